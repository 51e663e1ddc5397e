import type { CollectionAfterForgotPasswordHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { recordEvent } from '../../../src/accounts/audit'
import { MAIL_PAGES } from '../../../src/accounts/mailPages'
import { letterTo, linkTo, mailWords } from '../../../src/accounts/mails'
import { enqueueMail } from '../../../src/mail/mailJob'
import { accountWith } from './signIn'

/** Payload would send a mail of its own, whether the transaction is committed or not. */
export const sendNoMailOfPayload: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === 'forgotPassword' ? { ...args, disableEmail: true } : args

/** Writes to somebody who has forgotten the password, and to the audit log. An address without an account does not come here. */
export const mailNewPassword: CollectionAfterForgotPasswordHook = async ({ args }) => {
  const { req, data } = args as { req: PayloadRequest; data: { email?: unknown } }
  const account = await accountWith(req, data.email)
  await recordEvent(req, { action: 'new-password-asked', target: account, actor: null })
  if (!account?.email || !account.resetPasswordToken) return
  const { forgottenPassword: words } = mailWords(account)
  const link = {
    ...{ label: words.chooseLink, url: linkTo(req, MAIL_PAGES.newPassword, account.resetPasswordToken) },
  }
  await enqueueMail(req, {
    ...letterTo(account),
    subject: words.subject,
    text: account.disabledAt ? [words.disabled] : [words.choose, link, words.notYou],
  })
}
