import type { SearchEngine, SearchRecord } from './types'

/** How many records are read and indexed at a time. */
const BATCH = 500

/** Documents whose records are to be made anew. */
export interface Renewal<Stored> {
  /** Of the documents. */
  ids: readonly string[]
  /** Ids of all records that a document may have. */
  recordIds(id: string): string[]
  /** Makes the records of some of the documents; those that have none any more are left out. */
  records(ids: string[]): Promise<SearchRecord<Stored>[]>
}

/** Keeps an index equal to what its records are made of. */
export interface Upkeep<Stored> {
  /**
   * Builds the index anew, and waits for it.
   *
   * @param upTo ISO 8601: what changed up to here is read
   */
  rebuild(upTo?: string): Promise<void>
  /** Has the index built anew beside the one that serves. */
  rebuildBeside(upTo?: string): void
  /** @returns when no index is being built beside the one that serves */
  idle(): Promise<void>
  /** Replaces the records of some documents, and removes those of documents that have none any more. */
  renew(renewal: Renewal<Stored>): Promise<void>
}

/**
 * @param index to keep
 * @param all makes every record
 * @param told.onBuilt after each index that was built
 * @param told.onError when one could not be built beside the one that serves
 */
export function createUpkeep<Stored>(
  index: SearchEngine<Stored>,
  all: () => AsyncIterable<SearchRecord<Stored>>,
  told: { onBuilt?: () => void; onError: (error: unknown) => void },
): Upkeep<Stored> {
  let building: Promise<void> = Promise.resolve()
  const rebuild = async (upTo?: string) => {
    await index.rebuild(all(), upTo)
    told.onBuilt?.()
  }
  return {
    rebuild,
    rebuildBeside(upTo) {
      building = building.then(() => rebuild(upTo)).catch(told.onError)
    },
    idle: () => building,
    async renew({ ids, recordIds, records }) {
      for (let from = 0; from < ids.length; from += BATCH) {
        const batch = ids.slice(from, from + BATCH)
        const put = await records(batch)
        const present = new Set(put.map(({ id }) => id))
        await index.apply({ put, remove: batch.flatMap(recordIds).filter((id) => !present.has(id)) })
      }
    },
  }
}
