import type { JsonObject, PayloadRequest } from 'payload'
import { isOwnWrite } from './ownWrites'
import { idOf } from '../../src/domain/idOf'
import { visibleIds, type RelatedCollection } from './visibleIds'

type Relation = string | { id: string }

/** Where a relation stands: in the field itself (one or a list), or under `row` in the rows of an array. */
type Relations = Record<string, { collection: RelatedCollection; row?: string }>

/** For `hooks` of a collection or a global. */
interface PrivateRelationHooks {
  afterRead(args: { doc: JsonObject; req: PayloadRequest; overrideAccess?: boolean }): Promise<JsonObject>
  beforeChange(args: {
    data: JsonObject
    originalDoc?: JsonObject
    req: PayloadRequest
    collection?: { slug: string }
    global?: { slug: string }
  }): Promise<JsonObject>
}

/**
 * Payload shows the id of a related document even to people who may not read it. Reading, these hooks leave relations to
 * what the reader may not read out altogether: neither their number nor their ids show. Writing, they keep them: whoever
 * saves what they were shown does not take away what they were not.
 *
 * @param relations the fields to look at
 */
export function privateRelations(relations: Relations): PrivateRelationHooks {
  const fields = Object.entries(relations)
  return {
    afterRead: async function hideRelations({ doc, req, overrideAccess }) {
      if (overrideAccess === true) return doc
      const visible = await Promise.all(
        fields.map(async ([field, { collection, row }]) => {
          const value: unknown = doc[field]
          if (value === undefined || value === null) return {}
          const kept = (await partsOf(req, value, collection, row)).visible
          return { [field]: Array.isArray(value) ? kept : (kept[0] ?? null) }
        }),
      )
      return Object.assign({}, doc, ...visible) as JsonObject
    },
    beforeChange: async function keepHiddenRelations({ data, originalDoc, req, ...stored }) {
      const slug = stored.collection?.slug ?? stored.global?.slug ?? ''
      if (!originalDoc || isOwnWrite(req, slug)) return data
      const whole = await Promise.all(
        fields.map(async ([field, { collection, row }]) => {
          const [before, after] = [originalDoc[field] as unknown, data[field] as unknown]
          if (before === undefined || before === null || after === undefined) return {}
          const given = idsIn(after, row)
          const { hidden } = await partsOf(req, before, collection, row)
          const missing = hidden.filter((entry) => !given.includes(idIn(entry, row)))
          const lost = await stillThere(req, missing, collection, row)
          if (lost.length === 0) return {}
          if (Array.isArray(before)) return { [field]: [...((after as unknown[] | null) ?? []), ...lost] }
          return after === null ? { [field]: before } : {}
        }),
      )
      return Object.assign({}, data, ...whole) as JsonObject
    },
  }
}

async function partsOf(req: PayloadRequest, value: unknown, collection: RelatedCollection, row?: string) {
  const entries: unknown[] = Array.isArray(value) ? value : [value]
  const ids = idsIn(entries, row)
  const visibleOnes = await visibleIds(
    req,
    collection,
    ids.filter((id) => id !== null),
  )
  const isVisible = (_: unknown, index: number) => visibleOnes.has(ids[index] ?? '')
  return { visible: entries.filter(isVisible), hidden: entries.filter((entry, index) => !isVisible(entry, index)) }
}

/** What is gone altogether is hidden from everyone, and not kept. */
async function stillThere(req: PayloadRequest, entries: unknown[], collection: RelatedCollection, row?: string) {
  if (entries.length === 0) return []
  const where = { id: { in: idsIn(entries, row).filter((id) => id !== null) } }
  const { docs } = await req.payload.db.find<{ id: string }>({ collection, where, pagination: false, req })
  return entries.filter((entry) => docs.some(({ id }) => id === idIn(entry, row)))
}

function idsIn(value: unknown, row?: string): (string | null)[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).map((entry) => idIn(entry, row))
}

function idIn(entry: unknown, row?: string): string | null {
  const relation = (row ? (entry as Record<string, unknown> | null)?.[row] : entry) as Relation | null | undefined
  return relation ? idOf(relation) : null
}
