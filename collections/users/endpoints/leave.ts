import { createLocalReq, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { asAccountAction } from '../../../src/accounts/accountAction'
import { recordEvent } from '../../../src/accounts/audit'
import { isActiveAdmin, refuseWithoutAdmin } from '../../../src/accounts/lastAdmin'
import { refuseWithoutLead } from '../../../src/access/lastLead'
import { tellOwner } from '../../../src/accounts/mails'
import { endSessions } from '../../../src/accounts/sessions/records'
import { PRIVATE_COLLECTIONS, removeRows } from '../../../src/accounts/store'
import { HttpProblem } from '../../../src/domain/errors'
import { inTransaction } from '../../../src/review/transaction'
import { bodyOf } from '../../publications/endpoints/body'
import { NO_RESET_LINK, ownAccount, requirePresentPassword, storedAccount, type StoredAccount } from './account'
import { everythingAbout } from './everythingAbout'
import { presentPassword } from './password'

/** GET /api/users/:id/export: all that the hub keeps about a person, for that person, as a file. */
const exportData: Endpoint = {
  path: '/:id/export',
  method: 'get',
  handler: async (req) => {
    const account = await ownAccount(req)
    const data = await everythingAbout(req, account)
    await recordEvent(req, { action: 'data-export', target: account })
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        'Content-Type': 'application/json',
        'Content-Disposition': 'attachment; filename="plenary-account.json"',
      },
    })
  },
}

/**
 * POST /api/users/:id/erase with `{ presentPassword }`: a person deletes their own account. What they wrote stays under
 * their name. Where nothing refers to the account it goes altogether; else its name stays, and its address, password,
 * sessions, second factor and roles go.
 */
const erase: Endpoint = {
  path: '/:id/erase',
  method: 'post',
  handler: async (req) => {
    const account = await ownAccount(req)
    const body = await bodyOf(req, z.object({ presentPassword }))
    await requirePresentPassword(req, body.presentPassword)
    if (!(await deleted(req, account))) await inTransaction(req, () => empty(req, account))
    return Response.json({ message: 'Your account is deleted.' })
  },
}

export const leaving: Endpoint[] = [exportData, erase]

/** @returns whether nothing refers to the account, so that it could go altogether; in a transaction of its own */
async function deleted(req: PayloadRequest, account: StoredAccount): Promise<boolean> {
  const own = await createLocalReq({ user: req.user ?? undefined, context: {} }, req.payload)
  try {
    await asAccountAction(own, { name: 'account-erased' }, () =>
      req.payload.delete({ collection: 'users', id: account.id, depth: 0, overrideAccess: true, req: own }),
    )
    return true
  } catch (error) {
    if (error instanceof HttpProblem && error.id === 'users.used') return false
    throw error
  }
}

async function empty(req: PayloadRequest, { id }: StoredAccount): Promise<void> {
  const account = await storedAccount(req, id)
  if (!account) return
  if (isActiveAdmin(account)) await refuseWithoutAdmin(req, id)
  await refuseWithoutLead(req, { user: id })
  const now = new Date().toISOString()
  const { docs: memberships } = await req.payload.find({
    collection: 'memberships',
    where: { and: [{ user: { equals: id } }, { state: { equals: 'active' } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const membership of memberships)
    await req.payload.update({
      collection: 'memberships',
      id: membership.id,
      data: { state: 'ended', until: now },
      depth: 0,
      overrideAccess: true,
      req,
    })
  await tellOwner(req, account, (words) => words.deleted, { byAdmin: false, canAsk: false })
  await endSessions(req, id, () => true)
  for (const collection of PRIVATE_COLLECTIONS) await removeRows(req, collection, { user: { equals: id } })
  await asAccountAction(req, { name: 'account-erased' }, () =>
    req.payload.update({
      collection: 'users',
      id,
      data: {
        // A name that no mail can reach (RFC 2606).
        email: `${id}@deleted.invalid`,
        ...{ role: null, expert: null, locale: 'en', disabledAt: now, erasedAt: now },
        ...{ hash: null, salt: null, ...NO_RESET_LINK },
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
}
