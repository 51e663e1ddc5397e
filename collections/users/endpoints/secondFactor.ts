import type { Endpoint } from 'payload'
import { z } from 'zod'
import { recordEvent } from '../../../src/accounts/audit'
import { tellOwner } from '../../../src/accounts/mails'
import {
  activeFactor,
  beginEnrolment,
  finishEnrolment,
  renewRecoveryCodes,
} from '../../../src/accounts/secondFactor/factor'
import { isSecondFactorRequired } from '../../../src/accounts/secondFactor/required'
import { enrolment } from '../../../src/accounts/secondFactor/totp'
import { endSessions } from '../../../src/accounts/sessions/records'
import { removeRows } from '../../../src/accounts/store'
import { HttpProblem } from '../../../src/domain/errors'
import { opaqueString, MIN_PASSWORD_LENGTH } from '../../../src/domain/password'
import { inTransaction } from '../../../src/review/transaction'
import { rolesOf } from '../../../src/access/rolesOf'
import { bodyOf } from '../../publications/endpoints/body'
import { butForThisOne, concernedAccount, ownAccount, requirePresentPassword } from './account'
import { presentPassword } from './password'

/** POST /api/users/:id/second-factor/enrol with `{ presentPassword }`: a key for an authenticator app, as text and QR code. */
const enrol: Endpoint = {
  path: '/:id/second-factor/enrol',
  method: 'post',
  handler: async (req) => {
    const account = await ownAccount(req)
    const body = await bodyOf(req, z.object({ presentPassword }))
    await requirePresentPassword(req, body.presentPassword)
    const { name } = await req.payload.findGlobal({ slug: 'site-settings', depth: 0, overrideAccess: true, req })
    const secret = await inTransaction(req, () => beginEnrolment(req, account.id))
    return Response.json(enrolment(secret, { account: account.email, issuer: name }))
  },
}

/** POST /api/users/:id/second-factor/confirm with `{ code }`: from now on sign-in asks for a code. */
const confirm: Endpoint = {
  path: '/:id/second-factor/confirm',
  method: 'post',
  handler: async (req) => {
    const account = await ownAccount(req)
    const { code } = await bodyOf(req, z.object({ code: z.string('Enter the code.').max(100) }))
    const recoveryCodes = await inTransaction(req, async () => {
      const codes = await finishEnrolment(req, account.id, code)
      await endSessions(req, account.id, butForThisOne(req))
      await recordEvent(req, { action: 'second-factor-on', target: account })
      await tellOwner(req, account, (words) => words.secondFactorOn, { byAdmin: false })
      return codes
    })
    return Response.json({ recoveryCodes })
  },
}

/** POST /api/users/:id/second-factor/recovery-codes with `{ presentPassword }`: new ones; those before are void. */
const recoveryCodes: Endpoint = {
  path: '/:id/second-factor/recovery-codes',
  method: 'post',
  handler: async (req) => {
    const account = await ownAccount(req)
    const body = await bodyOf(req, z.object({ presentPassword }))
    await requirePresentPassword(req, body.presentPassword)
    const codes = await inTransaction(req, async () => {
      const factor = await activeFactor(req.payload, account.id, req)
      if (!factor) throw notSetUp()
      await recordEvent(req, { action: 'recovery-codes-renewed', target: account })
      await tellOwner(req, account, (words) => words.newRecoveryCodes, { byAdmin: false })
      return renewRecoveryCodes(req, factor)
    })
    return Response.json({ recoveryCodes: codes })
  },
}

/**
 * POST /api/users/:id/second-factor/remove with `{ presentPassword }`: by the person, unless the hub asks a second factor
 * of them; by an admin for somebody who has lost theirs, with the admin's own password.
 */
const remove: Endpoint = {
  path: '/:id/second-factor/remove',
  method: 'post',
  handler: async (req) => {
    const { account, isOwn } = await concernedAccount(req)
    const body = await bodyOf(req, z.object({ presentPassword }))
    await requirePresentPassword(req, body.presentPassword)
    if (isOwn && (await isSecondFactorRequired(req, await rolesOf(req, account.id, account.role ?? null))))
      throw new HttpProblem('second-factor.required', 409, 'This hub asks a second factor of people with your role.')
    if (isOwn && [...(opaqueString(body.presentPassword) ?? '')].length < MIN_PASSWORD_LENGTH)
      throw new HttpProblem(
        'second-factor.short-password',
        409,
        `Your password is short. Choose one of at least ${MIN_PASSWORD_LENGTH} characters first.`,
      )
    await inTransaction(req, async () => {
      if (!(await activeFactor(req.payload, account.id, req))) throw notSetUp()
      await removeRows(req, 'second-factors', { user: { equals: account.id } })
      await endSessions(req, account.id, butForThisOne(req))
      await recordEvent(req, { action: 'second-factor-off', target: account })
      await tellOwner(req, account, (words) => words.secondFactorOff, { byAdmin: !isOwn })
    })
    return Response.json({ message: 'Signing in takes the password alone again.' })
  },
}

export const secondFactor: Endpoint[] = [enrol, confirm, recoveryCodes, remove]

function notSetUp(): HttpProblem {
  return new HttpProblem('second-factor.none', 409, 'There is no second factor.')
}
