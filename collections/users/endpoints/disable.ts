import type { Endpoint, PayloadRequest } from 'payload'
import { asAccountAction } from '../../../src/accounts/accountAction'
import { tellOwner } from '../../../src/accounts/mails'
import { endSessions } from '../../../src/accounts/sessions/records'
import { HttpProblem } from '../../../src/domain/errors'
import { inTransaction } from '../../../src/review/transaction'
import { accountForAdmin, NO_RESET_LINK } from './account'

/** POST /api/users/:id/disable: nobody signs in with the account, its sessions end, and what was written stays. */
const disable: Endpoint = {
  path: '/:id/disable',
  method: 'post',
  handler: async (req) => {
    const account = await accountForAdmin(req)
    if (!account.disabledAt)
      await inTransaction(req, async () => {
        await write(req, account.id, 'account-disabled', new Date().toISOString())
        await endSessions(req, account.id, () => true)
        await tellOwner(req, account, (words) => words.disabled, { byAdmin: true })
      })
    return Response.json({ message: `${account.name} cannot sign in any more.` })
  },
}

/** POST /api/users/:id/enable: the account is as it was before it was disabled. */
const enable: Endpoint = {
  path: '/:id/enable',
  method: 'post',
  handler: async (req) => {
    const account = await accountForAdmin(req)
    if (account.erasedAt)
      throw new HttpProblem('account.erased', 409, 'Its owner has deleted this account. Make a new one.')
    if (account.disabledAt)
      await inTransaction(req, async () => {
        await write(req, account.id, 'account-enabled', null)
        await tellOwner(req, account, (words) => words.enabled, { byAdmin: true })
      })
    return Response.json({ message: `${account.name} can sign in again.` })
  },
}

export const disabling: Endpoint[] = [disable, enable]

async function write(
  req: PayloadRequest,
  id: string,
  name: 'account-disabled' | 'account-enabled',
  disabledAt: string | null,
): Promise<void> {
  await asAccountAction(req, { name }, () =>
    req.payload.update({
      collection: 'users',
      id,
      data: { disabledAt, ...NO_RESET_LINK },
      depth: 0,
      // The admin was asked for above; nobody may write these fields by a save.
      overrideAccess: true,
      req,
    }),
  )
}
