import type { Payload } from 'payload'
import type { z } from 'zod'

/** What can be enqueued: known to whoever causes such a job and to its handler. */
export interface JobKind<Input> {
  /** Stands in each row, so it never changes. */
  name: string
  /** What the handler is given; a job whose input is another is given up at once. */
  input: z.ZodType<Input>
}

/** A job while it runs. */
export interface RunningJob {
  id: string
  payload: Payload
  /** Aborted when the job is lost to another runner, or the process ends: what comes of it does not count then. */
  signal: AbortSignal
}

export interface Limits {
  /** How often a job is begun before it is given up. */
  maxTries: number
  /** How many of the kind run at once in a process. */
  atOnce: number
}

/** Does the jobs of one kind. */
export interface JobHandler extends Limits {
  kind: string
  /** Milliseconds between two jobs that nobody enqueues; for work that recurs. */
  every?: number
  /**
   * May run again for the same job, since a process can end between the work and the note that it is done.
   *
   * @throws JobRefused when trying again will hardly help; any other error has it tried again
   */
  run(input: unknown, job: RunningJob): Promise<void>
}

/** The other side has said no, and not only for now. */
export class JobRefused extends Error {}

/** The input is none that the kind takes; it is given up at once. */
export class BrokenInput extends Error {}

/**
 * @param kind what it does
 * @param limits how often and how many
 * @param run as JobHandler has it, with the input checked
 */
export function handlerOf<Input>(
  kind: JobKind<Input>,
  limits: Limits,
  run: (input: Input, job: RunningJob) => Promise<void>,
): JobHandler {
  return {
    ...limits,
    kind: kind.name,
    run(input, job) {
      const checked = kind.input.safeParse(input)
      if (checked.success) return run(checked.data, job)
      // Where something is wrong, and never what stands there.
      const places = checked.error.issues.map(({ path }) => path.join('.') || 'the whole')
      throw new BrokenInput(`The input of the job is not as it should be: ${places.join(', ')}`)
    },
  }
}
