import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { lockForRelations } from '../../src/config/database'
import type { FieldFault } from '../../src/domain/errors'
import { fieldAt } from './fieldAt'

/** A document that a value points to. */
interface Relation {
  collection: string
  id: string
  path: (string | number)[]
  /** The field, whatever the row. */
  field: string
}

/**
 * Finds relations to documents that do not exist. One that the person may not read is answered like one that does not
 * exist, so that nobody learns of it; what the stored document has in the same field already may stay.
 *
 * @param req who writes, and in which transaction
 * @param fields of the document
 * @param data to be written
 * @param original the document as it is stored
 * @param overrideAccess whether the hub's own code writes, which may point to anything that exists
 */
export async function unknownRelations(
  req: PayloadRequest,
  fields: FlattenedField[],
  data: Record<string, unknown>,
  original: Record<string, unknown>,
  overrideAccess: boolean,
): Promise<FieldFault[]> {
  const kept = new Set(relationsIn(fields, original).map(keyOf))
  const added = relationsIn(fields, data).filter((relation) => !kept.has(keyOf(relation)))
  const deleted = await lockForRelations(req, [...new Set(added.map(documentKey))])
  const collections = [...new Set(added.map(({ collection }) => collection))]
  const known = new Map<string, Set<string>>()
  // One after the other: a transaction of MongoDB takes one question at a time.
  for (const collection of collections) {
    const ids = added.filter((relation) => relation.collection === collection).map(({ id }) => id)
    known.set(collection, await existing(req, collection, [...new Set(ids)], overrideAccess))
  }
  return added
    .filter((relation) => !known.get(relation.collection)?.has(relation.id) || deleted.has(documentKey(relation)))
    .map(({ collection, id, path }) => {
      const place = fieldAt(fields, path)
      const message = `There is nothing with the id ${id} among ${collection}. Choose one that exists.`
      return { path: place.path, label: place.words, message }
    })
}

function keyOf({ field, ...relation }: Relation): string {
  return `${field} ${documentKey(relation)}`
}

function documentKey({ collection, id }: Pick<Relation, 'collection' | 'id'>): string {
  return `${collection} ${id}`
}

function relationsIn(
  fields: FlattenedField[],
  data: Record<string, unknown>,
  at: Pick<Relation, 'path' | 'field'> = { path: [], field: '' },
): Relation[] {
  return fields.flatMap((field): Relation[] => {
    const value = data[field.name]
    if (value === undefined || value === null) return []
    const here = { path: [...at.path, field.name], field: `${at.field}.${field.name}` }
    const values: unknown[] = Array.isArray(value) ? value : [value]
    const placed = values.map((entry, index) => ({
      entry,
      path: Array.isArray(value) ? [...here.path, index] : here.path,
    }))
    if (field.type === 'array' || field.type === 'group') {
      return placed.flatMap(({ entry, path }) =>
        relationsIn(field.flattenedFields, entry as Record<string, unknown>, { path, field: here.field }),
      )
    }
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    return placed.map(({ entry, path }) => ({ ...target(field.relationTo, entry), path, field: here.field }))
  })
}

function target(relationTo: string | string[], value: unknown): { collection: string; id: string } {
  if (typeof relationTo === 'string') return { collection: relationTo, id: writtenId(value) }
  const { relationTo: collection, value: id } = value as { relationTo: string; value: unknown }
  return { collection, id: writtenId(id) }
}

function writtenId(value: unknown): string {
  return typeof value === 'object' && value !== null ? String((value as { id?: unknown }).id) : String(value)
}

async function existing(
  req: PayloadRequest,
  collection: string,
  ids: string[],
  overrideAccess: boolean,
): Promise<Set<string>> {
  const question = {
    collection: collection as CollectionSlug,
    where: { id: { in: ids } },
    select: { updatedAt: true } as const,
    pagination: false,
    limit: 0,
    req,
  }
  const { docs } = overrideAccess
    ? await req.payload.db.find<{ id: string }>(question)
    : await req.payload.find({ ...question, depth: 0, overrideAccess, user: req.user, disableErrors: true })
  return new Set(docs.map(({ id }) => String(id)))
}
