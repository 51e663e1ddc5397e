import { createLocalReq, type Payload } from 'payload'
import { actAs } from '../access/actAs'
import { keyedHash } from '../config/keyedHash'
import { DEFAULT_LOCALE } from '../domain/locale'
import { frequencyOf } from '../domain/notificationTopics'
import { handlerOf, type JobHandler } from '../jobs/kind'
import { MAIL_LIMITS, type Mailer } from '../mail/mailer'
import { linkTo } from '../oneClick/links'
import { compose, type Composition } from './compose'
import { notificationKind, rowOf, type NotificationInput } from './notificationJob'
import { dueFor, recipientsOf } from './recipients'
import { subjectOf } from './subjectOf'
import { unsubscribeLink } from './unsubscribe'

/**
 * Tells people of events by mail, each as what they may read at this moment.
 *
 * @param mailer that sends the mails
 */
export function sendNotification(mailer: Mailer): JobHandler {
  return handlerOf(notificationKind, MAIL_LIMITS, async (input, { id, payload }) => {
    const current = await currentNotification(payload, input)
    if (!current) return
    const { email, composition } = current
    const thread = input.details.collection === 'publications' ? threadOf(payload, input.details.document) : undefined
    const { unsubscribe } = composition
    await mailer.send({ to: email, ...compose(composition), thread, unsubscribe }, id)
  })
}

/**
 * @param payload whose hub
 * @param input of the job, or the entry of a digest
 * @returns what there is to tell now; null where the person is no recipient any more, may not read it, or wants to hear nothing
 */
export async function currentNotification(
  payload: Payload,
  input: NotificationInput,
): Promise<{ email: string; composition: Composition } | null> {
  const { details, user } = input
  const row = rowOf(input)
  const req = await createLocalReq({}, payload)
  const account = await actAs(req, user)
  if (!row || !account || frequencyOf(account.notifications, row.topic) === 'never') return null
  req.locale = account.locale ?? DEFAULT_LOCALE
  if (!(await recipientsOf(req, details, row.to)).includes(user)) return null
  const about = row.isDiscreet ? null : await subjectOf(req, details)
  if (!about && !row.isDiscreet) return null
  if (row.inState !== undefined && about?.state !== row.inState) return null
  return {
    email: account.email,
    composition: {
      ...{ row, details, about, locale: req.locale, hub: payload.config.serverURL },
      until: details.until ?? (row.ofReviewer ? await dueFor(req, details, user) : null),
      actions: Object.entries(input.oneClick).flatMap(([action, token]) =>
        linkTo(payload, action, token, account.locale),
      ),
      unsubscribe: unsubscribeLink(payload, { user, topic: row.topic }),
    },
  }
}

/** Tells nobody which paper it is. */
function threadOf({ secret }: Payload, document: string): string {
  return `paper-${keyedHash(secret, 'threads of mails')(document)}`
}
