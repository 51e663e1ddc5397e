import { AsyncLocalStorage } from 'node:async_hooks'
import type { BaseDatabaseAdapter, CollectionSlug, DatabaseAdapterObj, Where } from 'payload'

/** `collection/id` of a document that was asked for, or `collection` where each of its documents may change the answer. */
export type Read = string

interface Asked {
  collection?: CollectionSlug
  /** Of a global. */
  slug?: string
  /** Of a global, in its versions. */
  global?: string
  where?: Where
  sort?: string | string[]
}

const OF_DOCUMENTS = ['find', 'findOne', 'findDistinct', 'count', 'findGlobal']
const OF_VERSIONS = ['findVersions', 'queryDrafts', 'countVersions', 'findGlobalVersions', 'countGlobalVersions']

const recording = new AsyncLocalStorage<Set<Read>>()

/** What is read where no more can be told. */
export const ANYTHING: Read = '*'

/**
 * Does something and notes what it reads of the database, also what hooks and access rules read for it.
 *
 * @param work to do
 * @returns what it gives, and what that was read from
 */
export async function withReads<T>(work: () => Promise<T>): Promise<{ answer: T; reads: ReadonlySet<Read> }> {
  const reads = new Set<Read>()
  const answer = await recording.run(reads, work)
  return { answer, reads }
}

/** @returns the same adapter, whose reads are noted for those who ask by {@link withReads} */
export function noticingReads(base: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...base,
    init(args) {
      const adapter = base.init(args)
      for (const name of [...OF_DOCUMENTS, ...OF_VERSIONS]) notice(adapter, name)
      return adapter
    },
  }
}

function notice(adapter: BaseDatabaseAdapter, name: string): void {
  const method: unknown = Reflect.get(adapter, name)
  if (typeof method !== 'function') return
  const ask = async (asked: Asked): Promise<unknown> => {
    const reads = recording.getStore()
    const answer: unknown = await Reflect.apply(method, adapter, [asked])
    if (reads) for (const read of readsOf(adapter, name, asked, answer)) reads.add(read)
    return answer
  }
  Object.assign(adapter, { [name]: ask })
}

function readsOf(adapter: BaseDatabaseAdapter, name: string, asked: Asked, answer: unknown): Read[] {
  const { collection, where, sort } = asked
  if (!collection) return [asked.slug ?? asked.global ?? ANYTHING]
  if (OF_VERSIONS.includes(name)) return [collection]
  // The order may be that of other documents' fields.
  if ([sort ?? []].flat().some((field) => field.includes('.'))) return [ANYTHING]
  const ids = valuesOf(where, 'id') ?? (isUnique(adapter, collection, 'slug') ? holderOf(where, answer) : null)
  return ids?.map((id) => `${collection}/${id}`) ?? [collection]
}

/** Whoever has what nobody else may have must change before somebody else can have it. */
function holderOf(where: Where | undefined, answer: unknown): string[] | null {
  if (valuesOf(where, 'slug')?.length !== 1) return null
  const found = (answer as { docs?: { id: string }[] } | null)?.docs ?? []
  return found.length === 1 ? found.map(({ id }) => String(id)) : null
}

function isUnique(adapter: BaseDatabaseAdapter, collection: CollectionSlug, name: string): boolean {
  const fields = adapter.payload.collections[collection]?.config.flattenedFields ?? []
  return fields.some((field) => field.name === name && 'unique' in field && field.unique === true)
}

/** @returns the values of a field of which every document has one that meets these conditions; null where it may have any */
function valuesOf(where: Where | undefined, field: string): string[] | null {
  if (!where || where.or) return null
  const condition = where[field] as { equals?: unknown; in?: unknown } | undefined
  if (typeof condition?.equals === 'string') return [condition.equals]
  if (Array.isArray(condition?.in)) return condition.in.map(String)
  for (const part of where.and ?? []) {
    const values = valuesOf(part, field)
    if (values) return values
  }
  return null
}
