import {
  buildVersionCollectionFields,
  type CollectionBeforeOperationHook,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { fieldAt, type FieldAt } from '../../src/config/database/filters/fieldAt'
import { HttpProblem } from '../../src/domain/errors'
import { isSortable, operatorsFor, valueProblem } from './answerable'
import { isAdmin, principalOf } from '../../src/access/principal'
import { visibleIds, type RelatedCollection } from './visibleIds'

/** Relations to these are hidden from those who may not read what they point to. */
const HIDDEN_RELATIONS: readonly string[] = [
  'publications',
  'documents',
  'working-groups',
] satisfies RelatedCollection[]

const BY_ID = ['equals', 'not_equals', 'in', 'not_in']

/**
 * Lets through the filters and orders that both databases answer alike, and that tell nothing of what may not be read.
 * Payload ignores an order it does not know, lets a filter ask for the words of a related document that the reader may not
 * see, and for relations that are hidden in the answer. Here every field, operator and value is known or refused; nothing
 * goes on behind a relation; and ids that the reader may not see are taken out, so that they find what an unknown id finds.
 */
export const guardFilters: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const asked = args as { overrideAccess?: boolean; where?: Where; sort?: string | string[] }
  if (asked.overrideAccess === true || (!asked.where && !asked.sort)) return args
  const seesAll = isAdmin(await principalOf(req))
  try {
    for (const name of sortsOf(asked.sort)) checkSort(req, collection, name, seesAll)
    return asked.where ? { ...args, where: await guarded({ req, collection, seesAll }, asked.where) } : args
  } catch (error) {
    throw error instanceof HttpProblem ? Object.assign(error, { name: LISTABLE }) : error
  }
}

/** Payload's admin shows a list without documents for an error of this name, and no page at all for another. */
const LISTABLE = 'QueryError'

function sortsOf(sort: string | string[] | undefined): string[] {
  const names = typeof sort === 'string' ? sort.split(',') : (sort ?? [])
  return names.map((name) => name.trim().replace(/^-/, ''))
}

interface Asking {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  seesAll: boolean
}

async function guarded(asking: Asking, where: Where): Promise<Where> {
  const entries = await Promise.all(
    Object.entries(where).map(async ([path, condition]): Promise<[string, unknown]> => {
      if (Array.isArray(condition)) return [path, await Promise.all(condition.map((one) => guarded(asking, one)))]
      return [path, await guardedCondition(asking, path, condition)]
    }),
  )
  return Object.fromEntries(entries) as Where
}

type Conditions = Record<string, unknown>

async function guardedCondition({ req, collection, seesAll }: Asking, path: string, conditions: Conditions) {
  const at = fieldIn(req, collection, path, 'query.where.field', 'Filter by')
  const operators = operatorsFor(at)
  for (const [operator, value] of Object.entries(conditions)) {
    if (!operators.includes(operator))
      throw new HttpProblem('query.where.operator', 400, refusedOperator(path, operators), { field: path })
    const problem = valueProblem(at, operator, value)
    if (problem) throw new HttpProblem('query.where.value', 400, `${path}: ${problem}`, { field: path })
  }
  if (seesAll) return conditions
  if (isHidden(at, path)) return onlyVisible(req, at, path, conditions)
  if (at.inRows && at.siblings.some(isRelationToHidden))
    throw new HttpProblem('query.where.field', 400, `Filter by what the rows of ${path.split('.')[0]} point to.`, {
      field: path,
    })
  return conditions
}

function refusedOperator(path: string, operators: readonly string[]): string {
  return operators.length > 0 ? `Filter ${path} by ${operators.join(', ')}.` : `Nothing can be filtered by ${path}.`
}

/** The fields of versions are asked for under `version.`, beside their own. */
function fieldIn(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  path: string,
  id: string,
  verb: string,
): FieldAt {
  const at = fieldAt(collection.flattenedFields, path) ?? fieldAt(versionFields(req, collection), path)
  if (!at)
    throw new HttpProblem(id, 400, `There is no field ${path.slice(0, 100)} here.`, { field: path.slice(0, 100) })
  refuseHop(at, path, verb)
  return at
}

/** What a related document says is not asked by way of this one. */
function refuseHop({ through }: FieldAt, path: string, verb: string): void {
  if (through)
    throw new HttpProblem('query.relation', 400, `${verb} fields of the documents themselves, or ids.`, { field: path })
}

const known = new WeakMap<SanitizedCollectionConfig, FlattenedField[]>()

function versionFields(req: PayloadRequest, collection: SanitizedCollectionConfig): FlattenedField[] {
  if (!collection.versions) return []
  const fields = known.get(collection) ?? buildVersionCollectionFields(req.payload.config, collection, true)
  known.set(collection, fields)
  return fields
}

function checkSort(req: PayloadRequest, collection: SanitizedCollectionConfig, path: string, seesAll: boolean): void {
  const at = fieldIn(req, collection, path, 'query.sort.field', 'Sort by')
  if (!isSortable(at) || (!seesAll && isHidden(at, path)))
    throw new HttpProblem('query.sort.field', 400, `Documents cannot be sorted by ${path}.`, { field: path })
}

function isHidden({ field }: FieldAt, path: string): boolean {
  // The owning group of what one may read is no secret, nor is the document of a version.
  return isRelationToHidden(field) && !['group', 'version.group', 'parent'].includes(path)
}

/** A row that points to what the reader may not see is left out of answers as a whole. */
function isRelationToHidden(field: FlattenedField): boolean {
  return 'relationTo' in field && typeof field.relationTo === 'string' && HIDDEN_RELATIONS.includes(field.relationTo)
}

async function onlyVisible(req: PayloadRequest, { field }: FieldAt, path: string, condition: Conditions) {
  const to = (field as { relationTo: RelatedCollection }).relationTo
  const entries = await Promise.all(
    Object.entries(condition).map(async ([operator, value]): Promise<[string, unknown]> => {
      if (!BY_ID.includes(operator))
        throw new HttpProblem('query.relation', 400, `Filter by ${BY_ID.join(', ')} here.`, { field: path })
      const ids = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value.map(String) : []
      const visible = await visibleIds(req, to, ids)
      const kept = ids.filter((id) => visible.has(id))
      return operator.endsWith('in') ? [operator, kept] : [operator, kept[0] ?? NO_DOCUMENT]
    }),
  )
  return Object.fromEntries(entries)
}

/** The id of nothing: RFC 9562's nil UUID. */
const NO_DOCUMENT = '00000000-0000-0000-0000-000000000000'
