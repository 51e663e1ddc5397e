import type { ClientUser, RelationshipField, TypedUser } from 'payload'
import { groupsWithRole, type GroupRole } from '../../src/domain/roles'
import { isAdmin, nothing, principalOf } from '../../src/access/principal'

/**
 * For the field that names the owning group, while a document is new: offers the groups in which the person may own
 * something, and takes the only one by itself. It guards nothing: the rules for creating do.
 *
 * @param needed the least role in the group
 * @param options.adminsAnywhere whether the hub's admins choose among all groups
 */
export function ownGroups(
  needed: GroupRole,
  { adminsAnywhere }: { adminsAnywhere: boolean },
): Pick<RelationshipField, 'filterOptions' | 'defaultValue'> {
  return {
    filterOptions: async ({ id, data, req }) => {
      const principal = await principalOf(req)
      const isNew = id === undefined && !isFilterOfList(data)
      if (!isNew || principal.kind === 'visitor' || (adminsAnywhere && isAdmin(principal))) return true
      const groups = groupsWithRole(principal, needed)
      return groups.length > 0 ? { id: { in: groups } } : nothing()
    },
    defaultValue: async ({ req }) => {
      if (!req?.user) return undefined
      const principal = await principalOf(req)
      const groups = principal.kind === 'visitor' ? [] : groupsWithRole(principal, needed)
      return groups.length === 1 ? groups[0] : undefined
    },
  }
}

/** The admin asks for the same options where a list is filtered, with no document in hand. */
const isFilterOfList = (data: unknown) => Object.keys(data ?? {}).length === 0

/** Keeps a collection out of the navigation of people who have no role on the hub: they could only look at it. */
export const hiddenFromMembers = ({ user }: { user: ClientUser | TypedUser | null }): boolean =>
  !(user && 'role' in user && user.role)
