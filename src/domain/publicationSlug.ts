/**
 * The address of something that was never published: it says nothing, so that no title of a hidden draft can be guessed
 * by an address that is taken. Which slugs are public is written in `addresses`, and never read from a slug's words.
 *
 * @param unique makes it one of a kind
 */
export function draftSlug(unique: string): string {
  return `draft-${unique}`
}
