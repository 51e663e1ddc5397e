import type { CollectionAfterForgotPasswordHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { recordEvent } from '../../../src/accounts/audit'
import { MAIL_PAGES } from '../../../src/accounts/mailPages'
import { linkTo } from '../../../src/accounts/mails'
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
  if (account?.email && account.resetPasswordToken)
    await enqueueMail(req, {
      to: account.email,
      subject: 'A new password for your account',
      text: account.disabledAt ? DISABLED : textWith(linkTo(req, MAIL_PAGES.newPassword, account.resetPasswordToken)),
    })
}

const DISABLED = [
  'Somebody asked for a new password for your account, which is disabled. Write to the hub’s admins if you need it again.',
]

function textWith(link: string): string[] {
  return [
    'Somebody, you we hope, asked for a new password for your account. Choose it here within the hour:',
    link,
    'If this was not you, do nothing: your password stays as it is.',
  ]
}
