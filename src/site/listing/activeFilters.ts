import { shorten } from '../format/text'
import type { I18n } from '../../words/i18n'
import { LISTED_FACETS, type ListedFacet } from './facets'
import type { Labels } from './filterLabels'
import { withoutFacet, withoutText, withoutValue, withoutDates } from './listingHref'
import { unconditional, type ListingQuery } from './listingQuery'
import { period } from './listingTitle'

/** Of a long text that is searched for, the beginning is shown, in characters. */
const MAX_LABEL_LENGTH = 120

/** A condition that a visitor has set, and the list without it. */
export interface ActiveFilter {
  /** What kind of condition, as the catalogue of words has it. */
  condition: ListedFacet | 'words' | 'dates'
  /** The condition in words: "Gender", "since 2013". */
  label: string
  without: ListingQuery
}

/** A condition with all its values, which can be dropped or kept as one. */
export interface Condition extends ActiveFilter {
  alone: ListingQuery
}

/** @returns every condition of a list, each value by itself */
export function activeFilters(query: ListingQuery, labels: Labels, i18n: I18n): ActiveFilter[] {
  const values = LISTED_FACETS.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({
      condition: facet,
      label: labels(facet, value),
      without: withoutValue(query, facet, value),
    })),
  )
  return [...wordsAndDates(query, i18n), ...values]
}

/** @returns every condition of a list, all values of a facet as one */
export function conditions(query: ListingQuery, labels: Labels, i18n: I18n): Condition[] {
  const facets = LISTED_FACETS.flatMap((facet) => {
    const values = query.filters[facet]
    if (!values) return []
    return {
      condition: facet,
      label: values.map((value) => labels(facet, value)).join(', '),
      without: withoutFacet(query, facet),
      alone: { ...unconditional(query), filters: { [facet]: values } },
    }
  })
  return [...wordsAndDates(query, i18n), ...facets]
}

function wordsAndDates(query: ListingQuery, i18n: I18n): Condition[] {
  const { text, dates } = query
  const ofWords = {
    condition: 'words' as const,
    label: shorten(text, MAX_LABEL_LENGTH),
    without: withoutText(query),
    alone: { ...unconditional(query), text },
  }
  return [
    ...(text === '' ? [] : [ofWords]),
    ...period(dates, i18n).map((label) => ({
      condition: 'dates' as const,
      label,
      without: withoutDates(query),
      alone: { ...unconditional(query), dates },
    })),
  ]
}
