import { FACETS, type Facet } from '../../search/types'
import { FACET_NAMES, type Labels } from './filterLabels'
import { withoutFacet, withoutText, withoutValue, withoutYears } from './listingHref'
import { period } from './listingTitle'
import type { ListingQuery } from './listingQuery'

/** A condition that a visitor has set, and the list without it. */
export interface ActiveFilter {
  /** What kind of condition: "Theme", "Words". */
  kind: string
  /** The condition in words: "Gender", "since 2013". */
  label: string
  without: ListingQuery
}

/** @returns every condition of a list, each value by itself */
export function activeFilters(query: ListingQuery, labels: Labels): ActiveFilter[] {
  return [
    ...wordsAndYears(query),
    ...FACETS.flatMap((facet) =>
      (query.filters[facet] ?? []).map((value) => ({
        kind: FACET_NAMES[facet],
        label: labels(facet, value),
        without: withoutValue(query, facet, value),
      })),
    ),
  ]
}

/** @returns every condition of a list, all values of a facet as one: what can be dropped to find more */
export function conditions(query: ListingQuery, labels: Labels): ActiveFilter[] {
  const chosen = FACETS.filter((facet) => query.filters[facet])
  return [
    ...wordsAndYears(query),
    ...chosen.map((facet: Facet) => ({
      kind: FACET_NAMES[facet],
      label: (query.filters[facet] ?? []).map((value) => labels(facet, value)).join(', '),
      without: withoutFacet(query, facet),
    })),
  ]
}

function wordsAndYears(query: ListingQuery): ActiveFilter[] {
  const text = query.text === '' ? [] : [{ kind: 'Words', label: query.text, without: withoutText(query) }]
  return [...text, ...period(query.years).map((label) => ({ kind: 'Years', label, without: withoutYears(query) }))]
}
