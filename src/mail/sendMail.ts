import type { Env } from '../config/env'
import { handlerOf, JobRefused, type JobHandler } from '../jobs/kind'
import { mailKind } from './mailJob'
import { mailTransport, senderOf } from './transport'

/** With the pauses between the tries some five days, as mail servers try themselves (RFC 5321, 4.5.4.1). */
const LIMITS = { maxTries: 40, atOnce: 4 }

/**
 * Sends the mails of the queue. Each carries the id of its job as Message-ID: if one is sent again because the process ended before
 * its success was noted, mail programs recognise the two as one.
 *
 * @param env the settings
 */
export function sendMail(env: Env): JobHandler {
  const transport = mailTransport(env)
  const from = senderOf(env)
  const domain = from.address.split('@').at(-1) ?? 'localhost'
  return handlerOf(mailKind, LIMITS, async ({ text, ...mail }, { id }) => {
    try {
      await transport.sendMail({
        ...mail,
        text: text && `${text.join('\n\n')}\n`,
        from,
        messageId: `<${id}@${domain}>`,
      })
    } catch (error) {
      throw isRefusal(error) ? new JobRefused(error.message, { cause: error }) : error
    }
  })
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
