import type { Where } from 'payload'
import { asWhere, type Condition } from './conditions'
import { fieldAt } from './fieldAt'
import type { Source } from './withExactFilters'

const HEX_ID = /^[0-9a-f]{24}$/i

/**
 * What to ask MongoDB in place of a condition: its adapter takes an empty list for one that exists.
 *
 * @param source what is asked
 */
export function exactOnMongodb({ fields }: Source): (condition: Condition) => Where {
  return (condition) => {
    const { path, operator, value } = condition
    // The adapter parts a text at its commas where an id is compared, and fails on the parts. No id has either character,
    // and both come before every character of an id.
    if (/(?:^|\.)id$/.test(path) && !operator.endsWith('in') && typeof value === 'string' && value.includes(','))
      return asWhere({ path, operator, value: value.replaceAll(',', '!') })
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
