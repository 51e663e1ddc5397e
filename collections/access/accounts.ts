import type { Access, FieldAccess, Where } from 'payload'
import { groupsWithRole } from '../../src/domain/roles'
import { isAdmin, isEditor, principalOf } from '../../src/access/principal'

/** One's own account, and all of them for editors and for leads, who choose members and reviewers among them. */
export const readAccounts: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  if (isEditor(principal) || groupsWithRole(principal, 'lead').length > 0) return true
  return { id: { equals: principal.userId } }
}

export const updateAccounts: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  return isAdmin(principal) || { id: { equals: principal.userId } }
}

/** What only the person and the admins see of an account. */
export const ownOrAdmin: FieldAccess = async ({ req, id, doc }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  return isAdmin(principal) || principal.userId === (id ?? doc?.id)
}

/** One's own memberships, those of the groups one leads, and all for editors. */
export const readMemberships: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  if (isEditor(principal)) return true
  const ownOrLed: Where[] = [
    { user: { equals: principal.userId } },
    { group: { in: groupsWithRole(principal, 'lead') } },
  ]
  return { or: ownOrLed }
}
