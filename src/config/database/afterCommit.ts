import type { PayloadRequest } from 'payload'

type Callback = () => unknown

interface Pending {
  commit: Callback[]
  rollback: Callback[]
}

const pending = new Map<string, Pending>()

/**
 * Runs something once the transaction of a request has been committed, and never when it was rolled back. The commit is
 * acknowledged to the writer after it has run.
 *
 * @param req the request; without a transaction the callback runs at once
 * @param callback what to do; what it throws is logged and does not undo the commit
 */
export async function afterCommit(req: PayloadRequest, callback: Callback): Promise<void> {
  const id = await req.transactionID
  if (id === undefined || id === null) await callback()
  else pendingOf(String(id)).commit.push(callback)
}

/**
 * Runs something when the transaction of a request is rolled back.
 *
 * @param req the request; without a transaction nothing can be rolled back
 * @param callback what to do
 */
export async function afterRollback(req: PayloadRequest, callback: Callback): Promise<void> {
  const id = await req.transactionID
  if (id !== undefined && id !== null) pendingOf(String(id)).rollback.push(callback)
}

function pendingOf(id: string): Pending {
  const known = pending.get(id) ?? { commit: [], rollback: [] }
  pending.set(id, known)
  return known
}

/**
 * @param id of a transaction that ends
 * @returns what waits for its end; it is forgotten
 */
export function takeCallbacks(id: string): Pending {
  const callbacks = pending.get(id) ?? { commit: [], rollback: [] }
  pending.delete(id)
  return callbacks
}
