import type { PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf'
import type { Account } from '../domain/roles'
import { membershipsNow } from './memberships'

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
  const memberships = await membershipsNow(req, { user: { equals: userId } })
  return {
    kind: 'account',
    userId,
    platformRole,
    groups: new Map(memberships.map(({ group, role }) => [idOf(group), role])),
  }
}
