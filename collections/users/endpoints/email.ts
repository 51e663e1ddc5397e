import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { asAccountAction } from '../../../src/accounts/accountAction'
import { recordEvent } from '../../../src/accounts/audit'
import { beginEmailChange, confirmSide, refuseChange } from '../../../src/accounts/emailChange'
import { tellOwner } from '../../../src/accounts/mails'
import { endSessions } from '../../../src/accounts/sessions/records'
import { removeRows } from '../../../src/accounts/store'
import { HttpProblem } from '../../../src/domain/errors'
import { inTransaction } from '../../../src/review/transaction'
import { bodyOf } from '../../publications/endpoints/body'
import { butForThisOne, concernedAccount, NO_RESET_LINK, requirePresentPassword, storedAccount } from './account'
import { presentPassword } from './password'

const email = z
  .string('Give the new e-mail address.')
  .trim()
  .toLowerCase()
  .max(254, 'Keep the address under 255 characters.')
  .pipe(z.email('Give an e-mail address such as name@example.org.'))

/** POST /api/users/:id/email with `{ presentPassword, email }`: both addresses are asked by mail, then it changes. */
export const changeEmail: Endpoint = {
  path: '/:id/email',
  method: 'post',
  handler: async (req) => {
    const { account, isOwn } = await concernedAccount(req)
    const body = await bodyOf(req, z.object({ presentPassword, email }))
    await requirePresentPassword(req, body.presentPassword)
    if (body.email === account.email)
      throw new HttpProblem('email.same', 400, 'This is the present address already.', { field: 'email' })
    await inTransaction(req, async () => {
      await beginEmailChange(req, account, body.email, { byAdmin: !isOwn })
      await recordEvent(req, { action: 'email-change-asked', target: account })
    })
    return Response.json({
      message: isOwn
        ? 'We have written to both addresses. The address changes once both have confirmed, within a day.'
        : 'We have written to both addresses. The address changes once the new one has confirmed, within a day.',
    })
  },
}

/** POST /api/users/:id/email/cancel: takes back a change that waits. */
export const cancelEmailChange: Endpoint = {
  path: '/:id/email/cancel',
  method: 'post',
  handler: async (req) => {
    const { account } = await concernedAccount(req)
    await inTransaction(req, async () => {
      await removeRows(req, 'email-changes', { user: { equals: account.id } })
      await recordEvent(req, { action: 'email-change-cancelled', target: account })
    })
    return Response.json({ message: 'The address stays as it is.' })
  },
}

/** POST /api/users/confirm-email with `{ token, refuse? }` of a mail: what an address says to the change. */
export const confirmEmail: Endpoint = {
  path: '/confirm-email',
  method: 'post',
  handler: async (req) => {
    const body = await bodyOf(req, z.object({ token: z.string().max(200), refuse: z.boolean().default(false) }))
    const message = await inTransaction(req, () => (body.refuse ? refuse(req, body.token) : confirm(req, body.token)))
    return Response.json({ message })
  },
}

async function refuse(req: PayloadRequest, token: string): Promise<string> {
  const { user } = await refuseChange(req, token)
  const account = await storedAccount(req, user)
  await recordEvent(req, { action: 'email-change-cancelled', target: account, actor: account })
  return 'The address stays as it is. If somebody else asked for this, choose a new password.'
}

async function confirm(req: PayloadRequest, token: string): Promise<string> {
  const { change, isComplete } = await confirmSide(req, token)
  if (!isComplete) return 'Confirmed. The address changes once the other mail is confirmed as well.'
  const account = await storedAccount(req, change.user)
  if (!account) throw new HttpProblem('account.unknown', 404, 'There is no such account any more.')
  const action = { name: 'email-change', actor: account } as const
  await asAccountAction(req, action, () =>
    req.payload.update({
      collection: 'users',
      id: account.id,
      data: { email: change.email, ...NO_RESET_LINK },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  await endSessions(req, account.id, butForThisOne(req))
  for (const address of [account.email, change.email])
    await tellOwner(req, { ...account, email: address }, ({ emailChanged }) => emailChanged({ email: change.email }), {
      byAdmin: false,
      canAsk: address === change.email,
    })
  return `The address of the account is now ${change.email}. Sign in with it.`
}
