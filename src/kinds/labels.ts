import type { Kind } from '../domain/kinds'

/** How readers call what is found: one, several, and as a heading over them. */
export const KIND_NAMES: Record<Kind, { singular: string; plural: string; heading: string }> = {
  publication: { singular: 'publication', plural: 'publications', heading: 'Publications' },
  expert: { singular: 'expert', plural: 'experts', heading: 'Experts' },
  group: { singular: 'working group', plural: 'working groups', heading: 'Working groups' },
  theme: { singular: 'theme', plural: 'themes', heading: 'Themes' },
  partner: { singular: 'partner', plural: 'partners', heading: 'Partners' },
  country: { singular: 'country', plural: 'countries', heading: 'Countries' },
  page: { singular: 'page', plural: 'pages', heading: 'Pages' },
  document: { singular: 'document', plural: 'documents', heading: 'Documents' },
}
