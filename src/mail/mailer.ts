import type { SendMailOptions } from 'nodemailer'
import type { Env } from '../config/env'
import { JobRefused, type Limits } from '../jobs/kind'
import { letterText, type Letter } from './letter'
import { letterHtml } from './letterHtml'
import { mailTransport, senderOf } from './transport'

/** Of jobs that send mails. With the pauses between the tries some five days, as mail servers try themselves (RFC 5321, 4.5.4.1). */
export const MAIL_LIMITS: Limits = { maxTries: 40, atOnce: 4 }

export interface OutgoingMail {
  to: string
  subject: string
  letter?: Letter | undefined
  /** Instead of a letter. */
  html?: string | undefined
  /** Mails of one name stand in one thread (RFC 5322, 3.6.4): every one refers to a first one that nobody sent. */
  thread?: string | undefined
  /** Where a mail program, or its provider, has mails of this sort stopped by one POST (RFC 8058). */
  unsubscribe?: string | undefined
}

export interface Mailer {
  /**
   * @param mail what to whom
   * @param id of the job, which becomes the Message-ID: if a mail is sent again because the process ended before its success was
   *   noted, mail programs recognise the two as one
   * @throws JobRefused when the mail server refuses it for good
   */
  send(mail: OutgoingMail, id: string): Promise<void>
}

/**
 * Sends mails as one sender.
 *
 * @param env the settings
 */
export function createMailer(env: Env): Mailer {
  const transport = mailTransport(env)
  const from = senderOf(env)
  const domain = from.address.split('@').at(-1) ?? 'localhost'
  return {
    async send({ to, subject, letter, html, thread, unsubscribe }, id) {
      const first = thread && `<${thread}@${domain}>`
      const mail: SendMailOptions = {
        ...{ to, subject, from, messageId: `<${id}@${domain}>` },
        ...(letter ? { text: letterText(letter), html: letterHtml(letter, from.name) } : { html }),
        ...(first && { inReplyTo: first, references: first }),
        // RFC 3834: no program answers it, such as one for holidays.
        headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe && oneClick(unsubscribe)) },
      }
      try {
        await transport.sendMail(mail)
      } catch (error) {
        throw isRefusal(error) ? new JobRefused(error.message, { cause: error }) : error
      }
    },
  }
}

function oneClick(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/**
 * A refusal of the mail or of an address, by a reply 5yz (RFC 5321, 4.2.1). One of the sign-in at the mail server is a fault of
 * the settings, and mended.
 */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const { code, responseCode = 0 } = error as Error & { code?: string; responseCode?: number }
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500
}
