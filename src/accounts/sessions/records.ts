import type { Payload, PayloadRequest } from 'payload'
import { authenticate } from '../secretBox'
import { addRow, removeRows, rowsOf } from '../store'
import { deviceOf } from './device'
import { NETWORK_HEADER } from './network'

/** Milliseconds after signing in at which a session ends, however often it was used and prolonged. */
export const MAX_SESSION = 30 * 24 * 60 * 60_000

/** Milliseconds for which a session counts as just seen, so that not every request writes. */
const SEEN_FOR = 5 * 60_000

/** As Payload keeps it in the account. */
export interface AccountSession {
  id: string
  createdAt?: string | Date | null
  expiresAt: string | Date
}

/** A session as its owner sees it. The key names it here alone; it opens nothing. */
export interface ShownSession {
  key: string
  device: string
  network: string
  signedInAt: string
  lastSeenAt: string
  isCurrent: boolean
}

/** @returns whether it has not run out, by either of its two clocks */
export function isRunning({ createdAt, expiresAt }: AccountSession, now = Date.now()): boolean {
  const begun = createdAt ? new Date(createdAt).getTime() : now
  return new Date(expiresAt).getTime() > now && begun + MAX_SESSION > now
}

/** A request that the server makes of itself may have none. */
const header = ({ headers }: Partial<PayloadRequest>, name: string): string | null => headers?.get(name) ?? null

/** @returns the network that a request came from, as the server noted it; empty where it did not */
export function networkOfRequest(req: PayloadRequest): string {
  return header(req, NETWORK_HEADER) ?? ''
}

/**
 * Notes a new session beside the account, in the transaction of the sign-in, and forgets those that have ended.
 *
 * @param account whose; with its sessions, the new one last
 */
export async function noteSession(
  req: PayloadRequest,
  account: { id: string; sessions?: AccountSession[] | null },
): Promise<void> {
  const sessions = account.sessions ?? []
  const id = sessions.at(-1)?.id
  if (!id) return
  const now = new Date().toISOString()
  const running = sessions.filter((session) => isRunning(session)).map((session) => session.id)
  await removeRows(req, 'sessions', { and: [{ user: { equals: account.id } }, { id: { not_in: running } }] })
  await addRow(req, 'sessions', {
    ...{ id, user: account.id, signedInAt: now, lastSeenAt: now },
    ...{ device: deviceOf(header(req, 'user-agent')), address: networkOfRequest(req) },
  })
  seen.set(id, Date.now())
}

/** When this process last wrote that a session was used, by its id. */
const seen = new Map<string, number>()
const MAX_REMEMBERED = 10_000

/** Notes that a session was used. Nobody waits for it: it is undone by nothing and precious to nobody. */
export function touch(payload: Payload, session: string): void {
  const now = Date.now()
  if (now - (seen.get(session) ?? 0) < SEEN_FOR) return
  if (seen.size >= MAX_REMEMBERED) seen.clear()
  seen.set(session, now)
  payload.db
    .updateOne({
      collection: 'sessions',
      id: session,
      data: { lastSeenAt: new Date(now).toISOString() },
      returning: false,
    })
    .catch((error: unknown) => payload.logger.debug({ err: error, msg: 'A session was not noted as seen' }))
}

/**
 * @param account whose; with its sessions, as the database has it
 * @param current id of the session that asks
 * @returns the sessions that are open, latest first
 */
export async function listSessions(
  payload: Payload,
  account: { id: string; sessions?: AccountSession[] | null },
  current: string | undefined,
): Promise<ShownSession[]> {
  const rows = new Map((await rowsOf(payload, 'sessions', account.id)).map((row) => [row.id, row]))
  return (account.sessions ?? [])
    .filter((session) => isRunning(session))
    .map((session) => {
      const row = rows.get(session.id)
      const begun = new Date(session.createdAt ?? session.expiresAt).toISOString()
      return {
        key: sessionKey(payload, session.id),
        device: row?.device ?? 'A program',
        network: row?.address ?? '',
        signedInAt: row?.signedInAt ?? begun,
        lastSeenAt: row?.lastSeenAt ?? begun,
        isCurrent: session.id === current,
      }
    })
    .sort((one, other) => other.lastSeenAt.localeCompare(one.lastSeenAt))
}

/** @returns a name for a session that says nothing of its id */
export function sessionKey(payload: Payload, session: string): string {
  return authenticate(payload.secret, 'session keys', session).slice(0, 32)
}

/**
 * Ends sessions; they count no more from the next request on. The transaction of the request is the caller's.
 *
 * @param user whose
 * @param ends which of them
 * @returns how many ended
 */
export async function endSessions(
  req: PayloadRequest,
  user: string,
  ends: (session: AccountSession) => boolean,
): Promise<number> {
  const account = await req.payload.db.findOne<{ id: string; sessions?: AccountSession[] | null }>({
    collection: 'users',
    where: { id: { equals: user } },
    req,
  })
  const sessions = account?.sessions ?? []
  const kept = sessions.filter((session) => !ends(session))
  const ended = sessions.filter(ends)
  if (!account || ended.length === 0) return 0
  // The whole account, as Payload itself writes it: what is left out of a write is lost on one of the databases.
  await req.payload.db.updateOne({
    collection: 'users',
    id: user,
    data: { ...account, sessions: kept },
    req,
    returning: false,
  })
  await removeRows(req, 'sessions', { id: { in: ended.map(({ id }) => id) } })
  return ended.length
}
