import type { Endpoint } from 'payload'
import { z } from 'zod'
import { recordEvent } from '../../../src/accounts/audit'
import { endSessions, sessionKey } from '../../../src/accounts/sessions/records'
import { inTransaction } from '../../../src/review/transaction'
import { bodyOf } from '../../publications/endpoints/body'
import { butForThisOne, concernedAccount } from './account'

const body = z.object({ session: z.string('Name the session by its key.').max(100).optional() })

/** POST /api/users/:id/sessions/end with `{ session }`, or without it for all but the one that asks. */
export const endSession: Endpoint = {
  path: '/:id/sessions/end',
  method: 'post',
  handler: async (req) => {
    const { account } = await concernedAccount(req)
    const { session } = await bodyOf(req, body)
    const ends =
      session === undefined ? butForThisOne(req) : (one: { id: string }) => sessionKey(req.payload, one.id) === session
    const ended = await inTransaction(req, async () => {
      const count = await endSessions(req, account.id, ends)
      if (count > 0) await recordEvent(req, { action: 'sessions-ended', target: account, note: `${count} ended` })
      return count
    })
    return Response.json({ ended })
  },
}
