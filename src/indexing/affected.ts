import type { Where } from 'payload'
import type { IndexReader } from '../queries/forIndex'
import type { NamingFields } from './namingFields'

/** That a document has changed. */
export interface DocumentName {
  collection: string
  document: string
}

/** The documents whose records may differ after some changes. */
export interface Affected {
  /** Their ids, by collection. */
  ids: Map<string, Set<string>>
  /** A name stands in too many records to tell them one by one. */
  tooMany: boolean
}

/**
 * Longer answers are not followed: whoever saves a new name would wait until all that show it are indexed, and SQLite takes
 * 32,766 ids in a question, while Payload asks for what it found by its ids.
 */
export const MAX_NAMING = 1000

/**
 * @param reader of everything: who may know of a document that names another is asked when its records are made
 * @param naming who points to the documents of a collection
 * @param changes of any collections
 */
export async function affectedBy(
  reader: IndexReader,
  naming: ReadonlyMap<string, readonly NamingFields[]>,
  changes: readonly DocumentName[],
): Promise<Affected> {
  const affected: Affected = { ids: new Map(), tooMany: false }
  const add = (collection: string, some: readonly string[]) => {
    const known = affected.ids.get(collection) ?? new Set()
    for (const id of some) affected.ids.set(collection, known.add(id))
  }
  const changed = new Map<string, string[]>()
  for (const { collection, document } of changes)
    changed.set(collection, [...(changed.get(collection) ?? []), document])
  for (const [collection, ids] of changed) {
    add(collection, ids)
    for (const fields of naming.get(collection) ?? []) {
      const holders = await idsNaming(reader, fields, ids)
      if (holders.length >= MAX_NAMING) affected.tooMany = true
      else add(fields.collection, holders)
    }
  }
  return affected
}

async function idsNaming(reader: IndexReader, { collection, fields, hasDrafts }: NamingFields, ids: string[]) {
  const where: Where = { or: fields.map((field) => ({ [field]: { in: ids } })) }
  const question = { where, limit: MAX_NAMING, select: { updatedAt: true } } as const
  const [live, latest] = await Promise.all([
    reader.find(collection, question),
    hasDrafts ? reader.find(collection, { ...question, draft: true }) : [],
  ])
  return [...new Set([...live, ...latest].map(({ id }) => String(id)))]
}
