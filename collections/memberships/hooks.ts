import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload'
import { refuseWithoutLead } from '../../src/access/lastLead'
import { membershipHolds } from '../../src/domain/memberships'
import type { Membership } from '../../src/payload-types'
import { isAdmin, principalOf } from '../../src/access/principal'
import { idOf } from '../../src/domain/idOf'

/** Refuses a second membership of one person in one group. */
export const refuseSecond: CollectionBeforeChangeHook<Membership> = async ({ data, operation, req }) => {
  // A missing person or group is refused by its field.
  if (operation !== 'create' || !data.user || !data.group) return data
  const { totalDocs } = await req.payload.count({
    collection: 'memberships',
    where: { and: [{ user: { equals: idOf(data.user) } }, { group: { equals: idOf(data.group) } }] },
    // One whom the lead may not see would be a second one all the same.
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0)
    throw new APIError('This person is a member of the group already. Change that membership instead.', 409)
  return data
}

function isLead(membership: Membership): boolean {
  return membership.role === 'lead' && membershipHolds(membership, new Date())
}

/** What a lead may change so that they are none any more, now or at a later day. */
const LEADING = ['role', 'state', 'until'] as const

/** Leads do not leave their group to nobody; admins may, who can appoint another. */
async function refuseLastLead(req: PayloadRequest, { user, group }: Membership, field?: string): Promise<void> {
  const principal = await principalOf(req)
  if (principal.kind === 'account' && !isAdmin(principal))
    await refuseWithoutLead(req, { user: idOf(user), group: idOf(group) }, field)
}

export const keepALead: CollectionBeforeChangeHook<Membership> = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !originalDoc || !isLead(originalDoc)) return data
  const after = { ...originalDoc, ...data }
  const changed = LEADING.find((name) => (after[name] ?? null) !== (originalDoc[name] ?? null))
  if (changed && (!isLead(after) || endsSooner(originalDoc, after))) await refuseLastLead(req, originalDoc, changed)
  return data
}

function endsSooner({ until: before }: Membership, { until: after }: Membership): boolean {
  return Boolean(after && (!before || new Date(after) < new Date(before)))
}

export const keepALeadAtDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  // Who may delete it was decided before; what it is does not depend on who asks.
  const membership = await req.payload.findByID({ collection: 'memberships', id, depth: 0, overrideAccess: true, req })
  if (isLead(membership)) await refuseLastLead(req, membership)
}
