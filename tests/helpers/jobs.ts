import type { Payload } from 'payload'
import type { Job } from '../../src/jobs/job'
import { nudge } from '../../src/jobs/nudge'

/** @returns the jobs of a kind as they are stored, the oldest first */
export async function jobsOf(payload: Payload, kind: string): Promise<Job[]> {
  const where = { kind: { equals: kind } }
  const { docs } = await payload.db.find<Job>({ collection: 'jobs', where, sort: 'enqueuedAt', pagination: false })
  return docs
}

/** Makes what waits for a later try due now, and ends the lease of what a process has left behind. */
export async function passTime(payload: Payload): Promise<void> {
  const past = new Date(Date.now() - 1000).toISOString()
  const open = [
    { state: 'waiting', data: { dueAt: past } },
    { state: 'running', data: { leasedUntil: past } },
  ]
  for (const { state, data } of open) {
    const { docs } = await payload.db.find<Job>({
      collection: 'jobs',
      where: { state: { equals: state } },
      pagination: false,
    })
    for (const { id } of docs)
      await payload.db.updateOne({
        ...{ collection: 'jobs', where: { and: [{ id: { equals: id } }, { state: { equals: state } }] } },
        ...{ data, options: { atomic: true } },
      })
  }
  nudge(payload)
}

/** Asks again and again. @throws Error with what was answered last, when it is not as it should be within half a minute */
export async function until<T>(ask: () => T | Promise<T>, ready: (value: T) => boolean): Promise<T> {
  for (const started = Date.now(); ;) {
    const value = await ask()
    if (ready(value)) return value
    if (Date.now() - started > 30_000) throw new Error(`Nothing came of it: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
