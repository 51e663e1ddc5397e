import type { Payload, Where } from 'payload'
import { changeJob, type Job } from './job'
import type { JobHandler } from './kind'
import { heldBy } from './lease'
import { failed, interrupted, succeeded } from './outcome'

/** Milliseconds between two tries to write what came of a job. */
const PAUSE = 1000

export interface Circumstances {
  /** The runner that has claimed the job. */
  holder: string
  /** Milliseconds since 1970. */
  now: () => number
  /** Aborted when another runner has the job. */
  lost: AbortSignal
  /** Aborted when the process ends. */
  ending: AbortSignal
}

/**
 * Runs a job that was claimed, and writes what came of it.
 *
 * @returns when that is written, or somebody else has the job; it never rejects
 */
export async function runJob(
  payload: Payload,
  handler: JobHandler,
  job: Job,
  { holder, now, lost, ending }: Circumstances,
): Promise<void> {
  const signal = AbortSignal.any([lost, ending])
  const outcome = async (): Promise<Partial<Job>> => {
    try {
      // The process ended each time, before anything could be written.
      if (job.tries > handler.maxTries) throw new Error('No runner came back from it')
      await handler.run(job.input, { id: job.id, payload, signal })
      return succeeded(now())
    } catch (error) {
      return ending.aborted ? interrupted(job, now()) : failed(job, error, handler, now())
    }
  }
  const change = await outcome()
  if (await write(payload, heldBy(holder, job), change, ending)) tell(payload, job, change)
}

/**
 * What was done must be known to be done, or it is done again: a database that is away is waited for.
 *
 * @returns whether it is written; false where the job is somebody else's by now, or the process ends
 */
async function write(payload: Payload, mine: Where, change: Partial<Job>, ending: AbortSignal): Promise<boolean> {
  for (;;) {
    try {
      return (await changeJob(payload, mine, change)) !== null
    } catch (error) {
      payload.logger.error({ reason: String(error), msg: 'What came of a job could not be written; trying again' })
      if (ending.aborted) return false
      await new Promise((resolve) => setTimeout(resolve, PAUSE).unref())
    }
  }
}

function tell({ logger }: Payload, { id, kind, tries }: Job, { state, lastError, dueAt }: Partial<Job>): void {
  const entry = { job: id, kind, tries, reason: lastError }
  if (state === 'failed') logger.error({ ...entry, msg: 'A job was given up' })
  if (state === 'waiting' && lastError) logger.warn({ ...entry, dueAt, msg: 'A job failed and is tried again' })
}
