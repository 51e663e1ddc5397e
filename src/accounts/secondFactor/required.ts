import type { PayloadRequest } from 'payload'
import type { Account } from '../../domain/roles'
import { activeFactor } from './factor'

/** Of whom the hub asks a second factor, as the site settings name them. */
export const SECOND_FACTOR_ROLES = ['admin', 'editor', 'lead'] as const

type Role = (typeof SECOND_FACTOR_ROLES)[number]

/**
 * @param req for its database and transaction
 * @param account whose roles
 * @returns whether the hub asks a second factor of this person
 */
export async function isSecondFactorRequired(
  req: PayloadRequest,
  { platformRole, groups }: Pick<Account, 'platformRole' | 'groups'>,
): Promise<boolean> {
  const roles: Role[] = [
    ...(platformRole ? [platformRole] : []),
    ...([...groups.values()].includes('lead') ? (['lead'] as const) : []),
  ]
  if (roles.length === 0) return false
  // Past Payload's hooks: this is asked at every request of whoever has a role.
  const settings = await req.payload.db.findGlobal<{ secondFactorFor?: Role[] | null }>({ slug: 'site-settings', req })
  return roles.some((role) => settings.secondFactorFor?.includes(role))
}

/** @returns whether this person must set up a second factor before they may do anything else */
export async function mustEnrol(req: PayloadRequest, account: Account): Promise<boolean> {
  return (await isSecondFactorRequired(req, account)) && !(await activeFactor(req.payload, account.userId, req))
}
