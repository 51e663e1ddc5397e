import type { PayloadRequest } from 'payload'
import type { Account, GroupRole } from '../domain/roles'

/**
 * @param req for its database and transaction
 * @param userId of an account
 * @param platformRole of the same account
 * @returns the account with its roles as they are in the database, whether it may use them now or not
 */
export async function rolesOf(
  req: PayloadRequest,
  userId: string,
  platformRole: Account['platformRole'],
): Promise<Account> {
  const now = new Date().toISOString()
  const { docs } = await req.payload.find({
    collection: 'memberships',
    where: {
      and: [
        { user: { equals: userId } },
        { state: { equals: 'active' } },
        { or: [{ until: { exists: false } }, { until: { greater_than: now } }] },
      ],
    },
    select: { group: true, role: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const groups = docs.map(({ group, role }): [string, GroupRole] => [
    typeof group === 'string' ? group : group.id,
    role,
  ])
  return { kind: 'account', userId, platformRole, groups: new Map(groups) }
}
