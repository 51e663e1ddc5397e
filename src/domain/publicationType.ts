import { ENGLISH, type Words } from '../words/i18n'

export type PublicationType = keyof Words['publicationTypes']

/** In the order in which the facet and the admin list them. */
export const PUBLICATION_TYPES: readonly PublicationType[] = [
  'working-paper',
  'policy-brief',
  'migration-and-development-brief',
  'report',
  'book',
  'handbook',
  'data-note',
  'rapid-response',
  'journal-article',
  'blog-post',
]

/** @param value any text */
export function isPublicationType(value: string): value is PublicationType {
  return PUBLICATION_TYPES.some((type) => type === value)
}

/**
 * @param type a publication type
 * @returns its English name in the singular: "Working paper"
 */
export function publicationTypeLabel(type: PublicationType): string {
  return ENGLISH.words.publicationTypes[type].label
}
