import { SEARCH_INDEX } from '../../outbox/reindex'
import type { Queries } from '../../queries'
import { recordId } from '../../search/record'
import type { Kind } from '../../domain/kinds'
import type { SearchEngine } from '../../search/types'
import type { SetAside } from '../../indexing/setAside'
import { maintainIndex, type RecordKind, type IndexMaintainer } from '../../indexing/indexMaintainer'
import { affectedBy, type PublicChange } from './affected'
import type { FoundItem } from './foundItem'
import { STORED_KINDS, type Sources } from './kinds'
import { namedChange, withNamed } from './namedRecords'

/** Everything that is derived from what is stored, brought up to date change by change. */
export interface Catalogue extends Pick<IndexMaintainer<FoundItem>, 'rebuild' | 'idle' | 'setAside'> {
  /** Grows with every change of what visitors see: the page cache's key. */
  revision(): number
  /**
   * Follows a batch of changes. One that changes too many records has the index built anew, beside the one that serves.
   *
   * @param upTo ISO 8601: no earlier change is missing then
   */
  apply(changes: PublicChange[], upTo?: string): Promise<void>
  /** Tries once more to make records of documents that were set aside. */
  retry(documents: PublicChange[]): Promise<void>
}

/**
 * @param queries what visitors may read, for only that is indexed
 * @param search the index to keep
 * @param options.setAside takes what no record can be made of
 * @param options.reach fails when the database does not answer
 * @param options.searchable reads the text of public files; without it, files are not searched
 * @param options.onError told when an index could not be built anew
 */
export function createCatalogue(
  queries: Queries,
  search: SearchEngine<FoundItem>,
  options: {
    setAside: SetAside
    reach: () => Promise<unknown>
    searchable?: Sources['searchable']
    onError?: (error: unknown) => void
  },
): Catalogue {
  const { setAside, reach, searchable = () => Promise.resolve([]), onError = () => undefined } = options
  const kinds = kindsOf({ queries, searchable })
  let revision = 1
  const maintainer = maintainIndex(search, kinds, {
    ...{ setAside, reach, complete: withNamed, onError },
    onBuilt: () => revision++,
  })

  async function renewAll(changes: PublicChange[], upTo?: string): Promise<void> {
    const { affected, tooMany } = await affectedBy(queries, search, changes)
    if (tooMany || changes.some(({ collection }) => collection === SEARCH_INDEX)) maintainer.rebuildBeside(upTo)
    for (const kind of kinds) await maintainer.renew(kind, [...(affected.get(kind.kind) ?? [])])
    const named = affected.size > 0 ? await namedChange(search) : { put: [], remove: [] }
    if (named.put.length + named.remove.length > 0 || upTo) await search.apply({ ...named, upTo })
  }

  return {
    revision: () => revision,
    rebuild: maintainer.rebuild,
    idle: maintainer.idle,
    async setAside(change, error) {
      await maintainer.setAside(change, error)
      revision++
    },
    async apply(changes, upTo) {
      await renewAll(changes, upTo)
      if (changes.length > 0) revision++
    },
    async retry(documents) {
      const before = setAside.list().length
      await maintainer.retry(documents, renewAll)
      if (setAside.list().length !== before) revision++
    },
  }
}

function kindsOf(sources: Sources): (RecordKind<FoundItem> & { kind: Kind })[] {
  return STORED_KINDS.map(({ kind, collection, byIds }) => ({
    kind,
    collection,
    recordIds: (id) => [recordId(kind, id)],
    ids: (after, limit) => sources.queries.idsForIndex(collection, after, limit),
    records: (ids) => byIds(sources, ids),
  }))
}
