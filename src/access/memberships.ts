import type { PayloadRequest, Where } from 'payload'
import { holdingMembership } from '../domain/memberships'
import type { Membership } from '../payload-types'
import { whereOf } from './whereOf'

/** @param where which of them @returns a filter of those memberships that hold now */
export function holdingNow(where: Where): Where {
  return { and: [where, whereOf(holdingMembership(new Date()))] }
}

/**
 * Read whoever asks: memberships say what a person may do, before any rule holds.
 *
 * @param req for its database and transaction
 * @param where which of them
 * @returns those memberships that hold now
 */
export async function membershipsNow(
  req: PayloadRequest,
  where: Where,
): Promise<Pick<Membership, 'id' | 'user' | 'group' | 'role'>[]> {
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: holdingNow(where),
    select: { user: true, group: true, role: true },
    depth: 0,
    pagination: false,
    // What a person may do follows from these, so no rule can hold before they are read.
    overrideAccess: true,
    req,
  })
  return docs
}
