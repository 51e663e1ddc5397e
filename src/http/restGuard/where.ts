import { validOperatorSet } from 'payload/shared'
import { HttpProblem } from '../../domain/errors'

const MAX_CLAUSES = 20
const MAX_NESTING = 4
const MAX_LIST = 1000
const LISTS = ['in', 'not_in']
const TEXT_OPERATORS = ['like', 'not_like', 'contains']
const OWN_DATES = ['createdAt', 'updatedAt', 'deletedAt']
const FIELD_PATH = /^\w[\w-]*(?:\.\w[\w-]*){0,7}$/

/** SQLite has no such comparisons; a query means the same on both databases. */
const UNSUPPORTED = ['all', 'near', 'within', 'intersects']

const operators: ReadonlySet<string> = new Set([...validOperatorSet].filter((name) => !UNSUPPORTED.includes(name)))

/**
 * Checks a filter before Payload turns it into a database query.
 *
 * @param where what the query parameter `where` was parsed to
 * @param dateFields names of fields that hold dates, beside Payload's own
 * @param field name of the parameter, for the problem
 * @throws HttpProblem 400 unless it is an object of at most 20 clauses, and/or nested at most 4 deep, each clause a field
 *   path with operators that both databases know, plain values, lists for `in` and `not_in` alone, and dates for dates
 */
export function checkWhere(where: unknown, dateFields: readonly string[] = [], field = 'where'): void {
  const state = { clauses: 0, field, dates: new Set([...OWN_DATES, ...dateFields]) }
  checkNode(where, 1, state)
}

interface State {
  clauses: number
  field: string
  dates: ReadonlySet<string>
}

function checkNode(node: unknown, level: number, state: State): void {
  if (!isObject(node)) throw malformed(state)
  if (level > MAX_NESTING + 1) {
    throw problem('query.where.nesting', state, `Nest and/or at most ${MAX_NESTING} levels deep.`)
  }
  for (const [key, value] of Object.entries(node)) {
    if (['and', 'or'].includes(key.toLowerCase())) {
      if (!Array.isArray(value)) throw malformed(state)
      for (const item of value) checkNode(item, level + 1, state)
    } else {
      checkClause(key, value, state)
    }
  }
}

function checkClause(path: string, constraint: unknown, state: State): void {
  if (!FIELD_PATH.test(path) || !isObject(constraint)) throw malformed(state)
  for (const [operator, value] of Object.entries(constraint)) {
    if (!operators.has(operator)) {
      throw problem('query.where.operator', state, `Use one of the operators ${[...operators].join(', ')}.`)
    }
    if (!isPlainValue(value, operator)) throw malformed(state)
    if (state.dates.has(path.split('.').at(-1) ?? '')) checkDate(operator, value, state)
    state.clauses += 1
  }
  if (state.clauses > MAX_CLAUSES) {
    throw problem('query.where.clauses', state, `Use at most ${MAX_CLAUSES} clauses, or split the question.`)
  }
}

function isPlainValue(value: unknown, operator: string): boolean {
  if (!Array.isArray(value)) return !isObject(value)
  return (
    LISTS.includes(operator) &&
    value.length <= MAX_LIST &&
    value.every((item) => item !== null && typeof item !== 'object')
  )
}

/** A date that cannot be read would reach the database as nothing at all. */
function checkDate(operator: string, value: unknown, state: State): void {
  if (operator === 'exists') return
  const dates: unknown[] = Array.isArray(value) ? value : LISTS.includes(operator) ? String(value).split(',') : [value]
  if (TEXT_OPERATORS.includes(operator) || dates.some((date) => Number.isNaN(Date.parse(String(date))))) {
    throw problem('query.where.date', state, 'Compare a date with an ISO 8601 date, such as 2024-05-31.')
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function malformed(state: State): HttpProblem {
  return problem(
    'query.where',
    state,
    'Write a filter as where[field][operator]=value, such as where[title][like]=word.',
  )
}

function problem(id: string, { field }: State, message: string): HttpProblem {
  return new HttpProblem(id, 400, message, { field })
}
