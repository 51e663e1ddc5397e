import type { Access } from 'payload'
import type { Condition } from '../../src/domain/condition'
import { FILE_IS_OPEN } from '../../src/domain/fileWorkflow'
import { publicFile } from '../../src/domain/isPublic'
import { groupsWithRole } from '../../src/domain/roles'
import { STATES_FOR_EDITORS } from '../../src/domain/workflow'
import { invitedTo } from '../../src/access/invitations'
import { isAdmin, isEditor, principalOf } from '../../src/access/principal'
import { whereOf } from '../../src/access/whereOf'

/** A file by itself that its group means for everyone: the group has let go of it, and an editor may release it. */
const FOR_EVERYONE: Condition = {
  all: [
    { field: 'publication', is: null },
    { field: 'visibility', is: 'public' },
  ],
}

const UNDER_REVIEW: Condition = { field: 'stage', oneOf: STATES_FOR_EDITORS }

export const readDocuments: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (isAdmin(principal)) return true
  const open = whereOf(publicFile(new Date()))
  if (principal.kind === 'visitor') return open
  const groups = groupsWithRole(principal, 'observer')
  const invited = await invitedTo(req, principal)
  return {
    or: [
      open,
      ...(groups.length > 0 ? [{ group: { in: groups } }] : []),
      ...(invited.length > 0 ? [{ and: [{ publication: { in: invited } }, whereOf(UNDER_REVIEW)] }] : []),
      ...(isEditor(principal) ? [whereOf(UNDER_REVIEW), whereOf(FOR_EVERYONE)] : []),
    ],
  }
}

/** Whoever may write in the group, while the file is open: what was submitted is what is reviewed and published. */
export const changeDocuments: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  const open = whereOf(FILE_IS_OPEN)
  if (isAdmin(principal)) return open
  const groups = groupsWithRole(principal, 'contributor')
  return groups.length > 0 ? { and: [{ group: { in: groups } }, open] } : false
}
