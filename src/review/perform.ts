import type { PayloadRequest } from 'payload'
import type { Account } from '../domain/roles'
import { contextOf, decide, type ActionRequest, type InProcess, type Process, type WithNote } from './process'
import { inTransaction } from './transaction'

/**
 * Takes a document one step further, in one transaction with the audit log and the outbox.
 *
 * @param process by which its collection goes through its states
 * @param req of the person who acts
 * @param account the same person's roles
 * @param request the document's id, the action, the version that the person has seen, and what comes with it
 * @returns the document as it is afterwards
 * @throws HttpProblem 404 unknown to this person, 403 not theirs to do, 409 not now or not this version, 400 incomplete
 */
export async function perform<Loaded extends InProcess, Seen, Input extends WithNote, Result, Obstacle>(
  process: Process<Loaded, Seen, Input, Result, Obstacle>,
  req: PayloadRequest,
  account: Account,
  { id, ...request }: ActionRequest<Seen, Input> & { id: string },
): Promise<Result> {
  await process.refuseUnknown(req, account, id)
  return inTransaction(req, async () => {
    const loaded = await process.load(req, account, id)
    const step = { loaded, transition: decide(process, loaded, account, request), account, input: request.input }
    await process.refuseIncomplete?.(req, step)
    return process.take(req, step, contextOf(step))
  })
}
