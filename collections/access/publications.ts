import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { groupsWithRole, includesRole, type Account, type Principal } from '../../src/domain/roles'
import { EDITABLE_STATES, PUBLIC_STATES, STATES_FOR_EDITORS, type State } from '../../src/domain/workflow'
import { idOf, isAdmin, isEditor, NOTHING, principalOf } from './principal'

/**
 * What visitors may see: published, neither withdrawn nor under embargo.
 *
 * @param prefix of the fields, for a rule on something that points to a publication: `publication.`
 */
export function isPublic(prefix = ''): Where {
  return {
    and: [
      { [`${prefix}_status`]: { equals: 'published' } },
      { [`${prefix}state`]: { in: [...PUBLIC_STATES] } },
      {
        or: [
          // Not `exists: false`: Payload's MongoDB adapter drops that operator on a field of a related document.
          { [`${prefix}embargoUntil`]: { equals: null } },
          { [`${prefix}embargoUntil`]: { less_than_equal: new Date().toISOString() } },
        ],
      },
    ],
  }
}

/** What an account sees beyond the public: its groups' work, what it was asked to review, and what groups let go of. */
function beyondPublic(account: Account, prefix = ''): Where[] {
  const groups = groupsWithRole(account, 'observer')
  return [
    ...(groups.length > 0 ? [{ [`${prefix}group`]: { in: groups } }] : []),
    {
      and: [
        { [`${prefix}reviewers`]: { in: [account.userId] } },
        { [`${prefix}state`]: { not_in: ['draft', 'changes-requested'] } },
      ],
    },
    ...(isEditor(account) ? [{ [`${prefix}state`]: { in: [...STATES_FOR_EDITORS] } }] : []),
  ]
}

/**
 * @param principal who is asking
 * @param prefix as for `isPublic`
 * @returns the publications this person may read: true for all
 */
export function readable(principal: Principal, prefix = ''): Where | true {
  if (isAdmin(principal)) return true
  if (principal.kind === 'visitor') return isPublic(prefix)
  return { or: [isPublic(prefix), ...beyondPublic(principal, prefix)] }
}

export const readPublications: Access = async ({ req }) => readable(await principalOf(req))

/** Old versions are a group's own affair, live or not; a visitor has no business with any. */
export const readPublicationVersions: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  return isAdmin(principal) || { or: beyondPublic(principal, 'version.') }
}

export const createPublications: Access = async ({ req, data }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  const groups = groupsWithRole(principal, 'contributor')
  const group: unknown = data?.group
  if (group === undefined || group === null) return groups.length > 0
  return typeof group === 'string' && groups.includes(group)
}

/**
 * A contributor of the group, while the latest version is open for writing. The latest version decides, not the live
 * text: beside a published paper there may be a draft that is under review.
 */
export const updatePublications: Access = async ({ req, id }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  const groups = groupsWithRole(principal, 'contributor')
  if (groups.length === 0) return false
  if (id === undefined) return { and: [{ group: { in: groups } }, { state: { in: [...EDITABLE_STATES] } }] }
  const latest = await latestVersion(req, String(id))
  if (!latest || !groups.includes(latest.group)) return NOTHING
  return EDITABLE_STATES.includes(latest.state)
}

/** Drafts that were never published may be thrown away by the lead; what was published is withdrawn instead. */
export const deletePublications: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  const groups = groupsWithRole(principal, 'lead')
  if (groups.length === 0) return false
  const neverLive: Where[] = [
    { group: { in: groups } },
    { _status: { equals: 'draft' } },
    { state: { in: ['draft', 'changes-requested'] } },
  ]
  return { and: neverLive }
}

/**
 * @param req for its transaction
 * @param id of a publication
 * @returns what rules need of its latest version; null when there is none
 */
export async function latestVersion(req: PayloadRequest, id: string): Promise<{ group: string; state: State } | null> {
  const { docs } = await req.payload.findVersions({
    collection: 'publications',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const version = docs[0]?.version
  if (!version) return null
  return { group: idOf(version.group), state: version.state }
}

/** What the group says to itself: who reviews and what they recommend. Never a visitor's, never another group's. */
export const readByOwnGroup: FieldAccess = async ({ req, doc }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  if (isEditor(principal)) return true
  const group = doc?.group as string | { id: string } | null | undefined
  return group ? includesRole(principal.groups.get(idOf(group)), 'contributor') : false
}
