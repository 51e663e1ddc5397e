import type { Payload, Where } from 'payload'
import { changeJob, findJobs, JOB_STATES, type JobState, type ShownJob } from './job'
import { nudge } from './nudge'

/** What an admin is told of the jobs. */
export interface Queue {
  /** How many there are. */
  total: Record<JobState, number>
  /** Those given up, those that run, those that wait and those that are done; of each the most urgent, or the latest. */
  jobs: ShownJob[]
}

/** Jobs of one state that are shown. */
const SHOWN = 50

const ORDER = [
  { state: 'failed', sort: '-finishedAt' },
  { state: 'running', sort: 'dueAt' },
  { state: 'waiting', sort: 'dueAt' },
  { state: 'done', sort: '-finishedAt' },
] as const satisfies { state: JobState; sort: string }[]

/** @returns the jobs without what is private in them */
export async function readQueue(payload: Payload): Promise<Queue> {
  const count = async (state: JobState) => {
    const { totalDocs } = await payload.db.count({ collection: 'jobs', where: { state: { equals: state } } })
    return [state, totalDocs] as const
  }
  const [totals, lists] = await Promise.all([
    Promise.all(JOB_STATES.map(count)),
    Promise.all(
      ORDER.map(({ state, sort }) => findJobs(payload, { state: { equals: state } }, { sort, limit: SHOWN })),
    ),
  ])
  return { total: Object.fromEntries(totals) as Queue['total'], jobs: lists.flat() }
}

/**
 * Has a job that was given up run again, with all its tries before it.
 *
 * @param id of the job
 * @returns whether there is such a job that was given up
 */
export async function tryAgain(payload: Payload, id: string): Promise<boolean> {
  const givenUp: Where = { and: [{ id: { equals: id } }, { state: { equals: 'failed' } }] }
  const change = { state: 'waiting', tries: 0, dueAt: new Date().toISOString(), finishedAt: null } as const
  const changed = (await changeJob(payload, givenUp, change)) !== null
  if (changed) nudge(payload)
  return changed
}
