/** Every kind of publication, in the order in which the facet and the admin list them. */
export const PUBLICATION_TYPES = [
  { value: 'working-paper', label: 'Working paper', plural: 'working papers' },
  { value: 'policy-brief', label: 'Policy brief', plural: 'policy briefs' },
  {
    value: 'migration-and-development-brief',
    label: 'Migration and development brief',
    plural: 'migration and development briefs',
  },
  { value: 'report', label: 'Report', plural: 'reports' },
  { value: 'book', label: 'Book', plural: 'books' },
  { value: 'handbook', label: 'Handbook', plural: 'handbooks' },
  { value: 'data-note', label: 'Data note', plural: 'data notes' },
  { value: 'rapid-response', label: 'Rapid response', plural: 'rapid responses' },
  { value: 'journal-article', label: 'Journal article', plural: 'journal articles' },
  { value: 'blog-post', label: 'Blog post', plural: 'blog posts' },
] as const

export type PublicationType = (typeof PUBLICATION_TYPES)[number]['value']

/**
 * @param type a publication type
 * @returns its name in the singular, as a reader says it: "Working paper"
 */
export function publicationTypeLabel(type: PublicationType): string {
  return PUBLICATION_TYPES.find((candidate) => candidate.value === type)?.label ?? type
}
