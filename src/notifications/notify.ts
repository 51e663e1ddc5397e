import type { PayloadRequest } from 'payload'
import { enqueue } from '../jobs/enqueue'
import type { JobKind } from '../jobs/kind'
import { endLinksAfter } from '../oneClick/endedBy'
import { eventDetails, facts as noFacts, type EventDetails, type EventFacts } from './eventDetails'
import { notificationsOf } from './table'

/** Finds out whom an event is told to, and has each of them told. */
export const announcementKind: JobKind<EventDetails> = { name: 'announcement', input: eventDetails }

const QUIET = 'plenary.quiet'

/** Has nobody told of what is done in a request: of work that is made up for a demo. */
export function tellNobody(req: PayloadRequest): void {
  req.context[QUIET] = true
}

interface JournalledEvent extends Pick<EventDetails, 'id' | 'name' | 'collection' | 'document' | 'note'> {
  /** Whoever did it; nobody where the hub did it by itself, of which nobody is told. */
  actor: { id: string; name?: string | null } | null | undefined
  facts: EventFacts | null
}

/**
 * Ends the links that an event takes the ground from, and has people told of it once its transaction is committed, each of them once.
 *
 * @param req the cause of it
 * @param event as the journal has it
 */
export async function tellOf(req: PayloadRequest, { actor, facts, ...event }: JournalledEvent): Promise<void> {
  const known = facts ?? noFacts.parse({ group: null })
  await endLinksAfter(req, { ...event, ...known, actor: actor?.id ?? null })
  if (!actor || req.context.seeding === true || req.context[QUIET] === true) return
  if (notificationsOf(event.name).length === 0) return
  const details: EventDetails = { ...event, ...known, actor: actor.id, actorName: actor.name ?? '' }
  const key = `announcement ${event.id}`
  await enqueue(req, announcementKind, { key, input: details, subject: event.name })
}
