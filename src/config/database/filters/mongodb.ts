import type { Where } from 'payload'
import { asWhere, type Condition } from './conditions'
import { fieldAt } from './fieldAt'
import type { Source } from './withExactFilters'

const HEX_ID = /^[0-9a-f]{24}$/i

/** Operators whose value is one text; what each finds among ids for a text that is in none of them. */
const FINDS: Record<string, 'all' | 'none'> = {
  ...{ equals: 'none', like: 'none', contains: 'none' },
  ...{ not_equals: 'all', not_like: 'all' },
}

/**
 * What to ask MongoDB in place of a condition: its adapter takes an empty list for one that exists.
 *
 * @param source what is asked
 */
export function exactOnMongodb({ fields }: Source): (condition: Condition) => Where {
  return (condition) => {
    const { path, operator, value } = condition
    // No id has a comma, where the adapter would part the text and fail on the parts.
    if (/(?:^|\.)id$/.test(path) && FINDS[operator] && String(value).includes(','))
      return { [path]: FINDS[operator] === 'all' ? { exists: true } : { in: [] } }
    // The adapter takes a text that could be an ObjectId for one, and compares it as a whole.
    if (operator === 'contains' && typeof value === 'string' && HEX_ID.test(value))
      return asWhere({ path, operator: 'like', value })
    const at = operator === 'exists' ? fieldAt(fields, path) : null
    if (!at?.isMany || at.inRows) return asWhere(condition)
    return value === true || value === 'true'
      ? { and: [asWhere(condition), { [path]: { not_equals: [] } }] }
      : { or: [asWhere(condition), { [path]: { equals: [] } }] }
  }
}
