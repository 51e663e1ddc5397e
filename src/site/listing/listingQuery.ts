import type { DateRange } from '../../domain/dateRange'
import type { Facet } from '../../domain/facets'
import type { Filters, SearchRequest, Sort } from '../../search/types'
import { badParameter } from '../badParameter'
import { pageNumber, searchText, several, single } from '../parameters'
import { dateRange } from './dateParameters'
import { FACET_DESCRIPTIONS, LISTED_FACETS, type ListedFacet } from './facets'
import { LISTINGS, type ListingPlace } from './places'

/** How many values of a facet a page may need at most. */
export const MAX_COUNTED = 300

/** What an address of a list asks for. */
export interface ListingQuery {
  place: ListingPlace
  text: string
  /** Takes the words as they are written: no correction of spelling. */
  verbatim: boolean
  filters: Filters<Facet>
  dates: DateRange
  /** Null where the address leaves it open. */
  sort: Sort | null
  page: number
  /** A facet that is shown with all its values. */
  expanded: ListedFacet | null
}

/**
 * Reads the query string of a list. Parameters of other names are ignored, and so are empty values; a value that cannot
 * mean anything is an error; one that merely matches nothing gives an empty list.
 *
 * @param query as it stands in the address
 * @param place of the list; where it holds one kind alone, the address names none
 * @throws {HttpProblem} names the first value that cannot mean anything
 */
export function parseListingQuery(query: URLSearchParams, place: ListingPlace = 'publications'): ListingQuery {
  const filters: Filters<Facet> = {}
  for (const facet of LISTED_FACETS) {
    if (facet === 'kind' && LISTINGS[place].kind) continue
    const values = several(query, facet, FACET_DESCRIPTIONS[facet].is, FACET_DESCRIPTIONS[facet].remedy)
    if (values.length > 0) filters[facet] = values
  }
  const text = searchText(query, 'q')
  return {
    place,
    text,
    verbatim: text !== '' && oneOf(['1'], query, 'verbatim') !== null,
    filters,
    dates: dateRange(query),
    sort: oneOf(['relevance', ...LISTINGS[place].sorts], query, 'sort'),
    page: pageNumber(query),
    expanded: oneOf(LISTED_FACETS, query, 'more'),
  }
}

/**
 * @param query what a list shows
 * @param pageSize how many records
 * @param count which facets to count
 * @returns what the search engine is asked: by relevance where words are searched for, else in the order of the place
 */
export function toSearchRequest(
  query: ListingQuery,
  pageSize = LISTINGS[query.place].pageSize,
  count: readonly Facet[] = [],
): SearchRequest<Facet> {
  const { place, text, verbatim, dates, page } = query
  const { kind } = LISTINGS[place]
  const filters = kind ? { ...query.filters, kind: [kind] } : query.filters
  const sort = query.sort ?? defaultSort(query)
  return { text, verbatim, filters, dates, page, pageSize, count, sort, countValues: MAX_COUNTED }
}

/** @returns the order of a list whose address names none */
export function defaultSort({ place, text }: Pick<ListingQuery, 'place' | 'text'>): Sort {
  return text === '' ? LISTINGS[place].sorts[0] : 'relevance'
}

/** All publications, newest first. */
export const WHOLE_CATALOGUE: ListingQuery = {
  place: 'publications',
  text: '',
  verbatim: false,
  filters: {},
  dates: { from: null, to: null },
  sort: null,
  page: 1,
  expanded: null,
}

/** @returns the list of the same place without any condition */
export function unconditional({ place }: Pick<ListingQuery, 'place'>): ListingQuery {
  return { ...WHOLE_CATALOGUE, place }
}

/**
 * @param filters chosen values
 * @param pageSize how many records
 * @param count which facets to count
 * @returns a request for the first publications with these filters, newest first
 */
export function newest(filters: Filters<Facet>, pageSize: number, count: readonly Facet[] = []): SearchRequest<Facet> {
  return toSearchRequest({ ...WHOLE_CATALOGUE, filters }, pageSize, count)
}

function oneOf<Value extends string>(values: readonly Value[], query: URLSearchParams, name: string): Value | null {
  const given = single(query, name)
  if (given === null) return null
  const value = values.find((candidate) => candidate === given)
  if (!value) throw badParameter(name, given, ({ parameters }) => parameters.oneOf({ values: values.join(', ') }))
  return value
}
