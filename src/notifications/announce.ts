import { createLocalReq, type PayloadRequest } from 'payload'
import { addRow } from '../accounts/store'
import { retried } from '../config/database'
import { frequencyOf } from '../domain/notificationTopics'
import { enqueue } from '../jobs/enqueue'
import { handlerOf, type JobHandler } from '../jobs/kind'
import { createLink } from '../oneClick/links'
import type { User } from '../payload-types'
import { inTransaction } from '../review/transaction'
import type { EventDetails } from './eventDetails'
import { notificationKind, type NotificationInput } from './notificationJob'
import { announcementKind } from './notify'
import { recipientsOf } from './recipients'
import { notificationsOf, type Notification } from './table'

/** Makes a job for each person who is told of an event, or an entry of their digest. */
export const announce: JobHandler = handlerOf(announcementKind, { maxTries: 20, atOnce: 2 }, (details, { payload }) =>
  retried(async () => {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, () => tellAll(req, details))
  }),
)

async function tellAll(req: PayloadRequest, details: EventDetails): Promise<void> {
  const told = new Set<string>()
  for (const row of notificationsOf(details.name)) {
    const people = (await recipientsOf(req, details, row.to)).filter((id) => !told.has(id))
    people.forEach((id) => told.add(id))
    for (const account of await accountsOf(req, people)) await tell(req, details, row, account)
  }
}

/** Once, also where the job runs again: a row has the same key or id then. */
async function tell(req: PayloadRequest, details: EventDetails, row: Notification, account: User): Promise<void> {
  const key = `notification ${details.id} ${account.id}`
  const input: NotificationInput = { details, to: row.to, user: account.id, oneClick: {} }
  const frequency = frequencyOf(account.notifications, row.topic)
  if (frequency === 'never' || (await isKnown(req, key))) return
  if (frequency === 'daily') {
    const entry = { id: key, user: account.id, at: new Date().toISOString(), notification: input }
    return addRow(req, 'digest-entries', entry)
  }
  for (const action of row.oneClick ?? []) {
    const token = await createLink(req, { action, user: account.id, document: details.document })
    if (token !== null) input.oneClick[action] = token
  }
  await enqueue(req, notificationKind, { key, input, recipient: account.email, subject: details.name })
}

async function isKnown(req: PayloadRequest, key: string): Promise<boolean> {
  const [job, entry] = await Promise.all([
    req.payload.db.findOne({ collection: 'jobs', where: { key: { equals: key } }, req }),
    req.payload.db.findOne({ collection: 'digest-entries', where: { id: { equals: key } }, req }),
  ])
  return job !== null || entry !== null
}

async function accountsOf(req: PayloadRequest, ids: string[]): Promise<User[]> {
  const { docs } = await req.payload.find({
    ...{ collection: 'users', where: { id: { in: ids } }, depth: 0, pagination: false },
    // What they want to hear of is between them and the hub.
    overrideAccess: true,
    req,
  })
  return docs
}
