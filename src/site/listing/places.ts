import type { Kind } from '../../domain/kinds'
import { LISTED_FACETS, type ListedFacet } from './facets'

/** Where a list stands: the catalogue of publications, or the search over everything. */
export type ListingPlace = 'publications' | 'search'

/** The formats of a list as a file, by the ending of its address. */
export type ListingEnding = 'atom' | 'csv' | 'bib' | 'ris'

interface Description {
  path: string
  /** What it lists; null for everything. */
  kinds: Kind[] | null
  /** Facets beside it, in their order. */
  facets: readonly ListedFacet[]
  files: readonly ListingEnding[]
}

/** Keywords are reached by links alone. */
const BESIDE_A_LIST = LISTED_FACETS.filter((facet) => facet !== 'keyword')

export const LISTINGS: Record<ListingPlace, Description> = {
  publications: {
    path: '/publications',
    kinds: ['publication'],
    facets: BESIDE_A_LIST.filter((facet) => facet !== 'kind'),
    files: ['atom', 'csv', 'bib', 'ris'],
  },
  search: {
    path: '/search',
    kinds: null,
    facets: BESIDE_A_LIST,
    files: ['atom', 'csv'],
  },
}
