import type { Access, PayloadRequest, Where } from 'payload'
import { nothing, principalOf } from '../../src/access/principal'
import { idOf } from '../../src/domain/idOf'
import { groupsWithRole, type Account } from '../../src/domain/roles'
import { publicationWorkflow, type State } from '../../src/domain/publicationWorkflow'

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
  if (id === undefined)
    return { and: [{ group: { in: groups } }, { state: { in: [...publicationWorkflow.editableStates] } }] }
  const latest = await latestVersion(req, String(id))
  if (!latest || !groups.includes(latest.group)) return nothing()
  return publicationWorkflow.isEditable(latest.state)
}

/**
 * A lead throws away what was never published, and whoever began a draft throws it away until it was submitted. What was published
 * is withdrawn instead.
 */
export const deletePublications: Access = async ({ req }) => {
  const principal = await principalOf(req)
  if (principal.kind === 'visitor') return false
  const neverLive: Where[] = [
    { _status: { equals: 'draft' } },
    { state: { in: [...publicationWorkflow.privateStates] } },
  ]
  const leads = groupsWithRole(principal, 'lead')
  const writes = groupsWithRole(principal, 'contributor')
  const own = writes.length > 0 ? await begunBy(req, principal) : []
  const ofGroup: Where = { and: [{ group: { in: leads } }, ...neverLive] }
  const ofWriter: Where = { and: [{ id: { in: own } }, { group: { in: writes } }, unsubmitted(), ...neverLive] }
  const either = [...(leads.length > 0 ? [ofGroup] : []), ...(own.length > 0 ? [ofWriter] : [])]
  return either.length > 0 && { or: either }
}

/** Publications of before rounds were counted, and never submitted since, have none. */
const unsubmitted = (): Where => ({ or: [{ round: { equals: 0 } }, { round: { exists: false } }] })

/** @returns ids of publications that the person began, of which the log tells */
async function begunBy(req: PayloadRequest, { userId }: Account): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { actor: { equals: userId } },
        { targetCollection: { equals: 'publications' } },
        { action: { equals: 'create' } },
      ],
    },
    select: { target: true },
    depth: 0,
    pagination: false,
    // Only admins read the log itself; of it the person's own doings are asked, and no more than ids.
    overrideAccess: true,
    req,
  })
  return docs.map(({ target }) => target)
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
    select: { version: { group: true, state: true } },
    limit: 1,
    pagination: false,
    depth: 0,
    // The rules that ask this decide by it; what it says is handed on to nobody.
    overrideAccess: true,
    req,
  })
  const version = docs[0]?.version
  if (!version) return null
  return { group: idOf(version.group), state: version.state }
}
