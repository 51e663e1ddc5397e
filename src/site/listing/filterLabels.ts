import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { kindOfFacet } from '../../kinds'
import { facetWord } from '../facetWord'
import type { Site } from '../page'
import { LISTED_FACETS } from './facets'
import type { ListingQuery } from './listingQuery'

/** Names of filter values, for a reader. */
export type Labels = (facet: Facet, value: string) => string

/**
 * Finds the names of the values that a list is filtered by: in the counts of the result where they stand, else among
 * groups, themes, people, words and languages. A value that nothing has keeps its own spelling.
 */
export async function filterLabels(
  site: Site,
  query: ListingQuery,
  result: Pick<SearchResult<unknown, Facet>, 'facets'>,
): Promise<Labels> {
  const names = new Map<string, string>()
  for (const facet of LISTED_FACETS) {
    for (const value of query.filters[facet] ?? []) {
      const counted = result.facets[facet]?.find((count) => count.value === value)
      const label = counted?.label ?? (await ownName(site, facet, value))
      names.set(`${facet}=${value}`, label)
    }
  }
  return (facet, value) => names.get(`${facet}=${value}`) ?? value
}

async function ownName({ queries, i18n }: Site, facet: Facet, value: string): Promise<string> {
  const bySlug = ({ slug }: { slug: string }) => slug === value
  const filter = kindOfFacet(facet)?.filter
  if (filter) return (await queries.names(filter.collection)).find(bySlug)?.name ?? value
  return facetWord(facet, value, i18n) ?? value
}
