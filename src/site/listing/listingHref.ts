import type { Facet } from '../../domain/facets'
import type { ListingEnding } from '../../kinds/listing'
import { dateParameters } from './dateParameters'
import { LISTED_FACETS } from './facets'
import { defaultSort, WHOLE_CATALOGUE, type ListingQuery } from './listingQuery'
import { LISTINGS } from './places'

/**
 * The one address of a list: parameters in a fixed order, without those that say what holds anyway.
 *
 * @param query what the list shows
 * @param ending of the same list as a file, which has no pages
 */
export function listingHref(query: ListingQuery, ending: ListingEnding | null = null): string {
  const parameters = new URLSearchParams()
  if (query.text !== '') parameters.append('q', query.text)
  if (query.verbatim) parameters.append('verbatim', '1')
  for (const facet of LISTED_FACETS) {
    for (const value of [...(query.filters[facet] ?? [])].sort()) parameters.append(facet, value)
  }
  for (const [name, value] of dateParameters(query.dates)) parameters.append(name, value)
  if (query.sort !== null && query.sort !== defaultSort(query)) parameters.append('sort', query.sort)
  if (query.page > 1 && ending === null) parameters.append('page', String(query.page))
  if (query.expanded !== null && ending === null) parameters.append('more', query.expanded)
  const string = parameters.toString()
  const path = LISTINGS[query.place].path + (ending === null ? '' : `.${ending}`)
  return string === '' ? path : `${path}?${string}`
}

/** @returns the publications with one value of one facet: `/publications?group=…` */
export function filteredHref(facet: Facet, value: string): string {
  return `${LISTINGS.publications.path}?${facet}=${encodeURIComponent(value)}`
}

/** @returns the first page of the same list */
export function firstPage(query: ListingQuery): ListingQuery {
  return { ...query, page: 1, expanded: null }
}

/** @returns the list without one value of a facet */
export function withoutValue(query: ListingQuery, facet: Facet, value: string): ListingQuery {
  const filters = { ...query.filters }
  const rest = (filters[facet] ?? []).filter((candidate) => candidate !== value)
  if (rest.length > 0) filters[facet] = rest
  else delete filters[facet]
  return firstPage({ ...query, filters })
}

/** @returns the list without a whole facet */
export function withoutFacet(query: ListingQuery, facet: Facet): ListingQuery {
  const filters = { ...query.filters }
  delete filters[facet]
  return firstPage({ ...query, filters })
}

/** @returns the list without its first and last date */
export function withoutDates(query: ListingQuery): ListingQuery {
  return firstPage({ ...query, dates: WHOLE_CATALOGUE.dates })
}

/** @returns the list without the words that are searched for, and without an order that needs them */
export function withoutText(query: ListingQuery): ListingQuery {
  return firstPage({ ...query, text: '', verbatim: false, sort: query.sort === 'relevance' ? null : query.sort })
}
