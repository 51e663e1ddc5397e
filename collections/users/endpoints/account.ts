import type { PayloadRequest } from 'payload'
import { matchingForm, type KeptPassword } from '../../../src/accounts/passwordHash'
import type { AccountSession } from '../../../src/accounts/sessions/records'
import { HttpProblem } from '../../../src/domain/errors'
import type { Preferences } from '../../../src/domain/notificationTopics'
import { isAdmin } from '../../../src/access/principal'
import { accountOf, idParam } from '../../publications/endpoints/body'

/** An account as the database has it, with what no answer holds. */
export interface StoredAccount extends KeptPassword {
  id: string
  name: string
  email: string
  role?: 'admin' | 'editor' | null
  locale?: string | null
  notifications?: Preferences | null
  disabledAt?: string | null
  erasedAt?: string | null
  createdAt: string
  sessions?: AccountSession[] | null
}

/**
 * Written with every change of how somebody gets in: a link of an earlier mail, which may lie where others read, opens the
 * account no more.
 */
export const NO_RESET_LINK = { resetPasswordToken: null, resetPasswordExpiration: null }

/** The account that an address names, for the person themselves or an admin. */
export interface Concerned {
  account: StoredAccount
  isOwn: boolean
}

/**
 * @param req of a route with the `:id` of an account
 * @throws HttpProblem 401 for visitors, 403 for everybody but the person and admins, 404 for an admin when there is none
 */
export async function concernedAccount(req: PayloadRequest): Promise<Concerned> {
  const asking = await accountOf(req)
  const id = idParam(req)
  const isOwn = asking.userId === id
  if (!isOwn && !isAdmin(asking))
    throw new HttpProblem('account.refused', 403, 'Only the person themselves and the hub’s admins do this.')
  const account = await storedAccount(req, id)
  if (!account) throw new HttpProblem('account.unknown', 404, 'There is no such account.')
  return { account, isOwn }
}

/** @throws HttpProblem as concernedAccount(), and 403 for admins too where it is not their own */
export async function ownAccount(req: PayloadRequest): Promise<StoredAccount> {
  const asking = await accountOf(req)
  const account = asking.userId === idParam(req) ? await storedAccount(req, asking.userId) : null
  if (!account) throw new HttpProblem('account.refused', 403, 'Only the person themselves does this.')
  return account
}

/** @throws HttpProblem 401 for visitors, 403 for everybody but admins, 404 when there is no such account */
export async function accountForAdmin(req: PayloadRequest): Promise<StoredAccount> {
  if (!isAdmin(await accountOf(req))) throw new HttpProblem('account.refused', 403, 'Only the hub’s admins do this.')
  const account = await storedAccount(req, idParam(req))
  if (!account) throw new HttpProblem('account.unknown', 404, 'There is no such account.')
  return account
}

export function storedAccount(req: PayloadRequest, id: string): Promise<StoredAccount | null> {
  return req.payload.db.findOne<StoredAccount>({ collection: 'users', where: { id: { equals: id } }, req })
}

/**
 * Makes sure that whoever asks is the person and not somebody at their open session. To be called before a transaction:
 * it takes its time.
 *
 * @param req of somebody who is signed in
 * @param typed the password of the person who asks, which is an admin's own where an admin acts on another's account
 * @throws HttpProblem 403, field `presentPassword`
 */
export async function requirePresentPassword(req: PayloadRequest, typed: string): Promise<void> {
  const account = await storedAccount(req, String(req.user?.id))
  if (account && (await matchingForm(account, typed)) !== null) return
  throw new HttpProblem('account.present-password', 403, 'This is not your present password.', {
    field: 'presentPassword',
  })
}

/** Leaves the session that asks, where it is one of the account's. */
export function butForThisOne(req: PayloadRequest): (session: AccountSession) => boolean {
  const current = (req.user as { _sid?: string } | null)?._sid
  return ({ id }) => id !== current
}
