import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/**
 * All or nothing: what the work writes with this request is committed together, or not at all.
 *
 * @param req carries the transaction; one that is open already is joined, and left for its owner to end
 * @param work the reads and writes
 */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOwner = await initTransaction(req)
  try {
    const result = await work()
    if (isOwner) await commitTransaction(req)
    return result
  } catch (error) {
    if (isOwner) await killTransaction(req)
    throw error
  }
}
