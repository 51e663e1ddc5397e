import type { Access, PayloadRequest, Where } from 'payload'
import { rolesOf } from './rolesOf'
import { mustEnrol } from '../accounts/secondFactor/required'
import type { Account, Principal } from '../domain/roles'

const PRINCIPAL = 'plenary.principal'

/** @returns a `Where` that nothing meets: a new one each time, since Payload takes empty values out of what rules return */
export const nothing = (): Where => ({ id: { in: [] } })

/**
 * Who is asking, read from the database once a request and never kept beyond it: a revoked membership counts at once.
 * Somebody who has yet to set up the second factor that the hub asks of them is an account without any role until then.
 *
 * @param req the request
 */
export async function principalOf(req: PayloadRequest): Promise<Principal> {
  const { user } = req
  if (!user) return { kind: 'visitor' }
  const known = req.context[PRINCIPAL] as { userId: string; principal: Promise<Account> } | undefined
  if (known?.userId === user.id) return known.principal
  const principal = enrolledOnly(req, user.id, user.role ?? null)
  req.context[PRINCIPAL] = { userId: user.id, principal }
  return principal
}

async function enrolledOnly(
  req: PayloadRequest,
  userId: string,
  platformRole: Account['platformRole'],
): Promise<Account> {
  const account = await rolesOf(req, userId, platformRole)
  return (await mustEnrol(req, account)) ? { ...account, platformRole: null, groups: new Map() } : account
}

/** @param account who, or a visitor */
export function isAdmin(account: Principal): boolean {
  return account.kind === 'account' && account.platformRole === 'admin'
}

/** @param account who, or a visitor */
export function isEditor(account: Principal): boolean {
  return account.kind === 'account' && account.platformRole !== null
}

/** Nobody, through any door but the server's own. */
export const nobody: Access = () => false

/** Everyone, visitors included. */
export const everyone: Access = () => true

/** The hub's admins. */
export const admins: Access = async ({ req }) => isAdmin(await principalOf(req))

/** The hub's editors and admins. */
export const editors: Access = async ({ req }) => isEditor(await principalOf(req))
