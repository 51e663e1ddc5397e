import { rmSync } from 'node:fs'
import type { FacetDefinition, SearchChange, SearchEngine } from '../types'
import { lockDirectory } from './lock'
import { IndexState } from './indexState'
import type { Job, JobInput } from './jobs'
import { WorkerPool } from './workerPool'

/** With fewer records a search takes less time than handing it to another thread and back would be worth. */
const THREADS_FROM = 10_000

/** So many small segments in memory become one. */
const MAX_IN_MEMORY = 8

/** So many records in memory, or so many milliseconds, and they are written out. */
const FLUSH_FROM = 2000
const FLUSH_AFTER = 30_000

/** At most so many segments on the disk keep opening and searching quick. */
const MAX_ON_DISK = 3

/** A merge takes all segments when so large a share of the records is not in the largest one, or is gone. */
const WORTH_MERGING = 0.3

const REBUILD_BATCH = 200

export interface IndexOptions<Facet extends string> {
  /** Columns of the index, in their order; when it has others than before, it is built anew. */
  facets: readonly FacetDefinition<Facet>[]
  /** Folder for the files; made when it is not there. */
  directory: string
  /** Built `engine/worker.ts`; without it everything happens in the thread that asks. */
  workerFile?: string
  /** Raise it when records are made of other things than before: then the index is built anew. */
  schema?: string
  /** So many records, or more, are searched in threads; 10,000 when left out. */
  threadsFrom?: number
  /** So many changed records, or more, are written out at once; 2,000 when left out. */
  flushFrom?: number
  /** Told each time when searches may find something else from now on, or in another order, as they may after a merge. */
  onChange?: () => void
  /** Told of merges that failed; the index goes on as it is. */
  onError?: (error: Error) => void
}

/**
 * Opens an index in a folder of its own.
 *
 * @throws Error when the folder cannot be written
 */
