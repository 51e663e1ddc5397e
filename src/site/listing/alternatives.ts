import type { Site } from '../page'
import { conditions, type ActiveFilter } from './activeFilters'
import type { Labels } from './filterLabels'
import { toSearchRequest, type ListingQuery } from './listingQuery'

/** What a visitor would find without one of the conditions. */
export interface Alternative extends ActiveFilter {
  total: number
}

/**
 * For a list that is empty: which single condition stands in the way, and how much there is without it.
 *
 * @returns the conditions whose removal gives at least one result, the most promising first
 */
export function alternatives({ search }: Site, query: ListingQuery, labels: Labels): Alternative[] {
  const all = conditions(query, labels)
  if (all.length < 2) return []
  return all
    .map((condition) => ({ ...condition, total: search.search(toSearchRequest(condition.without, 1)).total }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
}
