import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { asAccountAction, type AccountAction } from '../../../src/accounts/accountAction'
import { tellOwner } from '../../../src/accounts/mails'
import { removeRows } from '../../../src/accounts/store'
import { HttpProblem } from '../../../src/domain/errors'
import { inTransaction } from '../../../src/review/transaction'
import { bodyOf } from '../../publications/endpoints/body'
import { concernedAccount, NO_RESET_LINK, requirePresentPassword, type StoredAccount } from './account'

export const presentPassword = z.string('Give your present password.').max(1000, 'Give your present password.')
const password = z.string('Give the new password.').max(1000, 'Keep the password under 257 characters.')

/** POST /api/users/:id/password with `{ presentPassword, password }`: all other sessions end, and the person is told. */
export const changePassword: Endpoint = {
  path: '/:id/password',
  method: 'post',
  handler: async (req) => {
    const { account, isOwn } = await concernedAccount(req)
    const body = await bodyOf(req, z.object({ presentPassword, password }))
    await requirePresentPassword(req, body.presentPassword)
    if (isOwn && body.password.normalize('NFC') === body.presentPassword.normalize('NFC'))
      throw new HttpProblem('password.same', 400, 'This is the present password. Choose another one.', {
        field: 'password',
      })
    await inTransaction(req, async () => {
      await writePassword(req, account, body.password, { name: 'new-password' })
      await tellOwner(req, account, (words) => words.passwordChanged, { byAdmin: !isOwn })
    })
    const ended = isOwn ? 'All other sessions' : 'All sessions of the account'
    return Response.json({ message: `The password is changed. ${ended} have ended.` })
  },
}

/**
 * POST /api/users/reset-password with `{ token, password }` of a mail, in the place of Payload's own: the new password is
 * held to the rules and opens no session, so that a second factor is asked for at the next sign-in.
 */
export const resetPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    const token = z.string().min(1).max(200)
    const body = await bodyOf(req, z.object({ token, password }))
    await inTransaction(req, async () => {
      const account = await accountOfToken(req, body.token)
      const action: AccountAction = { name: 'new-password-by-mail', actor: account }
      await writePassword(req, account, body.password, action)
      await tellOwner(req, account, (words) => words.passwordChanged, { byAdmin: false })
    })
    return Response.json({ message: 'The password is changed. Sign in with it.' })
  },
}

async function writePassword(
  req: PayloadRequest,
  { id }: StoredAccount,
  newPassword: string,
  action: AccountAction,
): Promise<void> {
  // Payload ends the sessions of the account, but for the one that asks.
  await asAccountAction(req, action, () =>
    req.payload.update({
      collection: 'users',
      id,
      data: { password: newPassword, ...NO_RESET_LINK },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  const current = (req.user as { _sid?: string } | null)?._sid ?? ''
  await removeRows(req, 'sessions', { and: [{ user: { equals: id } }, { id: { not_equals: current } }] })
}

async function accountOfToken(req: PayloadRequest, token: string): Promise<StoredAccount> {
  const account = await req.payload.db.findOne<StoredAccount>({
    collection: 'users',
    where: {
      and: [
        { resetPasswordToken: { equals: token } },
        { resetPasswordExpiration: { greater_than: new Date().toISOString() } },
      ],
    },
    req,
  })
  if (account && !account.disabledAt) return account
  throw new HttpProblem('password.link', 403, 'This link was used already or is too old. Ask for a new one.', {
    field: 'token',
  })
}
