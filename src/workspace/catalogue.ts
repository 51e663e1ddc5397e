import { SEARCH_INDEX } from '../outbox/reindex'
import type { SetAside } from '../indexing/setAside'
import { maintainIndex, type RecordKind, type IndexMaintainer } from '../indexing/indexMaintainer'
import { affectedBy, type Change } from './affected'
import type { WorkspaceIndex, WorkspaceItem } from './item'
import { WORKSPACE_KINDS, type Sources, type WorkspaceKind } from './records'

/** The index that members search, brought up to date change by change. */
export interface WorkspaceCatalogue extends Pick<IndexMaintainer<WorkspaceItem>, 'rebuild' | 'idle' | 'setAside'> {
  /** @param upTo ISO 8601: no earlier change is missing then */
  apply(changes: Change[], upTo?: string): Promise<void>
  /** Tries once more to make records of documents that were set aside. */
  retry(documents: Change[]): Promise<void>
}

/**
 * @param sources of the records
 * @param index to keep
 * @param options.setAside takes what no record can be made of
 * @param options.reach fails when the database does not answer
 * @param options.onError told when an index that was asked for could not be built
 */
export function createWorkspaceCatalogue(
  sources: Sources,
  index: WorkspaceIndex,
  options: { setAside: SetAside; reach: () => Promise<unknown>; onError: (error: unknown) => void },
): WorkspaceCatalogue {
  const kinds = new Map(WORKSPACE_KINDS.map((kind) => [kind, recordKind(kind, sources)]))
  const maintainer = maintainIndex(index, [...kinds.values()], options)

  async function apply(changes: Change[], upTo?: string): Promise<void> {
    const { affected, tooMany } = await affectedBy(sources.reader, changes)
    if (tooMany || changes.some(({ collection }) => collection === SEARCH_INDEX)) maintainer.rebuildBeside(upTo)
    for (const [kind, records] of kinds) await maintainer.renew(records, affected.get(kind) ?? [])
    if (upTo) await index.apply({ put: [], remove: [], upTo })
  }

  return {
    rebuild: maintainer.rebuild,
    idle: maintainer.idle,
    setAside: maintainer.setAside,
    apply,
    retry: (documents) => maintainer.retry(documents, apply),
  }
}

function recordKind({ collection, recordIds, byIds }: WorkspaceKind, sources: Sources): RecordKind<WorkspaceItem> {
  return {
    collection,
    recordIds,
    ids: (after, limit) => sources.reader.ids(collection, after, limit),
    records: (ids) => byIds(sources, ids),
  }
}
