import type { Facet } from '../../domain/facets'
import type { Kind } from '../../domain/kinds'
import { MAX_RANK, type Filters, type SearchEngine } from '../../search/types'
import type { FoundItem } from './foundItem'

/** How the index knows the documents of a collection: by a record of their own, and as a facet of others. */
const IN_INDEX: Record<string, { kind: Kind; facet: Facet }> = {
  'working-groups': { kind: 'group', facet: 'group' },
  themes: { kind: 'theme', facet: 'theme' },
  experts: { kind: 'expert', facet: 'author' },
}

/**
 * Finds what shows a name in the index, also when its document is public no more: then nobody may ask the database who
 * names it.
 *
 * @param collection of the documents
 * @param ids of documents that have changed
 * @returns the publications and experts that show them; null when there are more than a search hands out
 */
export async function shownBy(
  search: SearchEngine<FoundItem>,
  collection: string,
  ids: string[],
): Promise<FoundItem[] | null> {
  const known = IN_INDEX[collection]
  if (!known) return []
  const own = await allOf(search, { kind: [known.kind] })
  const slugs = (own ?? []).flatMap((item) => ('slug' in item && ids.includes(item.id) ? [item.slug] : []))
  if (own === null) return null
  return slugs.length === 0 ? [] : allOf(search, { kind: ['publication', 'expert'], [known.facet]: slugs })
}

async function allOf(search: SearchEngine<FoundItem>, filters: Filters): Promise<FoundItem[] | null> {
  const { hits, total } = await search.search({
    ...{ text: '', filters, years: { from: null, to: null }, sort: 'title' },
    ...{ page: 1, pageSize: MAX_RANK, count: [] },
  })
  return total > hits.length ? null : hits.map(({ record }) => record)
}
