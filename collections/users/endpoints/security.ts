import type { Endpoint } from 'payload'
import { pendingChange } from '../../../src/accounts/emailChange'
import { activeFactor } from '../../../src/accounts/secondFactor/factor'
import { isSecondFactorRequired } from '../../../src/accounts/secondFactor/required'
import { listSessions } from '../../../src/accounts/sessions/records'
import { rolesOf } from '../../../src/access/rolesOf'
import { concernedAccount } from './account'

/** GET /api/users/:id/security: how an account is kept, for the person and for admins. */
export const security: Endpoint = {
  path: '/:id/security',
  method: 'get',
  handler: async (req) => {
    const { account, isOwn } = await concernedAccount(req)
    const [factor, change, isRequired, sessions] = await Promise.all([
      activeFactor(req.payload, account.id, req),
      pendingChange(req, account.id),
      rolesOf(req, account.id, account.role ?? null).then((roles) => isSecondFactorRequired(req, roles)),
      listSessions(req.payload, account, (req.user as { _sid?: string } | null)?._sid),
    ])
    return Response.json({
      email: account.email,
      pendingEmail: change && {
        email: change.email,
        until: change.expiresAt,
        waitsFor: [...(change.oldConfirmedAt ? [] : ['old']), ...(change.newConfirmedAt ? [] : ['new'])],
      },
      secondFactor: {
        since: factor?.confirmedAt ?? null,
        recoveryCodesLeft: factor?.recoveryCodes.length ?? 0,
        isRequired,
      },
      sessions: sessions.map((session) => (isOwn ? session : { ...session, network: '' })),
      disabledAt: account.disabledAt ?? null,
      erasedAt: account.erasedAt ?? null,
    })
  },
}
