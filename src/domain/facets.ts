/**
 * The columns by which things are filtered and counted. One has any number of values in each. `keyword` feeds suggestions;
 * `audience` says who may know of it, in the index that members search.
 */
export const FACETS = [
  'kind',
  'type',
  'group',
  'theme',
  'region',
  'country',
  'language',
  'year',
  'author',
  'funder',
  'publisher',
  'file',
  'keyword',
  'audience',
] as const

export type Facet = (typeof FACETS)[number]
