import type { ShownJob } from '../../jobs/job'
import type { AdminI18n, AdminWords } from '../../words/admin'

/** @returns what a job is */
export function nameOf({ kind, subject }: ShownJob, { queue }: AdminWords): string {
  const kinds: Partial<Record<string, string>> = queue.kinds
  const name = kinds[kind] ?? kind
  return subject ? queue.about({ kind: name, subject }) : name
}

/** @returns to whom, when and how often, in one line */
export function particularsOf(job: ShownJob, i18n: AdminI18n): string {
  const { words, moment } = i18n
  const { recipient, tries, enqueuedAt } = job
  const parts = [
    recipient && words.queue.to({ recipient }),
    words.queue.since({ moment: moment(enqueuedAt) }),
    whenOf(job, i18n),
    tries > 0 && words.queue.tries({ count: tries }),
  ]
  return parts.filter(Boolean).join(' · ')
}

function whenOf(
  { state, dueAt, leasedUntil, leaseHolder, finishedAt }: ShownJob,
  { words: { queue }, moment }: AdminI18n,
): string | null {
  if (state === 'waiting') return queue.due({ moment: moment(dueAt) })
  if (state === 'running')
    return leasedUntil ? queue.leased({ holder: String(leaseHolder), moment: moment(leasedUntil) }) : null
  return finishedAt ? queue[state === 'done' ? 'finished' : 'givenUp']({ moment: moment(finishedAt) }) : null
}
