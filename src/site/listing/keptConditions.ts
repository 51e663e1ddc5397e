import { dateParameters } from './dateParameters'
import { LISTED_FACETS } from './facets'
import type { ListingQuery } from './listingQuery'

/** @returns every condition of a list as form fields, for forms that keep them */
export function keptConditions(query: ListingQuery, except: 'text' | 'dates'): [name: string, value: string][] {
  const kept = LISTED_FACETS.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value): [string, string] => [facet, value]),
  )
  if (except !== 'text' && query.text !== '') kept.push(['q', query.text])
  if (except !== 'text' && query.verbatim) kept.push(['verbatim', '1'])
  if (except !== 'dates') kept.push(...dateParameters(query.dates))
  if (query.sort !== null) kept.push(['sort', query.sort])
  return kept
}
