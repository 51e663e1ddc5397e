import type { Where } from 'payload'

/** One question about one field: a path, an operator, a value. */
export interface Condition {
  path: string
  operator: string
  value: unknown
}

/**
 * Writes a filter so that every object in it asks one thing. The adapters lose or mix up what stands beside each other in
 * one object: of two operators on a path only the first may count, of `and` beside `or` only the last, and MongoDB's joins
 * two relations by "or".
 *
 * @param where a filter, as Payload hands it to its adapter
 * @param rewrite gives what to ask in place of a condition
 * @returns the same question in single conditions joined by `and` and `or`
 */
export function rewriteConditions(where: Where, rewrite: (condition: Condition) => Where): Where {
  const all = Object.entries(where).flatMap(([key, value]): Where[] => {
    const joint = key.toLowerCase()
    if ((joint === 'and' || joint === 'or') && Array.isArray(value)) {
      const parts = value.map((part) => rewriteConditions(part, rewrite)).filter((part) => !isEmpty(part))
      return parts.length > 0 ? [{ [joint]: parts }] : []
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return Object.entries(value).map(([operator, operand]) => rewrite({ path: key, operator, value: operand }))
  })
  const [first] = all
  return all.length === 1 && first ? first : all.length === 0 ? {} : { and: all }
}

/** @returns whether it is plain that nothing meets a filter, whatever the database holds */
export function isUnmeetable(where: Where): boolean {
  return Object.entries(where).some(([key, value]) => {
    const joint = key.toLowerCase()
    if (joint === 'and' && Array.isArray(value)) return value.some(isUnmeetable)
    if (joint === 'or' && Array.isArray(value)) return value.length > 0 && value.every(isUnmeetable)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    return Array.isArray(value.in) && value.in.length === 0
  })
}

const isEmpty = (where: Where): boolean => Object.keys(where).length === 0

/** @returns a filter of this condition alone */
export function asWhere({ path, operator, value }: Condition): Where {
  return { [path]: { [operator]: value } }
}
