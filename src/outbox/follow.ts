import type { Payload } from 'payload'
import { inTime } from '../lib/inTime'
import { changesSince, embargoesEnded, keptSince, OVERLAP } from './changes'
import { onAnnouncement, type Change } from './feed'
import { createFreshness } from './freshness'

/** Milliseconds between two looks at the outbox. With the time that two looks take they stay below two seconds. */
const INTERVAL = 800

/** Milliseconds that somebody who asks waits for a look on a busy machine, and a writer for the stores to follow. */
const PATIENCE = 5000
const WRITERS_PATIENCE = 15_000

/** After so many looks whose changes the stores did not take, and then after twice as many, they are built anew. */
const REBUILD_AFTER = 4
const REBUILD_LONGEST = 256

export interface OutboxFollower {
  /** Follows a change that no row of the outbox tells of, in turn with the others. */
  follow(changes: Omit<Change, 'outboxId' | 'name'>[]): Promise<void>
  /** Does something with the stores while no change is being applied. */
  inTurn(work: () => Promise<void>): Promise<void>
  /** Whether the stores have all that was committed two seconds ago; if not, nothing that they say may be shown. */
  isCurrent(): boolean
  /** @returns the same, after one more look at the outbox where that is needed; it takes five seconds at most */
  current(): Promise<boolean>
  /** @returns when no change is being applied any more, or after five seconds */
  stop(): Promise<void>
}

export interface DerivedStores {
  /** ISO 8601: what the stores hold already, from a run before; null where they must be built. */
  asOf?: string | null
  /** Makes the stores from what is there now; what changes meanwhile is applied after it. */
  build(upTo: string): Promise<void>
  /**
   * Brings the stores up to date; called for one batch at a time, again when it failed. Without changes it fails when the
   * stores take nothing at all.
   *
   * @param upTo ISO 8601: with these changes everything up to here is applied
   */
  apply(changes: Change[], upTo: string): Promise<void>
  /** Does without a document whose change cannot be applied, though the stores and the database are well. */
  setAside(change: Change, error: unknown): Promise<void>
}

/**
 * Follows what becomes of the content: changes made in this process at once, those of others and the ends of embargoes within two seconds. Where that fails, it says so.
 *
 * @param payload to follow
 * @param stores that are derived
 * @returns when the stores are built, or have caught up
 */
export async function followOutbox(payload: Payload, stores: DerivedStores): Promise<OutboxFollower> {
  const { build, apply, setAside } = stores
  const freshness = createFreshness()
  const seen = new Map<string, number>()
  const kept = keptSince(stores.asOf)
  let looked = kept ?? new Date()
  let queue: Promise<void> = Promise.resolve()
  let looking: { since: number; done: Promise<void> } | undefined
  let failedLook = -Infinity
  let failures = 0
  let rebuildAfter = REBUILD_AFTER
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  /** @throws when the stores take nothing, or the database does not answer */
  const applyEach = async (changes: Change[], upTo: Date): Promise<void> => {
    if (changes.length === 0) return
    try {
      return await apply(changes, upTo.toISOString())
    } catch {
      for (const change of changes) await applyAlone(change)
      await apply([], upTo.toISOString())
    }
  }

  const applyAlone = async (change: Change): Promise<void> => {
    const soFar = looked.toISOString()
    try {
      await apply([change], soFar)
    } catch {
      await apply([], soFar)
      await payload.db.findOne({ collection: 'outbox', where: { id: { equals: change.outboxId } } })
      // Both are well. What fails now, fails because of this change.
      await apply([change], soFar).catch((error: unknown) => setAside(change, error))
    }
  }

  const lookNow = async (): Promise<void> => {
    const startedAt = performance.now()
    const now = new Date()
    const [changes, ended] = await Promise.all([changesSince(payload, looked), embargoesEnded(payload, looked, now)])
    const unseen = changes.filter(({ outboxId }) => !seen.has(outboxId))
    try {
      await inTurn(() => applyEach([...unseen, ...ended], now))
    } catch (error) {
      if (++failures < rebuildAfter) throw error
      failures = 0
      rebuildAfter = Math.min(2 * rebuildAfter, REBUILD_LONGEST)
      await inTurn(() => build(now.toISOString()))
    }
    for (const { outboxId } of unseen) seen.set(outboxId, now.getTime())
    for (const [id, at] of seen) if (at < now.getTime() - 2 * OVERLAP) seen.delete(id)
    looked = now
    failures = 0
    freshness.followed(startedAt)
  }

  const rememberFailure = (error: unknown): never => {
    failedLook = performance.now()
    throw error
  }

  /** One look at a time, whoever asks for it. */
  const look = () => {
    const since = performance.now()
    looking ??= {
      since,
      done: lookNow()
        .catch(rememberFailure)
        .finally(() => (looking = undefined)),
    }
    return looking
  }

  let isBehind = false
  const tick = async () => {
    try {
      await look().done
      if (isBehind) payload.logger.info({ msg: 'The outbox is followed again' })
      isBehind = false
    } catch (error) {
      if (!isBehind) payload.logger.error({ err: error, msg: 'The outbox cannot be followed; trying again' })
      isBehind = true
    }
    if (!stopped) timer = setTimeout(() => void tick(), INTERVAL).unref()
  }

  const start = async () => {
    if (kept) {
      const isCaughtUp = await look().done.then(
        () => true,
        () => false,
      )
      if (isCaughtUp) return
      looked = new Date()
    }
    for (const { outboxId } of await changesSince(payload, looked)) seen.set(outboxId, looked.getTime())
    const startedAt = performance.now()
    await build(looked.toISOString())
    freshness.followed(startedAt)
  }
  await start()

  const stopListening = onAnnouncement(payload, async (change) => {
    try {
      await inTime(
        inTurn(() => apply([change], looked.toISOString())),
        WRITERS_PATIENCE,
      )
      // Only now: what could not be followed is found in the outbox at the next look.
      seen.set(change.outboxId, Date.now())
    } catch (error) {
      freshness.failed()
      throw error
    }
  })
  timer = setTimeout(() => void tick(), INTERVAL).unref()

  return {
    follow: (changes) =>
      inTurn(() =>
        applyEach(
          changes.map((change) => ({ outboxId: '', name: null, ...change })),
          looked,
        ),
      ),
    inTurn,
    isCurrent: () => freshness.isCurrent(),
    async current() {
      const asked = performance.now()
      while (!freshness.isCurrent(asked)) {
        const now = performance.now()
        if (stopped || now - failedLook < INTERVAL) return false
        const { since, done } = look()
        try {
          await inTime(done, Math.min(asked, since) + PATIENCE - now)
        } catch {
          return false
        }
      }
      return true
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      stopListening()
      await inTime(Promise.all([looking?.done, queue]), PATIENCE).catch(() => undefined)
    },
  }
}
