import { createLocalReq, type Payload } from 'payload'
import { z } from 'zod'
import { enqueue } from './enqueue'
import { handlerOf, type JobHandler, type RunningJob } from './kind'

const nothing = z.object({})

/**
 * Work that recurs: one job for each span of time, whichever node is there to enqueue it. Spans that passed while no node ran are
 * left out.
 *
 * @param name of the kind
 * @param every milliseconds of a span; spans are counted from 1970, UTC
 * @param work to do
 */
export function recurring(
  name: string,
  every: number,
  work: (payload: Payload, job: RunningJob) => Promise<void>,
): JobHandler {
  const limits = { maxTries: 5, atOnce: 1 }
  return { ...handlerOf({ name, input: nothing }, limits, (_, job) => work(job.payload, job)), every }
}

/**
 * @param handlers of which those that recur are enqueued
 * @param now milliseconds since 1970
 * @returns a function that enqueues those whose span has begun since it was last called
 */
export function recurringJobs(payload: Payload, handlers: JobHandler[], now: () => number): () => Promise<void> {
  const begun = new Map<string, number>()
  return async () => {
    for (const { kind, every } of handlers) {
      if (every === undefined) continue
      const span = Math.floor(now() / every)
      if (begun.get(kind) === span) continue
      const dueAt = new Date(span * every)
      const key = `${kind} ${dueAt.toISOString()}`
      await enqueue(await createLocalReq({}, payload), { name: kind, input: nothing }, { key, input: {}, dueAt })
      begun.set(kind, span)
    }
  }
}
