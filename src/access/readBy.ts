import type { Access, Where } from 'payload'
import { GRANTEES } from './grantees'
import { everyone, principalOf } from './principal'
import type { ReadRule } from './readRule'
import { whereOf } from './whereOf'

/**
 * @param rule who may read, and when
 * @returns the same as Payload asks it: true for all documents, false for none, or a filter of those that may be read
 */
export function readBy(rule: ReadRule): Access {
  if (rule.grants(new Date()).some(({ to, when }) => to === 'everyone' && !when)) return everyone
  return async ({ req }) => {
    const principal = await principalOf(req)
    const ways: Where[] = []
    for (const { to, when } of rule.grants(new Date())) {
      const those = await GRANTEES[to].among(principal, rule, req)
      if (those === false) continue
      const filters = [...(those === true ? [] : [those]), ...(when ? [whereOf(when)] : [])]
      // What comes after in the rule need not be asked any more.
      if (filters.length === 0) return true
      ways.push(joined('and', filters))
    }
    return ways.length > 0 && joined('or', ways)
  }
}

function joined(how: 'and' | 'or', filters: Where[]): Where {
  const [only] = filters
  return only && filters.length === 1 ? only : { [how]: filters }
}
