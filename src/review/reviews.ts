import type { PayloadRequest } from 'payload'
import { membershipsNow } from '../access/memberships'
import { activeAmong } from '../accounts/active'
import { idOf } from '../domain/idOf'
import { includesRole, type GroupRole } from '../domain/roles'
import { READING } from '../domain/review'
import type { Publication, Review } from '../payload-types'

/**
 * @param req for its transaction
 * @param publication its id and the round of its latest version
 * @returns the reviews of that round, in the order in which they were asked for
 */
export async function reviewsOf(
  req: PayloadRequest,
  { id, round }: Pick<Publication, 'id' | 'round'>,
): Promise<Review[]> {
  const { docs } = await req.payload.find({
    collection: 'reviews',
    where: { and: [{ publication: { equals: id } }, { round: { equals: round ?? 0 } }] },
    sort: 'askedAt',
    depth: 0,
    pagination: false,
    // Nobody reads the rows; what they say is shown as the panel's rules have it.
    overrideAccess: true,
    req,
  })
  return docs
}

/**
 * @param req for its transaction
 * @param publication its id
 * @returns whether anybody was asked, in any round, while the group kept its reviewers unknown
 */
export async function wasAnonymous(req: PayloadRequest, publication: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'reviews',
    where: { and: [{ publication: { equals: publication } }, { isAnonymous: { equals: true } }] },
    // As above.
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/**
 * An assignment rests on the membership of a reviewer and ends with it, unless the person was invited from outside; and on
 * an account that is not disabled.
 *
 * @param req for its transaction
 * @param groupId the owning group
 * @param reviews of a paper
 * @returns those whose reviewer reads the paper now
 */
export async function heldReviews(req: PayloadRequest, groupId: string, reviews: Review[]): Promise<Review[]> {
  const assigned = reviews.filter(isAssigned)
  const ids = assigned.map(({ reviewer }) => idOf(reviewer))
  const active = await activeAmong(req, ids)
  const members = assigned.filter(({ isInvited }) => !isInvited).map(({ reviewer }) => idOf(reviewer))
  const roles = await rolesNow(req, groupId, members)
  return assigned.filter(({ reviewer, isInvited }) => {
    const id = idOf(reviewer)
    return active.has(id) && (isInvited || includesRole(roles.get(id), 'reviewer'))
  })
}

/** @returns whether the reviewer was not taken off, and has not declined */
export function isAssigned({ state, takenOffAt }: Pick<Review, 'state' | 'takenOffAt'>): boolean {
  return !takenOffAt && READING.includes(state)
}

/** @returns the role of each of these people who is a member of the group now */
export async function rolesNow(req: PayloadRequest, groupId: string, ids: string[]): Promise<Map<string, GroupRole>> {
  if (ids.length === 0) return new Map()
  const memberships = await membershipsNow(req, { and: [{ group: { equals: groupId } }, { user: { in: ids } }] })
  return new Map(memberships.map(({ user, role }) => [idOf(user), role]))
}
