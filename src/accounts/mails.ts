import type { PayloadRequest } from 'payload'
import { enqueueMail } from '../mail/mailJob'
import { i18nIn, type Words } from '../words/i18n'

/**
 * @param page one of MAIL_PAGES
 * @param token that the page sends back
 */
export function linkTo(req: PayloadRequest, page: string, token: string): string {
  const { serverURL, routes } = req.payload.config
  return `${serverURL}${routes.admin}${page}#${token}`
}

/** Whom a mail is for. */
export interface Recipient {
  name?: string | null
  email?: string | null
  /** Language of messages; English where it is not known. */
  locale?: string | null
}

type MailWords = Words['mails']

/** @returns the words of mails in the language of an account */
export function mailWords({ locale }: Recipient): MailWords {
  return i18nIn(locale ?? 'en').words.mails
}

/** @returns for enqueueMail(): to whom, and in which language */
export function letterTo({ email, locale }: Recipient): { to: string; locale: string } {
  return { to: email ?? '', locale: locale ?? 'en' }
}

/** @returns how a mail begins */
export function hello({ name }: Recipient, words: MailWords): string {
  return name ? words.hello({ name }) : words.helloStranger
}

/**
 * Tells a person what was done to their account.
 *
 * @param account whose; the mail goes to its address
 * @param what chooses a sentence, such as "The password of your account was changed"
 * @param byAdmin whether an admin did it
 * @param canAsk whether who has this address can ask for a new password
 */
export async function tellOwner(
  req: PayloadRequest,
  account: Recipient,
  what: (words: MailWords['owner']) => string,
  { byAdmin, canAsk = !byAdmin }: { byAdmin: boolean; canAsk?: boolean },
): Promise<void> {
  if (!account.email) return
  const words = mailWords(account)
  const subject = what(words.owner)
  const told = { what: subject, hub: req.payload.config.serverURL }
  await enqueueMail(req, {
    ...letterTo(account),
    subject,
    text: [
      hello(account, words),
      byAdmin ? words.toldByAdmin(told) : words.told(told),
      canAsk ? words.askForPassword : words.writeToAdmins,
    ],
  })
}
