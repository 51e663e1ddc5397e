import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { afterCommit, isWriteConflict } from '../config/database'
import { markTransientFailure } from '../lib/attempt'
import type { Job } from './job'
import type { JobKind } from './kind'
import { nudge } from './nudge'
import { withoutSecrets } from './withoutSecrets'

export interface NewJob<Input> extends Pick<Job, 'recipient' | 'subject'> {
  input: Input
  /** Where a job has this key already, done or not, nothing is enqueued. */
  key?: string
  /** Now, where it is left out. */
  dueAt?: Date
}

/**
 * Writes a job in the transaction of its cause: both are there, or neither is. It runs after the commit, in whichever process
 * claims it; where none runs now, when the next one starts.
 *
 * @param req the request, with its transaction if it has one
 * @param kind what is to be done
 * @param job with what, and when
 * @throws Error that says nothing of the input, when the job cannot be stored
 */
export async function enqueue<Input>(req: PayloadRequest, kind: JobKind<Input>, job: NewJob<Input>): Promise<void> {
  const { input, key, dueAt = new Date(), recipient = null, subject = null } = job
  const { payload } = req
  if (key !== undefined && (await isKnown(payload, key, req))) return
  const row: Omit<Job, 'key'> = {
    ...{ id: randomUUID(), kind: kind.name, input, recipient, subject, state: 'waiting', tries: 0 },
    ...{ enqueuedAt: new Date().toISOString(), dueAt: dueAt.toISOString() },
  }
  try {
    // MongoDB takes an absent key for none, and null for one that may stand once.
    await payload.db.create({ collection: 'jobs', data: key === undefined ? row : { ...row, key }, req })
  } catch (error) {
    if (isWriteConflict(error)) throw error
    if (key !== undefined && (await isKnown(payload, key))) {
      // MongoDB lets two begin at once. Tried again, the request finds the job of the other.
      if (!(await req.transactionID)) return
      markTransientFailure()
    }
    throw new Error(`A job could not be stored: ${withoutSecrets(String(error), input)}`)
  }
  await afterCommit(req, () => nudge(payload))
}

async function isKnown(payload: Payload, key: string, req?: PayloadRequest): Promise<boolean> {
  return (await payload.db.findOne({ collection: 'jobs', where: { key: { equals: key } }, req })) !== null
}
