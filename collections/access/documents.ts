import type { Access, Where } from 'payload'
import { FILE_IS_OPEN } from '../../src/domain/fileWorkflow'
import { publicFile } from '../../src/domain/isPublic'
import { groupsWithRole } from '../../src/domain/roles'
import { STATES_FOR_EDITORS } from '../../src/domain/workflow'
import { invitedTo } from './assignments'
import { isAdmin, isEditor, principalOf } from './principal'
import { whereOf } from './whereOf'

/** A file by itself that its group means for everyone: the group has let go of it, and an editor may release it. */
const FOR_EVERYONE: Where = { and: [{ publication: { equals: null } }, { visibility: { equals: 'public' } }] }

export const readDocuments: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (isAdmin(principal)) return true
  const open = whereOf(publicFile(new Date()))
  if (principal.kind === 'visitor') return open
  const groups = groupsWithRole(principal, 'observer')
  const invited = await invitedTo(req, principal)
  const underReview: Where = { stage: { in: [...STATES_FOR_EDITORS] } }
  return {
    or: [
      open,
      ...(groups.length > 0 ? [{ group: { in: groups } }] : []),
      ...(invited.length > 0 ? [{ and: [{ publication: { in: invited } }, underReview] }] : []),
      ...(isEditor(principal) ? [underReview, FOR_EVERYONE] : []),
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
