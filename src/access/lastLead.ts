import type { PayloadRequest, Where } from 'payload'
import { activeAmong } from '../accounts/active'
import { HttpProblem } from '../domain/errors'
import { idOf } from '../domain/idOf'
import type { Membership } from '../payload-types'
import { membershipsNow } from './memberships'

/**
 * Refuses to leave a group without a lead who can sign in: there would be nobody to hand its work on to. To be called in
 * the transaction that takes the lead away.
 *
 * Of two leads who go at once each would find the other: as for admins, a membership of who stays is written to, so that
 * the transaction that ends this one meets a conflict.
 *
 * @param req of the change
 * @param leaving.user whose account is to go
 * @param leaving.group the only group that they leave; every group that they lead without it
 * @param field of the form that asks for it
 * @throws HttpProblem 409 that names the groups
 */
export async function refuseWithoutLead(
  req: PayloadRequest,
  { user, group }: { user: string; group?: string },
  field?: string,
): Promise<void> {
  const own = await leads(req, {
    and: [{ user: { equals: user } }, ...(group === undefined ? [] : [{ group: { equals: group } }])],
  })
  if (own.length === 0) return
  const others = await leads(req, {
    and: [{ group: { in: own.map(groupOf) } }, { user: { not_equals: user } }],
  })
  const active = await activeAmong(req, others.map(userOf))
  const staying = new Map(others.filter((lead) => active.has(userOf(lead))).map((lead) => [groupOf(lead), lead.id]))
  const orphaned = own.map(groupOf).filter((led) => !staying.has(led))
  if (orphaned.length > 0) throw await onlyLead(req, orphaned, field)
  const updatedAt = new Date().toISOString()
  for (const id of staying.values())
    await req.payload.db.updateOne({ collection: 'memberships', id, data: { updatedAt }, req, returning: false })
}

function leads(req: PayloadRequest, where: Where) {
  return membershipsNow(req, { and: [{ role: { equals: 'lead' } }, where] })
}

async function onlyLead(req: PayloadRequest, groups: string[], field?: string): Promise<HttpProblem> {
  const { docs } = await req.payload.find({
    collection: 'working-groups',
    where: { id: { in: groups } },
    depth: 0,
    pagination: false,
    // Their lead knows what they are called, closed ones too.
    overrideAccess: true,
    req,
  })
  const names = docs.map(({ name }) => name).join(', ')
  const message = `Nobody else leads ${names}. Make somebody else a lead there first.`
  if (field === undefined) return new HttpProblem('account.only-lead', 409, message)
  return new HttpProblem('account.only-lead', 409, message, { field, faults: [{ path: field, label: field, message }] })
}

function groupOf({ group }: Pick<Membership, 'group'>): string {
  return idOf(group)
}

function userOf({ user }: Pick<Membership, 'user'>): string {
  return idOf(user)
}
