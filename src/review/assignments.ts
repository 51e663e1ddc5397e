import type { PayloadRequest } from 'payload'
import { activeAmong } from '../accounts/active'
import { membershipsNow } from '../access/memberships'
import { HttpProblem } from '../domain/errors'
import { idOf } from '../domain/idOf'
import { includesRole, type GroupRole } from '../domain/roles'
import type { Publication } from '../payload-types'

/** Who was asked to review a publication. */
export type Assigned = Pick<Publication, 'reviewers' | 'invitedReviewers'>

/**
 * An assignment rests on the membership of a reviewer and ends with it, unless the person was invited from outside; and on
 * an account that is not disabled.
 *
 * @param req for its transaction
 * @param groupId the owning group
 * @param assigned of the latest version
 * @returns ids of the people whose assignment holds now
 */
export async function activeReviewers(
  req: PayloadRequest,
  groupId: string,
  { reviewers, invitedReviewers }: Assigned,
): Promise<string[]> {
  const ids = (reviewers ?? []).map(idOf)
  const invited = new Set((invitedReviewers ?? []).map(idOf))
  const active = await activeAmong(req, ids)
  const roles = await rolesNow(
    req,
    groupId,
    ids.filter((id) => !invited.has(id)),
  )
  return ids.filter((id) => active.has(id) && (invited.has(id) || includesRole(roles.get(id), 'reviewer')))
}

/**
 * @param req for its transaction
 * @param groupId the owning group
 * @param ids of accounts that are asked for a review
 * @returns those who are asked from outside the group
 * @throws HttpProblem 400 for a member who is no reviewer: as an outsider they would go on reading after they have left
 */
export async function invitedAmong(req: PayloadRequest, groupId: string, ids: string[]): Promise<string[]> {
  const roles = await rolesNow(req, groupId, ids)
  const below = ids.find((id) => roles.has(id) && !includesRole(roles.get(id), 'reviewer'))
  if (below !== undefined) {
    const { name } = await req.payload.findByID({
      collection: 'users',
      id: below,
      depth: 0,
      overrideAccess: true,
      req,
    })
    throw new HttpProblem(
      'review.role',
      400,
      `${name} is ${articled(roles.get(below))} in this group. Change the membership to reviewer first, or choose somebody else.`,
      { field: 'reviewerIds' },
    )
  }
  return ids.filter((id) => !roles.has(id))
}

function articled(role: GroupRole | undefined): string {
  return role === 'observer' ? 'an observer' : `a ${role}`
}

/** @returns the role of each of these people who is a member of the group now */
async function rolesNow(req: PayloadRequest, groupId: string, ids: string[]): Promise<Map<string, GroupRole>> {
  if (ids.length === 0) return new Map()
  const memberships = await membershipsNow(req, { and: [{ group: { equals: groupId } }, { user: { in: ids } }] })
  return new Map(memberships.map(({ user, role }) => [idOf(user), role]))
}

/**
 * @param req for its transaction
 * @param ids of accounts
 * @returns their names, by id
 */
export async function namesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    select: { name: true },
    depth: 0,
    pagination: false,
    // Names alone, for those who see the history, where they stand as well; members may not open accounts.
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

/**
 * @param req for its transaction
 * @param latest the publication before
 * @param ids of those who review it from now on
 * @returns who reviews, before and after, as the log keeps it
 */
export async function reviewersChange(req: PayloadRequest, latest: Assigned, ids: string[]) {
  const before = (latest.reviewers ?? []).map(idOf)
  const names = await namesOf(req, [...before, ...ids])
  const inWords = (people: string[]) => people.map((id) => names.get(id) ?? 'somebody').join('; ') || null
  return { field: 'reviewers', from: inWords(before), to: inWords(ids) }
}
