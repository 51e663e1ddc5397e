import { UnsoundDocument } from '../domain/unsound'
import { inHalves } from '../lib/inHalves'
import type { SearchChange, SearchEngine, SearchRecord } from '../search/types'
import { SEARCH_INDEX } from '../outbox/reindex'
import type { Affected, DocumentName } from './affected'
import { recordFault } from './recordFault'
import type { SetAside } from './setAside'

const NO_CHANGE = { put: [], remove: [] }

/** How many documents are read and indexed at a time. */
const BATCH = 500

/** A kind of record, made of the documents of one collection. */
export interface RecordKind<Stored> {
  collection: string
  /** Ids of all records that a document may have. */
  recordIds(id: string): string[]
  /** Ids of documents in a fixed order: the first that come after one, or of all where that is empty. */
  ids(after: string, limit: number): Promise<string[]>
  /** Makes the records of some documents; those that have none are left out. It fails where one cannot be made. */
  records(ids: string[]): Promise<SearchRecord<Stored>[]>
}

/** Keeps an index equal to what its records are made of, without the documents that nothing can be made of. */
export interface IndexMaintainer {
  /**
   * Builds the index anew, and waits for it.
   *
   * @param upTo ISO 8601: what changed up to here is read
   */
  rebuild(upTo?: string): Promise<void>
  /** @returns when no index is being built beside the one that serves */
  idle(): Promise<void>
  /**
   * Replaces the records of the documents that are affected by changes, and removes those of documents that have none any
   * more. Where these are too many, the index is built anew beside the one that serves.
   *
   * @param upTo ISO 8601: no earlier change is missing then
   */
  apply(affected: Affected, upTo?: string): Promise<void>
  /** Forgets that documents without records of their own were set aside: that their change was followed is all there is. */
  forget(documents: readonly DocumentName[]): void
  /** Removes what the index has of a document whose change it cannot follow. */
  setAside(document: DocumentName, error: unknown): Promise<void>
}

/**
 * @param index to keep
 * @param kinds of its records
 * @param options.setAside takes what no record can be made of
 * @param options.reach fails when the database does not answer, which is then no fault of a document
 * @param options.complete adds what follows from all records
 * @param options.completeChange what follows from all records once some of them have changed
 * @param options.onError when one could not be built beside the one that serves
 */
export function maintainIndex<Stored>(
  index: SearchEngine<Stored>,
  kinds: readonly RecordKind<Stored>[],
  options: {
    setAside: SetAside
    reach: () => Promise<unknown>
    complete?: (records: AsyncIterable<SearchRecord<Stored>>) => AsyncIterable<SearchRecord<Stored>>
    completeChange?: () => Promise<SearchChange<Stored>>
    onError: (error: unknown) => void
  },
): IndexMaintainer {
  const { setAside, reach, complete = (records) => records } = options
  let building: Promise<void> = Promise.resolve()

  const make = async ({ records }: RecordKind<Stored>, ids: readonly string[]) => {
    const made = await records([...ids])
    for (const record of made) {
      const fault = recordFault(record)
      if (fault !== null) throw new UnsoundDocument(fault)
    }
    return made
  }

  /** @returns the records of those documents that records can be made of */
  const makeSound = async (kind: RecordKind<Stored>, ids: readonly string[]): Promise<SearchRecord<Stored>[]> => {
    const failed = new Set<string>()
    const made = await inHalves(
      ids,
      (some) => make(kind, some),
      async (id, error) => {
        let fault = error
        if (!(error instanceof UnsoundDocument)) {
          await reach()
          // What failed while the database was away succeeds now.
          try {
            return await make(kind, [id])
          } catch (again) {
            fault = again
          }
        }
        failed.add(id)
        setAside.add(kind.collection, id, reasonOf(fault))
        return []
      },
    )
    const sound = ids.filter((id) => !failed.has(id))
    setAside.remove(kind.collection, sound)
    return made
  }

  async function* everything(): AsyncIterable<SearchRecord<Stored>> {
    for (const kind of kinds)
      for (let after = ''; ;) {
        const ids = await kind.ids(after, BATCH)
        yield* await makeSound(kind, ids)
        const last = ids.at(-1)
        if (last === undefined || ids.length < BATCH) break
        after = last
      }
  }

  const rebuild = async (upTo?: string) => {
    setAside.beginBuild()
    await index.rebuild(complete(everything()), upTo)
    setAside.endBuild()
  }

  const renew = async (kind: RecordKind<Stored>, ids: readonly string[]) => {
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH)
      const put = await makeSound(kind, batch)
      const present = new Set(put.map(({ id }) => id))
      await index.apply({ put, remove: batch.flatMap(kind.recordIds).filter((id) => !present.has(id)) })
    }
    setAside.save()
  }

  const rebuildBeside = (upTo?: string) => {
    building = building.then(() => rebuild(upTo)).catch(options.onError)
  }

  return {
    rebuild,
    idle: () => building,
    async apply({ ids, tooMany }, upTo) {
      if (tooMany || ids.has(SEARCH_INDEX)) rebuildBeside(upTo)
      const renewed = kinds.filter(({ collection }) => ids.has(collection))
      for (const kind of renewed) await renew(kind, [...(ids.get(kind.collection) ?? [])])
      const more = renewed.length > 0 && options.completeChange ? await options.completeChange() : NO_CHANGE
      if (upTo || more.put.length + more.remove.length > 0) await index.apply({ ...more, upTo })
    },
    forget(documents) {
      for (const { collection, document } of documents)
        if (!kinds.some((kind) => kind.collection === collection)) setAside.remove(collection, [document])
      setAside.save()
    },
    async setAside({ collection, document }, error) {
      const remove = kinds.filter((kind) => kind.collection === collection).flatMap((kind) => kind.recordIds(document))
      await index.apply({ put: [], remove })
      setAside.add(collection, document, reasonOf(error))
      setAside.save()
    },
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UnsoundDocument) return error.message
  return `It cannot be made ready for the search: ${error instanceof Error ? error.message : String(error)}`
}
