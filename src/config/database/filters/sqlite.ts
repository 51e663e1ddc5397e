import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { inArray, isNull, not, notInArray, or, sql, type SQL, type SQLWrapper } from '@payloadcms/db-sqlite/drizzle'
import { buildQuery } from '@payloadcms/drizzle'
import type { Where } from 'payload'
import { asWhere, type Condition } from './conditions'
import { fieldAt } from './fieldAt'
import { globHolding } from './globPattern'
import { TEXTS, type Source } from './withExactFilters'

/** What a negative operator denies. */
const DENIED: Record<string, string> = { not_equals: 'equals', not_in: 'in', not_like: 'contains' }

/**
 * What to ask SQLite in place of a condition, so that its answer is the one that MongoDB and plain JavaScript give. A
 * condition on what a document has several of becomes a question of its own, about the documents that have such a value:
 * joined into one question, `not_in` would find every document with another value beside it, and two conditions on one
 * list could only be met by one value.
 *
 * @param adapter connected
 * @param source what is asked
 */
export function exactOnSqlite(adapter: SQLiteAdapter, source: Source): (condition: Condition) => Where {
  return (condition) => {
    const at = fieldAt(source.fields, condition.path)
    if (!at) return asWhere(condition)
    if (at.isMany) return amongMany(adapter, source, condition)
    return TEXTS.includes(at.field.type) && condition.operator === 'exists' && !at.through
      ? textExists(condition)
      : orMissing(condition)
  }
}

function amongMany(adapter: SQLiteAdapter, source: Source, { path, operator, value }: Condition): Where {
  const isAbsent = operator === 'exists' && !isTrue(value)
  const asked =
    operator === 'exists' ? { path, operator, value: true } : { path, operator: DENIED[operator] ?? operator, value }
  const having = idsOf(adapter, source, asWhere(asked))
  return { id: { [isAbsent || operator in DENIED ? 'not_in' : 'in']: [having] } }
}

/** @returns the question for the ids of the documents that meet a condition */
function idsOf(adapter: SQLiteAdapter, { fields, locale, ...source }: Source, where: Where): SQLWrapper {
  const tableName = tableOf(adapter, source)
  // The adapter's own types say that it is not one of drizzle's.
  const built = buildQuery({ adapter: adapter as never, fields: [...fields], locale, tableName, where })
  const table = adapter.tables[tableName] as { id: SQL.Aliased }
  let query = adapter.drizzle
    .select({ id: table.id })
    .from(table as never)
    .$dynamic()
  for (const join of built.joins) query = query.leftJoin(join.table as never, join.condition)
  return built.where ? query.where(built.where) : query
}

function tableOf(adapter: SQLiteAdapter, { collection, versions }: Pick<Source, 'collection' | 'versions'>): string {
  const name = collection.replaceAll('-', '_')
  const table = adapter.tableNameMap.get(versions ? `_${name}${adapter.versionsSuffix}` : name)
  if (!table) throw new Error(`There is no table of ${collection}`)
  return table
}

/** What nobody wrote is no text, whether it was stored as nothing or as an empty one. */
function textExists({ path, value }: Condition): Where {
  return isTrue(value)
    ? { and: [{ [path]: { exists: true } }, { [path]: { not_equals: '' } }] }
    : { or: [{ [path]: { exists: false } }, { [path]: { equals: '' } }] }
}

/** A missing value is in no list. */
function orMissing(condition: Condition): Where {
  if (condition.operator !== 'not_in') return asWhere(condition)
  return { or: [{ [condition.path]: { equals: null } }, asWhere(condition)] }
}

const isTrue = (value: unknown): boolean => value === true || value === 'true'

/**
 * Gives the adapter operators that know the case of every letter, take `%` and `_` for what they are, and look into the
 * questions that stand in for lists of ids.
 *
 * @param adapter changed in place
 */
export function withExactOperators(adapter: SQLiteAdapter): void {
  const { like } = adapter.operators
  const holds = (column: SQLWrapper, text: string) => sql`${column} glob ${globHolding(text)}`
  const holdsOrPath: typeof like = (column, value) => {
    const isPattern = typeof value === 'string' && value.length > 1 && value.startsWith('%') && value.endsWith('%')
    // Payload finds the rows of lists by the pattern of their path.
    return isPattern ? holds(column, value.slice(1, -1)) : like(column, value)
  }
  Object.assign(adapter.operators, {
    like: holdsOrPath,
    contains: holdsOrPath,
    not_like: (column: SQLWrapper, value: unknown) => or(isNull(column), not(holds(column, String(value)))),
    in: (column: SQLWrapper, values: unknown) => inArray(column, questionOr(values)),
    not_in: (column: SQLWrapper, values: unknown) => notInArray(column, questionOr(values)),
  })
}

function questionOr(values: unknown): SQLWrapper | unknown[] {
  const list = Array.isArray(values) ? (values as unknown[]) : [values]
  const [only] = list
  return list.length === 1 && isQuestion(only) ? only : list
}

function isQuestion(value: unknown): value is SQLWrapper {
  return typeof value === 'object' && value !== null && 'getSQL' in value
}
