import { SEARCH_INDEX } from '../../outbox/reindex'
import type { Queries } from '../../queries'
import type { SearchEngine } from '../../search/types'
import { affectedBy, type PublicChange } from './affected'
import type { FoundItem } from './foundItem'
import { recordId, STORED_KINDS, type CatalogueRecord, type Sources } from './kinds'
import { namedChange, withNamed } from './namedRecords'

/** How many records are read and indexed at a time. */
const BATCH = 500

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
  const rebuild = async (upTo?: string) => {
    await search.rebuild(allRecords(sources), upTo)
    revision++
  }
  let building: Promise<void> = Promise.resolve()
  const rebuildBeside = (upTo: string | undefined) => {
    building = building.then(() => rebuild(upTo)).catch(onError)
  }
  return {
    revision: () => revision,
    rebuild,
    idle: () => building,
    async apply(changes, upTo) {
      const affected = await affectedBy(queries, search, changes)
      if (!affected || changes.some(({ collection }) => collection === SEARCH_INDEX)) rebuildBeside(upTo)
      if (!affected) return
      for (const { kind, byIds } of STORED_KINDS) {
        for (const ids of batches([...(affected.get(kind) ?? [])])) {
          const put = await byIds(sources, ids)
          const present = new Set(put.map(({ id }) => id))
          const remove = ids.map((id) => recordId(kind, id)).filter((id) => !present.has(id))
          await search.apply({ put, remove })
        }
      }
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

function batches(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  )
}
