import { z } from 'zod'
import { RECOMMENDATIONS } from '../domain/review'
import { GROUP_ROLES } from '../domain/roles'

/** What an event says beside its name: as much as those who are told of it may need, by ids. */
export const facts = z.strictObject({
  /** The owning group. */
  group: z.string().nullable(),
  /** Who was asked for a review by this event, and who was taken off. */
  asked: z.array(z.string()).default([]),
  takenOff: z.array(z.string()).default([]),
  /** Of a reviewer who has answered. */
  recommendation: z.enum(RECOMMENDATIONS).nullable().default(null),
  /** Whose membership it is about, and as what. */
  member: z.string().nullable().default(null),
  role: z.enum(GROUP_ROLES).nullable().default(null),
  /** ISO 8601: when that ends, or by when something is to be done. */
  until: z.string().nullable().default(null),
})

export type EventFacts = z.infer<typeof facts>

/** An event as the jobs that tell of it have it. Private: it holds notes and who reviews. */
export const eventDetails = facts.extend({
  /** Of the row in the outbox. */
  id: z.string(),
  /** Of the list in src/domain/events. */
  name: z.string(),
  collection: z.string(),
  document: z.string(),
  /** The person who did it, whom nobody needs to tell. */
  actor: z.string(),
  actorName: z.string(),
  note: z.string().nullable(),
})

export type EventDetails = z.infer<typeof eventDetails>
