import type { PayloadRequest, Where } from 'payload'
import { HttpProblem } from '../domain/errors'
import { ACTIVE } from './active'

/**
 * Refuses to take away the last admin who can sign in. To be called in the transaction that takes one away.
 *
 * Two transactions that each take one of two admins must not both find the other: the one who stays is written to, so
 * that the transaction that takes this one away meets a conflict (SQLite runs one at a time by itself).
 *
 * @param req of the change
 * @param leaving the account that would be an active admin no more
 * @throws HttpProblem 409
 */
export async function refuseWithoutAdmin(req: PayloadRequest, leaving: string): Promise<void> {
  const others: Where = { and: [{ role: { equals: 'admin' } }, ACTIVE, { id: { not_equals: leaving } }] }
  const { docs } = await req.payload.find({
    collection: 'users',
    where: others,
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [staying] = docs
  if (!staying)
    throw new HttpProblem(
      'account.last-admin',
      409,
      'This is the last admin of the hub. Make somebody else an admin first, then do this again.',
    )
  const updatedAt = new Date().toISOString()
  await req.payload.db.updateOne({ collection: 'users', id: staying.id, data: { updatedAt }, req, returning: false })
}

/** @returns whether an account is an admin who can sign in */
export function isActiveAdmin(account: { role?: unknown; disabledAt?: unknown } | null | undefined): boolean {
  return account?.role === 'admin' && !account.disabledAt
}
