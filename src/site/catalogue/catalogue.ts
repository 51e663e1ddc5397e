import { SEARCH_INDEX } from '../../outbox/reindex'
import type { Queries } from '../../queries'
import { recordId } from '../../search/record'
import type { SearchEngine } from '../../search/types'
import { createUpkeep } from '../../search/upkeep'
import { affectedBy, type PublicChange } from './affected'
import type { FoundItem } from './foundItem'
import { STORED_KINDS, type CatalogueRecord, type Sources } from './kinds'
import { namedChange, withNamed } from './namedRecords'

/** Everything that is derived from what is stored, brought up to date change by change. */
export interface Catalogue {
  /** Grows with every change of what visitors see: the page cache's key. */
  revision(): number
  /**
   * Follows a batch of changes. One that changes too many records has the index built anew, beside the one that serves.
   *
   * @param upTo ISO 8601: no earlier change is missing then
   */
  apply(changes: PublicChange[], upTo?: string): Promise<void>
  /**
   * Builds the search index anew.
   *
   * @param upTo ISO 8601: what changed up to here is read
   */
  rebuild(upTo?: string): Promise<void>
  /** @returns when no index is being built beside the one that serves */
  idle(): Promise<void>
}

/**
 * @param queries what visitors may read, for only that is indexed
 * @param search the index to keep
 * @param searchable reads the text of public files; without it, files are not searched
 * @param onError told when an index could not be built anew
 */
export function createCatalogue(
  queries: Queries,
  search: SearchEngine<FoundItem>,
  searchable: Sources['searchable'] = () => Promise.resolve([]),
  onError: (error: unknown) => void = () => undefined,
): Catalogue {
  const sources = { queries, searchable }
  let revision = 1
  const upkeep = createUpkeep(search, () => allRecords(sources), { onBuilt: () => revision++, onError })
  return {
    revision: () => revision,
    rebuild: upkeep.rebuild,
    idle: upkeep.idle,
    async apply(changes, upTo) {
      const { affected, untold } = await affectedBy(queries, search, changes)
      if (untold || changes.some(({ collection }) => collection === SEARCH_INDEX)) upkeep.rebuildBeside(upTo)
      for (const { kind, byIds } of STORED_KINDS)
        await upkeep.renew({
          ids: [...(affected.get(kind) ?? [])],
          recordIds: (id) => [recordId(kind, id)],
          records: (ids) => byIds(sources, ids),
        })
      const named = affected.size > 0 ? await namedChange(search) : { put: [], remove: [] }
      if (named.put.length + named.remove.length > 0 || upTo) await search.apply({ ...named, upTo })
      revision++
    },
  }
}

/** @returns the record of everything that is public */
export function allRecords(sources: Sources): AsyncIterable<CatalogueRecord> {
  return withNamed(stored(sources))
}

async function* stored(sources: Sources): AsyncIterable<CatalogueRecord> {
  for (const { all } of STORED_KINDS) yield* all(sources)
}
