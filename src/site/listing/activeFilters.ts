import type { Facet } from '../../domain/facets'
import { shorten } from '../format/text'
import { FACET_DESCRIPTIONS, LISTED_FACETS } from './facets'
import type { Labels } from './filterLabels'
import { withoutFacet, withoutText, withoutValue, withoutYears } from './listingHref'
import { unconditional, type ListingQuery } from './listingQuery'
import { period } from './listingTitle'

/** Of a long text that is searched for, the beginning is shown, in characters. */
const MAX_LABEL_LENGTH = 120

/** A condition that a visitor has set, and the list without it. */
export interface ActiveFilter {
  /** What kind of condition: "Theme", "Words". */
  kind: string
  /** The condition in words: "Gender", "since 2013". */
  label: string
  without: ListingQuery
}

/** A condition with all its values, which can be dropped or kept as one. */
export interface Condition extends ActiveFilter {
  /** Null for words and years. */
  facet: Facet | null
  alone: ListingQuery
}

/** @returns every condition of a list, each value by itself */
export function activeFilters(query: ListingQuery, labels: Labels): ActiveFilter[] {
  const values = LISTED_FACETS.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({
      kind: FACET_DESCRIPTIONS[facet].name,
      label: labels(facet, value),
      without: withoutValue(query, facet, value),
    })),
  )
  return [...wordsAndYears(query), ...values]
}

/** @returns every condition of a list, all values of a facet as one */
export function conditions(query: ListingQuery, labels: Labels): Condition[] {
  const facets = LISTED_FACETS.flatMap((facet) => {
    const values = query.filters[facet]
    if (!values) return []
    return {
      facet,
      kind: FACET_DESCRIPTIONS[facet].name,
      label: values.map((value) => labels(facet, value)).join(', '),
      without: withoutFacet(query, facet),
      alone: { ...unconditional(query), filters: { [facet]: values } },
    }
  })
  return [...wordsAndYears(query), ...facets]
}

function wordsAndYears(query: ListingQuery): Condition[] {
  const { text, years } = query
  const words = {
    facet: null,
    kind: 'Words',
    label: shorten(text, MAX_LABEL_LENGTH),
    without: withoutText(query),
    alone: { ...unconditional(query), text },
  }
  return [
    ...(text === '' ? [] : [words]),
    ...period(years).map((label) => ({
      facet: null,
      kind: 'Years',
      label,
      without: withoutYears(query),
      alone: { ...unconditional(query), years },
    })),
  ]
}
