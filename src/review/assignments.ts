import type { PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import { includesRole, type GroupRole } from '../domain/roles'
import { rolesNow } from './reviews'

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
 * @param before ids of those who reviewed it
 * @param ids of those who review it from now on
 * @returns who reviews, before and after, as the log keeps it
 */
export async function reviewersChange(req: PayloadRequest, before: string[], ids: string[]) {
  const names = await namesOf(req, [...before, ...ids])
  const inWords = (people: string[]) => people.map((id) => names.get(id) ?? 'somebody').join('; ') || null
  return { field: 'reviewers', from: inWords(before), to: inWords(ids) }
}
