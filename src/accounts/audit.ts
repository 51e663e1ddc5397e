import type { PayloadRequest } from 'payload'
import type { AccountActionName } from './accountAction'
import { networkOfRequest } from './sessions/records'

/** An account as the log knows it. */
export interface Known {
  id: string
  name?: string | null
  email?: string | null
}

/**
 * Writes a line to the audit log about something that changes no document, in the transaction of the request.
 *
 * @param req who did it, where nobody else is named
 * @param event.action what happened
 * @param event.target the account concerned; null where none is known
 * @param event.actor who did it; null for somebody who was not let in
 * @param event.note in words; never anything secret or typed
 */
export async function recordEvent(
  req: PayloadRequest,
  event: { action: AccountActionName; target: Known | null; actor?: Known | null; note?: string },
): Promise<void> {
  const actor = event.actor === undefined ? (req.user as Known | null) : event.actor
  await req.payload.create({
    collection: 'audit-log',
    data: {
      at: new Date().toISOString(),
      actor: actor?.id ?? null,
      actorName: actor?.name ?? 'Somebody who was not signed in',
      actorEmail: actor?.email ?? null,
      action: event.action,
      targetCollection: 'users',
      target: event.target?.id ?? 'unknown',
      targetTitle: event.target?.name ?? 'No account',
      fields: [],
      note: event.note ?? null,
      network: networkOfRequest(req),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
