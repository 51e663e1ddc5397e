import type { Payload, Where } from 'payload'
import { changeJob, findJobs, type Job, type ShownJob } from './job'

/**
 * Milliseconds that a job stays with its runner unless the lease is renewed. Longer than the clocks of two nodes may differ, which is
 * half a minute.
 */
export const LEASE = 60_000

/** Milliseconds after which a lease is renewed. */
export const RENEWAL = 15_000

/** Free to be claimed: due, or left behind by a runner that is gone. */
function claimable(now: number): Where[] {
  const at = new Date(now).toISOString()
  return [
    { and: [{ state: { equals: 'waiting' } }, { dueAt: { less_than_equal: at } }] },
    { and: [{ state: { equals: 'running' } }, { leasedUntil: { less_than_equal: at } }] },
  ]
}

/**
 * @param now milliseconds since 1970
 * @param limit of each sort, of what is due and of what was left behind
 * @param besides kinds that are left out
 * @returns what can be claimed, longest due first
 */
export async function claimableJobs(
  payload: Payload,
  now: number,
  limit: number,
  besides: string[],
): Promise<ShownJob[]> {
  const others: Where[] = besides.length > 0 ? [{ kind: { not_in: besides } }] : []
  const found = await Promise.all(
    // Two questions, since no index answers both.
    claimable(now).map((where) => findJobs(payload, { and: [where, ...others] }, { sort: 'dueAt', limit })),
  )
  return found.flat()
}

/**
 * Takes a job for a runner, if nobody else has meanwhile. That counts as a try, so that a job which ends the process each time is
 * given up too.
 *
 * @param job as it was found
 * @param holder the runner
 * @param now milliseconds since 1970
 * @returns the job with its input; null when it is another's now
 */
export function claim(
  payload: Payload,
  { id, tries }: Pick<Job, 'id' | 'tries'>,
  holder: string,
  now: number,
): Promise<Job | null> {
  return changeJob(
    payload,
    { and: [{ id: { equals: id } }, { tries: { equals: tries } }, { or: claimable(now) }] },
    { state: 'running', tries: tries + 1, leaseHolder: holder, leasedUntil: new Date(now + LEASE).toISOString() },
  )
}

/** @returns whether the job is still the runner's, for another lease from now on */
export async function renew(payload: Payload, job: Job, holder: string, now: number): Promise<boolean> {
  return (await changeJob(payload, heldBy(holder, job), { leasedUntil: new Date(now + LEASE).toISOString() })) !== null
}

/** @returns a condition that a job meets while it is the runner's */
export function heldBy(holder: string, { id, tries }: Pick<Job, 'id' | 'tries'>): Where {
  return {
    and: [
      { id: { equals: id } },
      { leaseHolder: { equals: holder } },
      { state: { equals: 'running' } },
      { tries: { equals: tries } },
    ],
  }
}

/** What a job that nobody holds has in the place of a lease. */
export const NO_LEASE = { leaseHolder: null, leasedUntil: null } as const
