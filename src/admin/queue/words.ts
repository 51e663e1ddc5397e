import type { JobState, ShownJob } from '../../jobs/job'
import { moment } from '../review/words'

/** In the order in which they are shown. */
export const HEADINGS: Record<JobState, string> = {
  failed: 'Given up',
  running: 'Running now',
  waiting: 'Waiting',
  done: 'Done',
}

const KINDS: Record<string, string> = {
  mail: 'Mail',
  'prune-outbox': 'Removal of old rows of the change feed',
  'prune-jobs': 'Removal of old rows of this queue',
}

/** @returns what a job is */
export function nameOf({ kind, subject }: ShownJob): string {
  const name = KINDS[kind] ?? kind
  return subject ? `${name}: ${subject}` : name
}

/** @returns to whom, when and how often, in one line */
export function particularsOf(job: ShownJob): string {
  const { recipient, tries, enqueuedAt } = job
  const parts = [
    recipient && `to ${recipient}`,
    `since ${moment(enqueuedAt)}`,
    whenOf(job),
    tries > 0 && (tries === 1 ? '1 try' : `${tries} tries`),
  ]
  return parts.filter(Boolean).join(' · ')
}

function whenOf({ state, dueAt, leasedUntil, leaseHolder, finishedAt }: ShownJob): string | false {
  if (state === 'waiting') return `due ${moment(dueAt)}`
  if (state === 'running')
    return Boolean(leasedUntil) && `on ${leaseHolder} until ${moment(leasedUntil ?? dueAt)} at least`
  const verb = state === 'done' ? 'done' : 'given up'
  return Boolean(finishedAt) && `${verb} ${moment(finishedAt ?? dueAt)}`
}
