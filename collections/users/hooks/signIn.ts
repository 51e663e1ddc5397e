import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  type CollectionBeforeLoginHook,
  type PayloadRequest,
} from 'payload'
import { recordEvent, type Known } from '../../../src/accounts/audit'
import { activeFactor, countWrongCode, spendCode } from '../../../src/accounts/secondFactor/factor'
import { noteSession, type AccountSession } from '../../../src/accounts/sessions/records'
import { tellOwner } from '../../../src/accounts/mails'
import { removeRows } from '../../../src/accounts/store'
import { HttpProblem } from '../../../src/domain/errors'

type Account = Known & { sessions?: AccountSession[] | null }
type Found = Known & { disabledAt?: string | null; resetPasswordToken?: string | null }

const USED = 'plenary.secondFactorUsed'

/**
 * Asks for the second factor once the password was right. What it throws undoes the whole sign-in: there is no session
 * and no cookie before the code.
 */
export const requireSecondFactor: CollectionBeforeLoginHook = async ({ req, user }) => {
  const account = user as Account
  const factor = await activeFactor(req.payload, account.id, req)
  if (!factor) return
  const code = (req.data as { code?: unknown } | undefined)?.code
  if (typeof code !== 'string' || code.trim() === '')
    throw new HttpProblem('sign-in.code-required', 401, 'Enter the code that your authenticator app shows now.', {
      field: 'code',
    })
  const used = await spendCode(req, factor, code.slice(0, 100))
  req.context[USED] = used
  if (used === 'recovery code') await tellOwner(req, account, (words) => words.recoveryCodeUsed, { byAdmin: false })
}

/** Notes the new session and writes the sign-in to the audit log. */
export const noteSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  const account = user as Account
  await noteSession(req, account)
  const used = req.context[USED]
  const note = typeof used === 'string' ? { note: `With a ${used}` } : {}
  await recordEvent(req, { action: 'sign-in', target: account, actor: account, ...note })
}

export const noteSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  const user = req.user as (Known & { _sid?: string }) | null
  if (user?._sid) await removeRows(req, 'sessions', { id: { equals: user._sid } })
  await recordEvent(req, { action: 'sign-out', target: user })
}

/** Writes a sign-in that failed to the audit log, whether the address has an account or not: both take the same time. */
export const noteFailedSignIn: CollectionAfterErrorHook = async ({ error, req }) => {
  const isSignIn = req.method === 'POST' && req.pathname?.endsWith('/users/login')
  const id = error instanceof HttpProblem ? error.id : error instanceof AuthenticationError ? 'password' : null
  if (!isSignIn || (id !== 'password' && id !== 'sign-in.code')) return
  const account = await accountWith(req, (req.data as { email?: unknown } | undefined)?.email)
  if (account && id === 'sign-in.code') await countWrongCode(req, account.id)
  const note = id === 'password' ? whyRefused(account) : 'Wrong code'
  await recordEvent(req, { action: 'sign-in-failed', target: account, actor: null, note })
}

/** Of a disabled account the password is not looked at. */
function whyRefused(account: Found | null): string {
  if (!account) return 'No such account'
  return account.disabledAt ? 'The account is disabled' : 'Wrong password'
}

/** @returns the account with an address, as the database has it */
export async function accountWith(req: PayloadRequest, email: unknown): Promise<Found | null> {
  if (typeof email !== 'string') return null
  const where = { email: { equals: email.toLowerCase().trim() } }
  return req.payload.db.findOne<Found>({ collection: 'users', where, req })
}
