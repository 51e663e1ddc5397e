import type { PayloadRequest } from 'payload'
import { MAIL_PAGES } from '../../src/accounts/mailPages'
import { linkTo } from '../../src/accounts/mails'

interface MailArgs {
  req?: PayloadRequest
  token?: string
  user?: { disabledAt?: string | null; name?: string | null }
}

/** The mail to somebody who has forgotten the password. An address without an account gets none. */
export const forgottenPasswordMail = {
  generateEmailSubject: () => 'A new password for your account',
  generateEmailHTML: ({ req, token, user }: MailArgs = {}): string => {
    if (!req || !token) return ''
    if (user?.disabledAt)
      return '<p>Somebody asked for a new password for your account, which is disabled. Write to the hub’s admins if you need it again.</p>'
    const link = linkTo(req, MAIL_PAGES.newPassword, token)
    return [
      '<p>Somebody, you we hope, asked for a new password for your account. Choose it here within the hour:</p>',
      `<p><a href="${link}">${link}</a></p>`,
      '<p>If this was not you, do nothing: your password stays as it is.</p>',
    ].join('\n')
  },
}
