import type { Access } from 'payload'
import { isAdmin, principalOf } from '../../src/access/principal'
import { whereOf } from '../../src/access/whereOf'
import { FILE_IS_OPEN } from '../../src/domain/fileWorkflow'
import { groupsWithRole } from '../../src/domain/roles'

/** Whoever may write in the group, while the file is open: what was submitted is what is reviewed and published. */
export const changeDocuments: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  const open = whereOf(FILE_IS_OPEN)
  if (isAdmin(principal)) return open
  const groups = groupsWithRole(principal, 'contributor')
  return groups.length > 0 ? { and: [{ group: { in: groups } }, open] } : false
}
