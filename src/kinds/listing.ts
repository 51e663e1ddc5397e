import type { NamedRange } from '../domain/dateRange'
import type { Facet } from '../domain/facets'
import type { Sort } from '../search/types'
import type { Words } from '../words/i18n'

/** The formats of a list as a file, by the ending of its address. */
export type ListingEnding = 'atom' | 'csv' | 'bib' | 'ris'

/** How visitors list things: a page with filters, and the same list as files. */
export interface Listing {
  /** Facets beside it, in their order. */
  facets: readonly Facet[]
  /** How many stand on a page. */
  pageSize: number
  /** The orders beside that by relevance, which words have; the first is that of a list without words. */
  sorts: readonly [Sort, ...Sort[]]
  files: readonly ListingEnding[]
  /** Ranges of dates that are asked for by name, as seen from today. */
  ranges?: readonly NamedRange[]
  /** Of the list as a table. */
  columns: readonly (keyof Words['listing']['table'])[]
}