export async function openIndex<Stored, Facet extends string>(
  options: IndexOptions<Facet>,
): Promise<SearchEngine<Stored, Facet>> {
  const { directory, release } = lockDirectory(options.directory)
  const state = new IndexState(directory, schemaOf(options))
  const pool = new WorkerPool<Stored, Facet>(options.workerFile, options.threadsFrom ?? THREADS_FROM, options.facets)
  let asOf = state.open()
  let appliedUpTo = asOf
  let rebuilding: number | null = null
  const missed: SearchChange<Stored, Facet>[] = []
  let isMerging = false
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  await pool.use(state)

  /** Lets searches see the segments as they are now. */
  async function use(): Promise<void> {
    await pool.use(state)
    options.onChange?.()
  }

  /** Changes of the segments happen one after the other. */
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  const job = (work: Job) => pool.writing().call({ call: 'job', job: work })

  /** Memory alone; the caller has the turn. */
  async function put({ put: records, remove }: SearchChange<Stored, Facet>): Promise<void> {
    if (records.length + remove.length === 0) return
    const newest = [...new Map(records.map((record) => [record.id, record])).values()]
    const image = newest.length > 0 ? await job({ type: 'build', name: state.nextName(), records: newest }) : null
    state.remove([...newest.map(({ id }) => id), ...remove])
    if (image) state.add(image)
    if (inMemory().length > MAX_IN_MEMORY) await mergeInto(inMemory(), null)
    await use()
  }

  const inMemory = (): JobInput[] => inputs().filter(({ image }) => image.file === null)
  const onDisk = (): JobInput[] => inputs().filter(({ image }) => image.file !== null)
  const inputs = (): JobInput[] => state.members.map(({ segment, deleted }) => ({ image: segment.image, deleted }))

  async function mergeInto(wanted: JobInput[], folder: string | null): Promise<void> {
    const name = state.nextName()
    const file = folder === null ? null : state.fileOf(name)
    state.replace(wanted, await job({ type: 'merge', name, inputs: wanted, file }))
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (inMemory().length > 0) {
      await mergeInto(inMemory(), directory)
      await use()
    }
    if (appliedUpTo === null) return
    state.commit(appliedUpTo)
    asOf = appliedUpTo
    if (!isClosed && !isMerging) void mergeOnDisk()
  }

  /** Beside everything else: it takes minutes for a million records. */
  async function mergeOnDisk(): Promise<void> {
    const wanted = worthMerging()
    if (wanted.length < 1) return
    isMerging = true
    const worker = pool.another()
    try {
      const name = state.nextName()
      const work = { type: 'merge', name, inputs: wanted, file: state.fileOf(name) } as const
      const image = await worker.call({ call: 'job', job: work })
      await inTurn(async () => {
        if (isClosed || !isStillThere(wanted)) return rmSync(work.file, { force: true })
        state.replace(wanted, image)
        await use()
        if (asOf !== null) state.commit(asOf)
      })
    } catch (error) {
      if (!isClosed) options.onError?.(error instanceof Error ? error : new Error(String(error)))
    } finally {
      isMerging = false
      await pool.release(worker)
    }
  }

  function worthMerging(): JobInput[] {
    const members = state.members.filter(({ segment }) => segment.image.file !== null)
    const records = members.reduce((sum, { segment }) => sum + segment.records, 0)
    const live = members.reduce((sum, member) => sum + member.live, 0)
    const largest = Math.max(0, ...members.map((member) => member.live))
    if (records - live > WORTH_MERGING * records) return onDisk()
    if (members.length <= MAX_ON_DISK) return []
    if (live - largest > WORTH_MERGING * live) return onDisk()
    const small = members.filter((member) => member.live < largest).map(({ segment }) => segment.image.name)
    return onDisk().filter(({ image }) => small.includes(image.name))
  }

  function isStillThere(wanted: readonly JobInput[]): boolean {
    const names = new Set(state.members.map(({ segment }) => segment.image.name))
    return wanted.some(({ image }) => names.has(image.name))
  }

  return {
    search: (request) => pool.searching().call({ call: 'search', request }),
    suggest: (text, limit) => pool.searching().call({ call: 'suggest', text, limit }),
    related: (id, limit) => pool.searching().call({ call: 'related', id, limit }),
    async apply(change) {
      if (isClosed) throw new Error('The index is closed.')
      await inTurn(async () => {
        if (rebuilding !== null) missed.push(change)
        await put(change)
        if (change.upTo !== undefined) appliedUpTo = change.upTo
        const records = inMemory().reduce((sum, { image }) => sum + image.contents.records, 0)
        if (records >= (options.flushFrom ?? FLUSH_FROM)) return flush()
        timer ??= setTimeout(() => void inTurn(flush).catch(options.onError), FLUSH_AFTER).unref()
      })
    },
    async rebuild(records, upTo) {
      if (rebuilding !== null) throw new Error('The index is being built already.')
      rebuilding = 0
      const worker = pool.another()
      try {
        const name = state.nextName()
        for await (const batch of inBatches(records)) {
          if (isClosed) return
          await worker.call({ call: 'job', job: { type: 'rebuild-add', directory, name, records: batch } })
          rebuilding += batch.length
        }
        const image = await worker.call({ call: 'job', job: { type: 'rebuild-finish', file: state.fileOf(name) } })
        await inTurn(async () => {
          if (isClosed) return
          state.replaceAll(image ? [image] : [])
          for (const change of missed.splice(0)) await put(change)
          await use()
          appliedUpTo = upTo ?? appliedUpTo ?? new Date().toISOString()
          await flush()
        })
      } finally {
        rebuilding = null
        missed.length = 0
        await pool.release(worker)
      }
    },
    async setSynonyms(groups) {
      await pool.setSynonyms(groups)
      options.onChange?.()
    },
    status: () => ({
      directory,
      records: state.records,
      asOf,
      segments: state.members.length,
      bytes: state.bytes,
      rebuilding,
    }),
    async close() {
      if (isClosed) return
      isClosed = true
      await inTurn(async () => {
        if (timer !== undefined) await flush()
      })
      await pool.close()
      state.close()
      release()
    },
  }
}

/** What a folder must have been made with to be used again. */
function schemaOf({ schema = '1', facets }: IndexOptions<string>): string {
  return JSON.stringify([schema, facets.map(({ name }) => name)])
}

async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncIterable<Item[]> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < REBUILD_BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
