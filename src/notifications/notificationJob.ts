import { z } from 'zod'
import type { JobKind } from '../jobs/kind'
import { eventDetails } from './eventDetails'
import { notificationsOf, type Notification } from './table'

const notification = z.strictObject({
  details: eventDetails,
  /** Which row of the table: for whom it is. */
  to: z.string(),
  /** Id of the account that is told. */
  user: z.string(),
  /** Links that act, by name of the action. They are as good as the person's word, until they are used. */
  oneClick: z.record(z.string(), z.string()).default({}),
})

export type NotificationInput = z.infer<typeof notification>

/** Tells one person of one event. */
export const notificationKind: JobKind<NotificationInput> = { name: 'notification', input: notification }

/** @returns the row of the table; undefined where a later version of the hub has none any more */
export function rowOf({ details, to }: Pick<NotificationInput, 'details' | 'to'>): Notification | undefined {
  return notificationsOf(details.name).find((row) => row.to === to)
}
