/**
 * The facets of the public index, in the order in which their values are suggested. `operators` stand before a colon in a
 * query, in English, French and Spanish.
 */
export const PUBLIC_FACETS = [
  { name: 'kind', operators: ['kind'] },
  { name: 'type', operators: ['type', 'tipo'] },
  { name: 'author', suggested: 2 },
  { name: 'group', operators: ['group', 'groupe', 'grupo'], suggested: 2 },
  { name: 'theme', operators: ['theme', 'tema'], suggested: 1 },
  { name: 'region' },
  { name: 'country', operators: ['country', 'pays', 'país'], suggested: 1 },
  { name: 'language', operators: ['language', 'langue', 'idioma'] },
  { name: 'year', operators: ['year', 'année', 'año'], holdsYears: true },
  { name: 'funder' },
  { name: 'publisher' },
  { name: 'file' },
  { name: 'keyword', operators: ['keyword'], suggestsQueries: true },
] as const

export type Facet = (typeof PUBLIC_FACETS)[number]['name']

/** The same for the index that members search, with who may know of a record. */
export const WORKSPACE_FACETS = [...PUBLIC_FACETS, { name: 'audience' }] as const

export type WorkspaceFacet = (typeof WORKSPACE_FACETS)[number]['name']
