import { SEARCH_INDEX } from '../outbox/reindex'
import { affectedBy, type Change } from './affected'
import type { WorkspaceIndex, WorkspaceRecord } from './item'
import { WORKSPACE_KINDS, type Sources } from './records'

/** How many records are read and indexed at a time. */
const BATCH = 200

/** The index that members search, brought up to date change by change. */
export interface WorkspaceCatalogue {
  /** @param upTo ISO 8601: no earlier change is missing then */
  apply(changes: Change[], upTo?: string): Promise<void>
  /** @param upTo ISO 8601: what changed up to here is read */
  rebuild(upTo?: string): Promise<void>
  /** @returns when no index is being built beside the one that serves */
  idle(): Promise<void>
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
  const rebuild = (upTo?: string) => index.rebuild(allRecords(sources), upTo)
  let building: Promise<void> = Promise.resolve()
  return {
    rebuild,
    idle: () => building,
    async apply(changes, upTo) {
      if (changes.some(({ collection }) => collection === SEARCH_INDEX))
        building = building.then(() => rebuild(upTo)).catch(onError)
      for (const [{ byIds, recordIds }, affected] of await affectedBy(sources.door, changes)) {
        for (const ids of batches(affected)) {
          const put = await byIds(sources, ids)
          const present = new Set(put.map(({ id }) => id))
          await index.apply({ put, remove: ids.flatMap(recordIds).filter((id) => !present.has(id)) })
        }
      }
      if (upTo) await index.apply({ put: [], remove: [], upTo })
    },
  }
}

async function* allRecords(sources: Sources): AsyncIterable<WorkspaceRecord> {
  for (const { all } of WORKSPACE_KINDS) yield* all(sources)
}

function batches(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  )
}
