import { slug } from './slug'

const DRAFT = 'draft-'

/**
 * The address of something that was never published: it says nothing, so that no title of a hidden draft can be guessed
 * by an address that is taken.
 *
 * @param unique makes it one of a kind
 */
export function draftSlug(unique: string): string {
  return `${DRAFT}${unique}`
}

/** @param value a publication's slug @returns whether it still waits for its public one */
export function isDraftSlug(value: string | null | undefined): boolean {
  return !value || value.startsWith(DRAFT)
}

/**
 * @param title of the publication
 * @param taken slugs that begin with its own
 * @returns the first that is free: `a-title`, `a-title-2`, …
 */
export function publicSlug(title: string, taken: ReadonlySet<string>): string {
  const wanted = slug(title) || 'publication'
  if (!taken.has(wanted) && !isDraftSlug(wanted)) return wanted
  for (let count = 2; ; count++) if (!taken.has(`${wanted}-${count}`)) return `${wanted}-${count}`
}
