import type { Where } from 'payload'
import type { Condition } from '../domain/condition'

/**
 * @param condition a rule of the domain
 * @returns the same as a filter of the database; a new one each time, since Payload changes what it is given
 */
export function whereOf(condition: Condition): Where {
  if ('all' in condition) return { and: condition.all.map(whereOf) }
  if ('any' in condition) return { or: condition.any.map(whereOf) }
  const { field } = condition
  // Null by `equals`: Payload's MongoDB adapter drops `exists` on a field of a related document.
  if ('is' in condition) return { [field]: { equals: condition.is } }
  if ('isNot' in condition) return { [field]: { not_equals: condition.isNot } }
  if ('oneOf' in condition) return { [field]: { in: [...condition.oneOf] } }
  if ('after' in condition) return { [field]: { greater_than: condition.after } }
  return { [field]: { less_than_equal: condition.notAfter } }
}
