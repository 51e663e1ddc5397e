import type { Payload } from 'payload'
import { recurring } from './recurring'

const DAY = 24 * 60 * 60_000

/** Days that a job is kept once it has ended. Its key holds as long: a cause that is older may enqueue it again. */
export const KEPT_DAYS = { done: 30, failed: 90 } as const

/** Removes jobs that ended long ago. */
export async function removeOldJobs(payload: Payload, now = Date.now()): Promise<void> {
  for (const state of ['done', 'failed'] as const) {
    const oldest = new Date(now - KEPT_DAYS[state] * DAY).toISOString()
    await payload.db.deleteMany({
      collection: 'jobs',
      where: { and: [{ state: { equals: state } }, { finishedAt: { less_than: oldest } }] },
    })
  }
}

/** Does so daily. */
export const pruneJobs = recurring('prune-jobs', DAY, (payload) => removeOldJobs(payload))
