import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { removeRows, rowsOf, type PrivateRows } from '../accounts/store'
import { enqueue } from '../jobs/enqueue'
import { handlerOf, type JobHandler, type JobKind } from '../jobs/kind'
import { recurring } from '../jobs/recurring'
import type { Letter } from '../mail/letter'
import { MAIL_LIMITS, type Mailer } from '../mail/mailer'
import { i18nIn } from '../words/i18n'
import { contentOf, headingOf, preferencesLink, type Composition } from './compose'
import { notificationKind } from './notificationJob'
import { currentNotification } from './sendNotification'
import { unsubscribeLink } from './unsubscribe'

type Entry = PrivateRows['digest-entries']

const DAY = 24 * 60 * 60_000

const digest = z.strictObject({ user: z.string() })

const digestKind: JobKind<z.infer<typeof digest>> = { name: 'digest', input: digest }

/** Once a day, has each person with entries sent one mail of them all. */
export const dailyDigests: JobHandler = recurring('daily-digests', DAY, async (payload, { id }) => {
  const { docs } = await payload.db.find<Entry>({ collection: 'digest-entries', pagination: false })
  const req = await createLocalReq({}, payload)
  for (const user of new Set(docs.map((entry) => entry.user)))
    await enqueue(req, digestKind, { key: `digest ${id} ${user}`, input: { user } })
})

/**
 * Sends what a person has asked to hear of once a day, of what they may still read.
 *
 * @param mailer that sends the mails
 */
export function sendDigest(mailer: Mailer): JobHandler {
  return handlerOf(digestKind, MAIL_LIMITS, async ({ user }, { id, payload }) => {
    const entries = await rowsOf(payload, 'digest-entries', user)
    const current = await currentEntries(payload, entries)
    const [first] = current
    const unsubscribe = unsubscribeLink(payload, { user, topic: 'daily' })
    if (first)
      await mailer.send(
        {
          to: first.email,
          ...composeDigest(
            current.map(({ composition }) => composition),
            unsubscribe,
          ),
          unsubscribe,
        },
        id,
      )
    // Later entries stay for the next day; where the process ends before this, the mail is sent again under its Message-ID.
    const req = await createLocalReq({}, payload)
    await removeRows(req, 'digest-entries', { id: { in: entries.map((entry) => entry.id) } })
  })
}

async function currentEntries(payload: Payload, entries: Entry[]) {
  const inOrder = entries.toSorted((one, other) => one.at.localeCompare(other.at))
  const current = await Promise.all(
    inOrder.map(async ({ notification }) => {
      const input = notificationKind.input.safeParse(notification)
      return input.success ? currentNotification(payload, input.data) : null
    }),
  )
  return current.filter((entry) => entry !== null)
}

function composeDigest(entries: Composition[], unsubscribe: string): { subject: string; letter: Letter } {
  const [{ locale, hub } = { locale: 'en', hub: '' }] = entries
  const { notifications: words } = i18nIn(locale).words
  const subject = words.digest({ count: entries.length })
  return {
    subject,
    letter: {
      ...{ locale, heading: subject },
      text: entries.flatMap((entry) => [headingOf(entry), ...contentOf(entry)]),
      footer: [words.digestBecause, preferencesLink(locale, hub), { label: words.unsubscribe.daily, url: unsubscribe }],
    },
  }
}
