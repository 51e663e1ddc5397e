import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest, Where } from 'payload'
import { HttpProblem } from '../../src/domain/errors'
import { isAdmin, principalOf } from './principal'
import { visibleIds, type RelatedCollection } from './visibleIds'

/** Collections of which some documents are private, so that a filter on one, seen from another, could tell its words. */
const PARTLY_PRIVATE = new Set(['publications', 'documents', 'working-groups', 'users', 'memberships'])

/** Relations to these are hidden from those who may not read what they point to. */
const HIDDEN_RELATIONS: readonly string[] = [
  'publications',
  'documents',
  'working-groups',
] satisfies RelatedCollection[]

const BY_ID = ['equals', 'not_equals', 'in', 'not_in']

/**
 * Keeps filters and sorting from telling what may not be read. Payload checks the fields that a filter names, but lets it
 * ask for the words of a related document that the reader may not see, and for relations that are hidden in the answer.
 * A filter through a relation to what may be private is refused, and ids that the reader may not see are taken out, so
 * that they find what an unknown id finds.
 */
export const guardFilters: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const asked = args as { overrideAccess?: boolean; where?: Where; sort?: string | string[] }
  if (asked.overrideAccess === true || (!asked.where && !asked.sort)) return args
  if (isAdmin(await principalOf(req))) return args
  for (const path of [asked.sort ?? []].flat())
    refuseHop(relationIn(collection.flattenedFields, path.replace(/^-/, '')), path)
  if (!asked.where) return args
  return { ...args, where: await guarded(req, collection.flattenedFields, asked.where) }
}

async function guarded(req: PayloadRequest, fields: FlattenedField[], where: Where): Promise<Where> {
  const entries = await Promise.all(
    Object.entries(where).map(async ([path, condition]): Promise<[string, unknown]> => {
      if (Array.isArray(condition)) return [path, await Promise.all(condition.map((one) => guarded(req, fields, one)))]
      const relation = relationIn(fields, path)
      refuseHop(relation, path)
      return [path, relation?.hides ? await onlyVisible(req, relation.to, path, condition) : condition]
    }),
  )
  return Object.fromEntries(entries) as Where
}

type Condition = Record<string, unknown>

interface Relation {
  to: string
  /** Whether the path goes on into the related document. */
  hop: boolean
  /** Whether its ids are hidden from some readers. */
  hides: boolean
}

/** The first relation on a path that leads to something that may be private. */
function relationIn(fields: FlattenedField[], path: string): Relation | null {
  let level = fields
  const names = path.replaceAll('__', '.').split('.')
  if (names[0] === 'version') names.shift()
  for (const [index, name] of names.entries()) {
    const field = level.find((candidate) => candidate.name === name)
    if (!field) return null
    if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
      if (!PARTLY_PRIVATE.has(field.relationTo)) return null
      const rest = names.slice(index + 1).filter((part) => part !== 'id')
      // The owning group of what one may read is no secret.
      const hides = HIDDEN_RELATIONS.includes(field.relationTo) && path !== 'group' && path !== 'version.group'
      return { to: field.relationTo, hop: rest.length > 0, hides }
    }
    if (!('flattenedFields' in field)) return null
    level = field.flattenedFields
  }
  return null
}

function refuseHop(relation: Relation | null, path: string): void {
  if (relation?.hop)
    throw new HttpProblem('query.relation', 400, 'Filter and sort by fields of the documents themselves, or by ids.', {
      field: path,
    })
}

async function onlyVisible(req: PayloadRequest, to: string, path: string, condition: Condition): Promise<Condition> {
  const entries = await Promise.all(
    Object.entries(condition).map(async ([operator, value]): Promise<[string, unknown]> => {
      if (!BY_ID.includes(operator))
        throw new HttpProblem('query.relation', 400, `Filter by ${BY_ID.join(', ')} here.`, { field: path })
      const ids = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value.map(String) : []
      const visible = await visibleIds(req, to as RelatedCollection, ids)
      const kept = ids.filter((id) => visible.has(id))
      return operator.endsWith('in') ? [operator, kept] : [operator, kept[0] ?? NO_DOCUMENT]
    }),
  )
  return Object.fromEntries(entries)
}

/** The id of nothing: RFC 9562's nil UUID. */
const NO_DOCUMENT = '00000000-0000-0000-0000-000000000000'
