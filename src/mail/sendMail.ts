import { handlerOf, type JobHandler } from '../jobs/kind'
import { MAIL_LIMITS, type Mailer } from './mailer'
import { mailKind } from './mailJob'

/**
 * Sends the mails of the queue.
 *
 * @param mailer that sends them
 */
export function sendMail(mailer: Mailer): JobHandler {
  return handlerOf(mailKind, MAIL_LIMITS, ({ to, subject, html, text, ...rest }, { id }) =>
    mailer.send({ to, subject, ...(text ? { letter: { ...rest, text } } : { html }) }, id),
  )
}
