import type { Site } from '../page'
import { conditions, type Condition } from './activeFilters'
import type { Labels } from './filterLabels'
import { toSearchRequest, type ListingQuery } from './listingQuery'

/** Another list, close to one that is empty. */
export interface Alternative {
  /** How it differs, as the beginning of a sentence: "Without years “since 2013”". */
  offer: string
  query: ListingQuery
  total: number
}

/**
 * For a list that is empty: which single condition stands in the way, and how much there is without it. Where no single
 * one does, what each condition gives by itself.
 *
 * @returns lists with at least one result, the longest first
 */
export async function alternatives(
  { search, i18n }: Site,
  query: ListingQuery,
  labels: Labels,
): Promise<Alternative[]> {
  const { words } = i18n
  const { empty } = words.listing
  const all = conditions(query, labels, i18n)
  if (all.length < 2) return []
  const counted = async (
    offer: typeof empty.without,
    some: Condition[],
    list: (condition: Condition) => ListingQuery,
  ) => {
    const lists = await Promise.all(
      some.map(async (condition): Promise<Alternative> => ({
        offer: offer({ condition: words.facets[condition.condition].condition, label: condition.label }),
        query: list(condition),
        total: (await search.search(toSearchRequest(list(condition), 0))).total,
      })),
    )
    return lists.filter(({ total }) => total > 0).sort((one, other) => other.total - one.total)
  }
  // That something is a publication, an expert or a group says too little to stand alone.
  const telling = all.filter(({ condition }) => condition !== 'kind')
  const without = await counted(empty.without, all, (condition) => condition.without)
  return without.length > 0 ? without : counted(empty.only, telling, (condition) => condition.alone)
}
