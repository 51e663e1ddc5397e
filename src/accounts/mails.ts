import type { PayloadRequest } from 'payload'
import { afterCommit } from '../config/database'

export interface Mail {
  to: string
  subject: string
  /** Paragraphs of plain text. */
  text: string[]
}

/**
 * @param page one of MAIL_PAGES
 * @param token that the page sends back
 */
export function linkTo(req: PayloadRequest, page: string, token: string): string {
  const { serverURL, routes } = req.payload.config
  return `${serverURL}${routes.admin}${page}#${token}`
}

/** Sends a mail once the transaction of the request is committed; a mail server that is away fails nothing. */
export async function sendAfterCommit(req: PayloadRequest, { to, subject, text }: Mail): Promise<void> {
  await afterCommit(req, () => req.payload.sendEmail({ to, subject, text: `${text.join('\n\n')}\n` }))
}

const NOT_YOU = 'If this was not you, ask for a new password on the sign-in page and tell the hub’s admins.'

/**
 * Tells a person what was done to their account.
 *
 * @param account whose; the mail goes to its address
 * @param what a sentence, such as "The password of your account was changed"
 * @param byAdmin whether an admin did it
 */
export async function tellOwner(
  req: PayloadRequest,
  account: { name?: string | null; email?: string | null },
  what: string,
  { byAdmin }: { byAdmin: boolean },
): Promise<void> {
  if (!account.email) return
  const hub = req.payload.config.serverURL
  await sendAfterCommit(req, {
    to: account.email,
    subject: what,
    text: [
      `Hello ${account.name ?? ''}`.trimEnd() + ',',
      `${what}${byAdmin ? ' by an admin of the hub' : ''}. The hub is ${hub}.`,
      byAdmin ? 'If you did not expect this, write to the hub’s admins.' : NOT_YOU,
    ],
  })
}
