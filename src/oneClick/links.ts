import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import { activeFactor } from '../accounts/secondFactor/factor'
import { addRow, changeRow, type PrivateRows } from '../accounts/store'
import { i18nIn } from '../words/i18n'
import { ACTIONS, isActionName, type OneClickActionName } from './actions'

/** Below it, the token. The access log leaves out what comes after. */
export const ONE_CLICK = '/act'

export type ActionLink = PrivateRows['action-links']

/**
 * Makes a link by which somebody acts without signing in: once, for a while, and as long as nothing ends it.
 *
 * @param req in whose transaction it is kept, as a hash
 * @param link.action of the table
 * @param link.user id of the account that acts
 * @param link.document id of what it acts upon
 * @param link.about what the action is to know of its cause, such as the id of an assignment: JSON
 * @returns the token, which is stored nowhere; null where the person has a second factor that the action would go past
 */
export async function createLink(
  req: PayloadRequest,
  { action, about = null, ...link }: { action: string; user: string; document: string; about?: unknown },
): Promise<string | null> {
  if (!isActionName(action)) throw new Error(`There is no one-click action ${action}`)
  const { lifetime, besideSecondFactor } = ACTIONS[action]
  if (!besideSecondFactor && (await activeFactor(req.payload, link.user, req))) return null
  const token = randomBytes(32).toString('base64url')
  const now = Date.now()
  await addRow(req, 'action-links', {
    ...{ id: randomUUID(), action, ...link, about, tokenHash: hashOf(token) },
    ...{ createdAt: new Date(now).toISOString(), expiresAt: new Date(now + lifetime).toISOString() },
    ...{ usedAt: null, endedAt: null },
  })
  return token
}

/** @returns for a mail: the link with its words; nothing of an action that there is no more */
export function linkTo(
  { config }: Payload,
  action: string,
  token: string,
  locale: string | null | undefined,
): { label: string; url: string }[] {
  if (!isActionName(action)) return []
  const words = ACTIONS[action].words(i18nIn(locale ?? 'en').words.oneClick)
  return [{ label: words.link, url: `${config.serverURL}${ONE_CLICK}/${token}` }]
}

/** @returns the link of a token, used or not; null where there is none, or of an action that there is no more */
export async function findLink(
  req: PayloadRequest,
  token: string,
): Promise<(ActionLink & { action: OneClickActionName }) | null> {
  const where: Where = { tokenHash: { equals: hashOf(token) } }
  const link = await req.payload.db.findOne<ActionLink>({ collection: 'action-links', where, req })
  return link && isActionName(link.action) ? { ...link, action: link.action } : null
}

/** Uses a link up, in the transaction of what it does: of two that try at once one succeeds. */
export async function useUp(req: PayloadRequest, { id }: Pick<ActionLink, 'id'>): Promise<void> {
  await changeRow(req, 'action-links', id, { usedAt: new Date().toISOString() })
}

/**
 * Ends links that nobody has used, in the transaction of what ends them.
 *
 * @param where which of them, by `user`, `document` and `action`
 */
export async function endLinks(req: PayloadRequest, where: Where): Promise<void> {
  const open: Where = { and: [where, { usedAt: { equals: null } }, { endedAt: { equals: null } }] }
  const { docs } = await req.payload.db.find<ActionLink>({
    ...{ collection: 'action-links', where: open, pagination: false, req },
  })
  for (const { id } of docs) await changeRow(req, 'action-links', id, { endedAt: new Date().toISOString() })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
