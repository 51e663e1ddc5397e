import type { JsonObject, PayloadRequest } from 'payload'
import { idOf } from './principal'
import { visibleIds, type RelatedCollection } from './visibleIds'

type Relation = string | { id: string }

/** Where a relation stands: in the field itself (one or a list), or under `row` in the rows of an array. */
type Relations = Record<string, { collection: RelatedCollection; row?: string }>

/**
 * Payload shows the id of a related document even to people who may not read it. This hook leaves relations to what the
 * reader may not read out altogether: neither their number nor their ids show.
 *
 * @param relations the fields to look at
 * @returns an afterRead hook for a collection or a global
 */
export function hidePrivateRelations(relations: Relations) {
  return async (args: { doc: JsonObject; req: PayloadRequest; overrideAccess?: boolean }): Promise<JsonObject> => {
    if (args.overrideAccess === true) return args.doc
    const visible = await Promise.all(
      Object.entries(relations).map(async ([field, { collection, row }]) => {
        const value: unknown = args.doc[field]
        if (value === undefined || value === null) return {}
        return { [field]: await visiblePart(args.req, value, collection, row) }
      }),
    )
    return Object.assign({}, args.doc, ...visible) as JsonObject
  }
}

async function visiblePart(req: PayloadRequest, value: unknown, collection: RelatedCollection, row?: string) {
  const entries: unknown[] = Array.isArray(value) ? value : [value]
  const relationOf = (entry: unknown) => (row ? (entry as Record<string, unknown>)[row] : entry) as Relation | null
  const ids = entries.map((entry) => {
    const relation = relationOf(entry)
    return relation ? idOf(relation) : null
  })
  const visible = await visibleIds(
    req,
    collection,
    ids.filter((id) => id !== null),
  )
  const kept = entries.filter((_, index) => visible.has(ids[index] ?? ''))
  return Array.isArray(value) ? kept : (kept[0] ?? null)
}
