import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { isEditor, NOTHING, principalOf } from '../../src/access/principal'
import { idOf } from '../../src/domain/idOf'
import { groupsWithRole, includesRole } from '../../src/domain/roles'
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
  if (!latest || !groups.includes(latest.group)) return NOTHING
  return publicationWorkflow.isEditable(latest.state)
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
    { state: { in: [...publicationWorkflow.privateStates] } },
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
    select: { version: { group: true, state: true } },
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
