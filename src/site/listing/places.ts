import type { Kind } from '../../domain/kinds'
import type { Sort } from '../../search/types'
import { LISTED_FACETS, type ListedFacet } from './facets'

/** Where a list stands: the catalogue of publications, the people, or the search over everything. */
export type ListingPlace = 'publications' | 'experts' | 'search'

/** The formats of a list as a file, by the ending of its address. */
export type ListingEnding = 'atom' | 'csv' | 'bib' | 'ris'

interface Description {
  path: string
  /** What it lists; null for everything. */
  kind: Kind | null
  /** Facets beside it, in their order. */
  facets: readonly ListedFacet[]
  /** How many stand on a page. */
  pageSize: number
  /** The orders beside that by relevance, which words have; the first is that of a list without words. */
  sorts: readonly [Sort, ...Sort[]]
  files: readonly ListingEnding[]
}

/** Keywords are reached by links alone. */
const BESIDE_A_LIST = LISTED_FACETS.filter((facet) => facet !== 'keyword')

export const LISTINGS: Record<ListingPlace, Description> = {
  publications: {
    path: '/publications',
    kind: 'publication',
    facets: BESIDE_A_LIST.filter((facet) => facet !== 'kind'),
    pageSize: 10,
    sorts: ['newest', 'oldest', 'title'],
    files: ['atom', 'csv', 'bib', 'ris'],
  },
  experts: {
    path: '/experts',
    kind: 'expert',
    facets: ['group', 'keyword', 'region', 'country'],
    pageSize: 24,
    sorts: ['title'],
    files: ['csv'],
  },
  search: {
    path: '/search',
    kind: null,
    facets: BESIDE_A_LIST,
    pageSize: 10,
    sorts: ['newest', 'oldest', 'title'],
    files: ['atom', 'csv'],
  },
}
