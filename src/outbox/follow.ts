import type { Payload } from 'payload'
import { onAnnouncement, type PublicChange } from './feed'

/** Milliseconds between two looks at the outbox: another node's change shows within two seconds. */
const INTERVAL = 1000

/** How far each look reaches back, in milliseconds: transactions commit out of the order of their clocks. */
const OVERLAP = 60_000

/** Days that rows are kept. A process that was away for longer builds its stores anew. */
const KEPT_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

export interface OutboxFollower {
  /** Follows a change that no row of the outbox tells of, in turn with the others. */
  follow(changes: Omit<PublicChange, 'outboxId'>[]): Promise<void>
  stop(): void
}

export interface DerivedStores {
  /** ISO 8601: what the stores hold already, from a run before; null where they must be built. */
  asOf?: string | null
  /** Also follows what visitors see nothing of, such as drafts. */
  everything?: boolean
  /** Makes the stores from what is there now; what changes meanwhile is applied after it. */
  build(upTo: string): Promise<void>
  /**
   * Brings the stores up to date; called for one batch at a time, again when it failed.
   *
   * @param upTo ISO 8601: with these changes everything up to here is applied
   */
  apply(changes: PublicChange[], upTo: string): Promise<void>
}

/**
 * Follows what becomes of the content, of its public part unless told otherwise: changes made in this process at once,
 * those of others and the ends of embargoes within a second.
 *
 * @param payload to follow
 * @param stores that are derived
 * @returns when the stores are built, or have caught up
 */
export async function followOutbox(
  payload: Payload,
  { asOf, everything = false, build, apply }: DerivedStores,
): Promise<OutboxFollower> {
  const kept = keptSince(asOf)
  let looked = kept ?? new Date()
  const before = kept ? [] : await changesSince(payload, looked, everything)
  const seen = new Map(before.map(({ outboxId }) => [outboxId, looked.getTime()]))
  if (!kept) await build(looked.toISOString())
  let queue: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const inTurn = (changes: PublicChange[], upTo = looked): Promise<void> => {
    if (changes.length === 0) return queue
    const turn = queue.then(() => apply(changes, upTo.toISOString()))
    queue = turn.catch(() => undefined)
    return turn
  }

  const look = async () => {
    const now = new Date()
    const [changes, ended] = await Promise.all([
      changesSince(payload, looked, everything),
      embargoesEnded(payload, looked, now),
    ])
    const unseen = changes.filter(({ outboxId }) => !seen.has(outboxId))
    await inTurn([...unseen, ...ended], now)
    for (const { outboxId } of unseen) seen.set(outboxId, now.getTime())
    for (const [id, at] of seen) if (at < now.getTime() - 2 * OVERLAP) seen.delete(id)
    looked = now
  }

  const tick = async () => {
    try {
      await look()
    } catch (error) {
      payload.logger.error({ err: error, msg: 'The outbox could not be followed; trying again' })
    }
    if (!stopped) timer = setTimeout(() => void tick(), INTERVAL).unref()
  }

  if (kept) await look()

  const stopListening = onAnnouncement(payload, async ({ isPublic, ...change }) => {
    if (!everything && !isPublic) return
    await inTurn([change])
    // Only now: what could not be followed is found in the outbox at the next look.
    seen.set(change.outboxId, Date.now())
  })
  timer = setTimeout(() => void tick(), INTERVAL).unref()
  void prune(payload)

  return {
    follow: (changes) => inTurn(changes.map((change) => ({ outboxId: '', ...change }))),
    stop: () => {
      stopped = true
      clearTimeout(timer)
      stopListening()
    },
  }
}

/** @returns the instant from which the outbox tells all; null when it does not reach back so far */
function keptSince(asOf: string | null | undefined): Date | null {
  if (!asOf) return null
  const since = new Date(asOf)
  return since.getTime() > Date.now() - (KEPT_DAYS - 1) * DAY ? since : null
}

async function changesSince(payload: Payload, since: Date, everything: boolean): Promise<PublicChange[]> {
  const { docs } = await payload.find({
    collection: 'outbox',
    where: {
      and: [
        { at: { greater_than: new Date(since.getTime() - OVERLAP).toISOString() } },
        ...(everything ? [] : [{ isPublic: { equals: true } }]),
      ],
    },
    sort: 'at',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id, targetCollection, target }) => ({
    outboxId: id,
    collection: targetCollection,
    document: target,
  }))
}

/** A publication whose embargo ends changes nothing in the database, and yet what visitors see. */
async function embargoesEnded(payload: Payload, since: Date, now: Date): Promise<PublicChange[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { embargoUntil: { greater_than: since.toISOString() } },
        { embargoUntil: { less_than_equal: now.toISOString() } },
      ],
    },
    select: { updatedAt: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ id }) => ({ outboxId: `embargo ${id}`, collection: 'publications', document: id }))
}

async function prune(payload: Payload): Promise<void> {
  const oldest = new Date(Date.now() - KEPT_DAYS * DAY).toISOString()
  try {
    await payload.db.deleteMany({ collection: 'outbox', where: { at: { less_than: oldest } } })
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Old rows of the outbox could not be removed' })
  }
}
