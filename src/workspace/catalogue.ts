import { SEARCH_INDEX } from '../outbox/reindex'
import { createUpkeep, type Upkeep } from '../search/upkeep'
import { affectedBy, type Change } from './affected'
import type { WorkspaceIndex, WorkspaceItem, WorkspaceRecord } from './item'
import { WORKSPACE_KINDS, type Sources } from './records'

/** The index that members search, brought up to date change by change. */
export interface WorkspaceCatalogue extends Pick<Upkeep<WorkspaceItem>, 'rebuild' | 'idle'> {
  /** @param upTo ISO 8601: no earlier change is missing then */
  apply(changes: Change[], upTo?: string): Promise<void>
}

/**
 * @param sources of the records
 * @param index to keep
 * @param onError told when an index that was asked for could not be built
 */
export function createWorkspaceCatalogue(
  sources: Sources,
  index: WorkspaceIndex,
  onError: (error: unknown) => void,
): WorkspaceCatalogue {
  const upkeep = createUpkeep(index, () => allRecords(sources), { onError })
  return {
    rebuild: upkeep.rebuild,
    idle: upkeep.idle,
    async apply(changes, upTo) {
      const { affected, untold } = await affectedBy(sources.door, changes)
      if (untold || changes.some(({ collection }) => collection === SEARCH_INDEX)) upkeep.rebuildBeside(upTo)
      for (const [{ byIds, recordIds }, ids] of affected)
        await upkeep.renew({ ids, recordIds, records: (batch) => byIds(sources, batch) })
      if (upTo) await index.apply({ put: [], remove: [], upTo })
    },
  }
}

async function* allRecords(sources: Sources): AsyncIterable<WorkspaceRecord> {
  for (const { all } of WORKSPACE_KINDS) yield* all(sources)
}
