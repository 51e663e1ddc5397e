import type { PayloadRequest } from 'payload'
import { enqueueMail } from '../mail/mailJob'

/**
 * @param page one of MAIL_PAGES
 * @param token that the page sends back
 */
export function linkTo(req: PayloadRequest, page: string, token: string): string {
  const { serverURL, routes } = req.payload.config
  return `${serverURL}${routes.admin}${page}#${token}`
}

const ASK_FOR_PASSWORD = 'If this was not you, ask for a new password on the sign-in page and tell the hub’s admins.'
const WRITE_TO_ADMINS = 'If you did not expect this, write to the hub’s admins.'

/**
 * Tells a person what was done to their account.
 *
 * @param account whose; the mail goes to its address
 * @param what a sentence, such as "The password of your account was changed"
 * @param byAdmin whether an admin did it
 * @param canAsk whether who has this address can ask for a new password
 */
export async function tellOwner(
  req: PayloadRequest,
  account: { name?: string | null; email?: string | null },
  what: string,
  { byAdmin, canAsk = !byAdmin }: { byAdmin: boolean; canAsk?: boolean },
): Promise<void> {
  if (!account.email) return
  const hub = req.payload.config.serverURL
  await enqueueMail(req, {
    to: account.email,
    subject: what,
    text: [
      `Hello ${account.name ?? ''}`.trimEnd() + ',',
      `${what}.${byAdmin ? ' An admin of the hub did this.' : ''} The hub is ${hub}.`,
      canAsk ? ASK_FOR_PASSWORD : WRITE_TO_ADMINS,
    ],
  })
}
