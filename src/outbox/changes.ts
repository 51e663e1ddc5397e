import type { Payload } from 'payload'
import type { EventName } from '../domain/events'
import type { Change } from './feed'
import { SEARCH_INDEX } from './reindex'

/**
 * How far each look reaches back, in milliseconds. Transactions commit out of the order of their clocks: MongoDB lets one
 * run for 60 seconds, and the clocks of two nodes may differ by some more.
 */
export const OVERLAP = 90_000

/**
 * @param payload whose outbox
 * @param since what was written before is known
 * @returns a row that says not of what it tells asks for a new index, since only that is sure to know it
 */
export async function changesSince(payload: Payload, since: Date): Promise<Change[]> {
  // Past the hooks, and without the date: a row that cannot be read whole holds up none of the others.
  const { docs } = await payload.db.find<
    Record<'name' | 'targetCollection' | 'target' | 'isPublic', unknown> & { id: string }
  >({
    collection: 'outbox',
    where: { at: { greater_than: new Date(since.getTime() - OVERLAP).toISOString() } },
    sort: 'at',
    select: { name: true, targetCollection: true, target: true, isPublic: true },
    pagination: false,
  })
  return docs.map(({ id: outboxId, name, targetCollection, target, isPublic }) => {
    const isReadable = typeof targetCollection === 'string' && typeof target === 'string' && target !== ''
    return {
      ...{ outboxId, name: typeof name === 'string' ? name : null },
      ...(isReadable
        ? { collection: targetCollection, document: target, isPublic: isPublic !== false }
        : { collection: SEARCH_INDEX, document: 'all', isPublic: true }),
    }
  })
}

/**
 * A publication whose embargo ends changes nothing in the database, and yet what visitors see.
 *
 * @param payload whose publications
 * @param since up to when all ends are known
 * @param now up to when they are asked for
 */
export async function embargoesEnded(payload: Payload, since: Date, now: Date): Promise<Change[]> {
  // Past the hooks and the rest of each document, so that none of them can hold up the others.
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'publications',
    where: {
      and: [
        { embargoUntil: { greater_than: since.toISOString() } },
        { embargoUntil: { less_than_equal: now.toISOString() } },
      ],
    },
    select: { slug: true },
    pagination: false,
  })
  return docs.map(({ id }) => ({
    ...{ outboxId: `embargo ${id}`, name: 'publication.embargo-ended' satisfies EventName },
    ...{ collection: 'publications', document: String(id), isPublic: true },
  }))
}

/** Days that rows are kept. A process that was away for longer builds its stores anew. */
export const KEPT_DAYS = 30
export const DAY = 24 * 60 * 60 * 1000

/** @returns the instant from which the outbox tells all; null when it does not reach back so far */
export function keptSince(asOf: string | null | undefined): Date | null {
  if (!asOf) return null
  const since = new Date(asOf)
  return since.getTime() > Date.now() - (KEPT_DAYS - 1) * DAY ? since : null
}
