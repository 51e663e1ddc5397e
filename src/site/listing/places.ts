import type { Facet, Kind } from '../../search/types'
import type { ListedFacet } from './facets'

/** Where a list stands: the catalogue of publications, or the search over everything. */
export type ListingPlace = 'publications' | 'search'

/** The formats of a list as a file, by the ending of its address. */
export type ListingEnding = 'atom' | 'csv' | 'bib' | 'ris'

interface Description {
  path: string
  /** What it lists; null for everything. */
  kinds: Kind[] | null
  /** Facets beside it, in their order. */
  facets: readonly (ListedFacet & Facet)[]
  files: readonly ListingEnding[]
  /** Label of its search box. */
  searchLabel: string
  /** What the list is in all its parts, for search engines. */
  contents: string
}

const OF_PUBLICATIONS = [
  'type',
  'group',
  'theme',
  'region',
  'country',
  'language',
  'year',
  'author',
  'funder',
  'file',
] as const satisfies ListedFacet[]

export const LISTINGS: Record<ListingPlace, Description> = {
  publications: {
    path: '/publications',
    kinds: ['publication'],
    facets: OF_PUBLICATIONS,
    files: ['atom', 'csv', 'bib', 'ris'],
    searchLabel: 'Search publications',
    contents: 'titles, authors and abstracts, with filters by working group, theme, type, year, country and author',
  },
  search: {
    path: '/search',
    kinds: null,
    facets: ['kind', ...OF_PUBLICATIONS],
    files: ['atom', 'csv'],
    searchLabel: 'Search everything',
    contents: 'publications, experts, working groups, themes and countries',
  },
}
