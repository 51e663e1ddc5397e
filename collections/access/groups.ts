import type { Access, FieldAccess } from 'payload'
import { groupsWithRole, includesRole, type GroupRole } from '../../src/domain/roles'
import { isAdmin, isEditor, principalOf } from '../../src/access/principal'

/**
 * @param needed the least role
 * @param path of the group's id in the documents that the rule guards
 * @returns a rule that lets people with that role in the owning group, and admins, through
 */
export function withGroupRole(needed: GroupRole, path = 'group'): Access {
  return async ({ req }) => {
    const principal = await principalOf(req)
    if (principal.kind === 'visitor') return false
    if (isAdmin(principal)) return true
    const groups = groupsWithRole(principal, needed)
    return groups.length > 0 ? { [path]: { in: groups } } : false
  }
}

/**
 * @param needed the least role
 * @returns a rule for creating a document that belongs to a group: true before the group was chosen, for the admin asks
 *   whether to show a button
 */
export function createInOwnGroup(needed: GroupRole): Access {
  return async ({ req, data }) => {
    const principal = await principalOf(req)
    if (principal.kind === 'visitor') return false
    if (isAdmin(principal)) return true
    const group: unknown = data?.group
    if (group === undefined || group === null) return groupsWithRole(principal, needed).length > 0
    return typeof group === 'string' && includesRole(principal.groups.get(group), needed)
  }
}

/** Only admins and editors; a field rule. */
export const fieldForEditors: FieldAccess = async ({ req }) => isEditor(await principalOf(req))

/** Editors for others and admins for everyone: whoever is an author stays known as one. A field rule. */
export const fieldForEditorsOfOthers: FieldAccess = async ({ req, id }) => {
  const principal = await principalOf(req)
  return isAdmin(principal) || (isEditor(principal) && String(id) !== req.user?.id)
}

/** Only admins; a field rule. */
export const fieldForAdmins: FieldAccess = async ({ req }) => isAdmin(await principalOf(req))

/** Nobody but the server's own code; a field rule. */
export const fieldForServer: FieldAccess = () => false
