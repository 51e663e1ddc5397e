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
  type Settings = { secondFactorFor?: Role[] | null } | null
  const settings = await req.payload.db.findGlobal<NonNullable<Settings>>({
    slug: 'site-settings',
    select: { secondFactorFor: true },
    req,
  })
  // There are none before they were first saved, which the adapter's types do not say.
  return roles.some((role) => (settings as Settings)?.secondFactorFor?.includes(role))
}

/** @returns whether this person must set up a second factor before they may do anything else */
export async function mustEnrol(req: PayloadRequest, account: Account): Promise<boolean> {
  return (await isSecondFactorRequired(req, account)) && !(await activeFactor(req.payload, account.userId, req))
}
