import type { Access, Where } from 'payload'
import { groupsWithRole, type Principal } from '../../src/domain/roles'
import { STATES_FOR_EDITORS } from '../../src/domain/workflow'
import { isAdmin, isEditor, principalOf } from './principal'
import { isPublic } from './publications'

/**
 * A file is public by itself, or while a public publication shows it. `released` says that the live version lists it: a
 * file added to a newer draft waits until that is published.
 */
function publicDocuments(): Where {
  return {
    or: [
      { visibility: { equals: 'public' } },
      {
        and: [{ visibility: { equals: 'attached' } }, { released: { equals: true } }, isPublic('publication.')],
      },
    ],
  }
}

function readableDocuments(principal: Principal): Where | true {
  if (isAdmin(principal)) return true
  if (principal.kind === 'visitor') return publicDocuments()
  const groups = groupsWithRole(principal, 'observer')
  const underReview = [...STATES_FOR_EDITORS]
  return {
    or: [
      publicDocuments(),
      ...(groups.length > 0 ? [{ group: { in: groups } }] : []),
      { and: [{ reviewers: { in: [principal.userId] } }, { stage: { in: underReview } }] },
      ...(isEditor(principal) ? [{ stage: { in: underReview } }] : []),
    ],
  }
}

export const readDocuments: Access = async ({ req }) => readableDocuments(await principalOf(req))

/**
 * Whoever may write in the group, while the paper is open for writing: what was submitted is what is reviewed and
 * published. A file that stands on the public site is replaced by a new one, never changed.
 */
export const changeDocuments: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  const groups = groupsWithRole(principal, 'contributor')
  const open: Where = { and: [{ released: { not_equals: true } }, { stage: { in: ['draft', 'changes-requested'] } }] }
  if (isAdmin(principal)) return open
  return groups.length > 0 ? { and: [{ group: { in: groups } }, open] } : false
}
