import { backoff } from './backoff'
import type { Job } from './job'
import { BrokenInput, JobRefused, type Limits } from './kind'
import { NO_LEASE } from './lease'
import { withoutSecrets } from './withoutSecrets'

/** Tries after which a refusal stands: a single one may come of a moment's fault of the other side. */
const REFUSALS = 3

/**
 * @param now milliseconds since 1970
 * @returns what is written of a job that was done
 */
export function succeeded(now: number): Partial<Job> {
  return { ...NO_LEASE, state: 'done', input: null, lastError: null, finishedAt: new Date(now).toISOString() }
}

/**
 * @param job as it was claimed
 * @param error what its handler threw
 * @param limits of its kind
 * @param now milliseconds since 1970
 * @returns what is written of it: that it is tried again, or given up
 */
export function failed(
  { tries, input }: Job,
  error: unknown,
  { maxTries }: Pick<Limits, 'maxTries'>,
  now: number,
): Partial<Job> {
  const lastError = withoutSecrets(error instanceof Error ? error.message : String(error), input)
  const most = error instanceof BrokenInput ? 1 : error instanceof JobRefused ? Math.min(REFUSALS, maxTries) : maxTries
  if (tries >= most) return { ...NO_LEASE, state: 'failed', lastError, finishedAt: new Date(now).toISOString() }
  return { ...NO_LEASE, state: 'waiting', lastError, dueAt: new Date(now + backoff(tries)).toISOString() }
}

/** What is written of a job that its runner gives back unfinished because the process ends: the try does not count. */
export function interrupted({ tries }: Job, now: number): Partial<Job> {
  return { ...NO_LEASE, state: 'waiting', tries: tries - 1, dueAt: new Date(now).toISOString() }
}
