import type { Payload, Where } from 'payload'

/** A job waits, runs in one process, and ends by being done or by being given up. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const
export type JobState = (typeof JOB_STATES)[number]

/** A row of the table of jobs. Moments are in ISO 8601. */
export interface Job {
  id: string
  /** Name of the kind. */
  kind: string
  /** Enqueued again under the same key, it is the same job. */
  key?: string | null
  /** Private: it never leaves the server, and is cleared once the job is done. */
  input?: unknown
  /** To whom something is sent, for admins. */
  recipient?: string | null
  /** What it is about, for admins; nothing secret. */
  subject?: string | null
  state: JobState
  enqueuedAt: string
  /** When it runs, or runs again. */
  dueAt: string
  /** How often it was begun. */
  tries: number
  /** The runner that has it now. */
  leaseHolder?: string | null
  /** When another runner may take it over. */
  leasedUntil?: string | null
  /** Why the latest try failed; nothing secret. */
  lastError?: string | null
  finishedAt?: string | null
}

/** The same without what is private. */
export type ShownJob = Omit<Job, 'input' | 'key'>

const SHOWN: Record<Exclude<keyof ShownJob, 'id'>, true> = {
  kind: true,
  recipient: true,
  subject: true,
  state: true,
  enqueuedAt: true,
  dueAt: true,
  tries: true,
  leaseHolder: true,
  leasedUntil: true,
  lastError: true,
  finishedAt: true,
}

/**
 * Past Payload's hooks, as everything here: no rule lets anybody ask for jobs.
 *
 * @returns the jobs that meet a condition, without what is private
 */
export async function findJobs(
  payload: Payload,
  where: Where,
  { sort, limit }: { sort: string; limit: number },
): Promise<ShownJob[]> {
  const { docs } = await payload.db.find<ShownJob>({
    ...{ collection: 'jobs', where, sort, limit, pagination: false, select: SHOWN },
  })
  return docs
}

/**
 * Changes a job if it still is as expected: one statement on SQLite, one operation on a document in MongoDB, so that of several
 * who try, one succeeds.
 *
 * @param where what is expected of it
 * @param change ISO 8601 for moments, null for what goes
 * @returns the job as it is then, with its input; null when it is not as expected any more
 */
export async function changeJob(payload: Payload, where: Where, change: Partial<Job>): Promise<Job | null> {
  const changed: unknown = await payload.db.updateOne({
    ...{ collection: 'jobs', where, data: { ...change }, options: { atomic: true } },
  })
  return changed as Job | null
}
