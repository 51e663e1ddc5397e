import type { BaseDatabaseAdapter } from 'payload'
import { takeCallbacks } from './afterCommit'

/**
 * Makes an adapter run what waits for the end of a transaction, and makes a failing commit fail: the SQLite adapter
 * swallows the error and the writer would be told that all is well.
 *
 * @param adapter Payload's adapter, changed in place
 * @param sessions the adapter's open transactions by id
 * @param end how a session of this adapter is committed and rolled back
 */
export function withCommitCallbacks<Session>(
  adapter: BaseDatabaseAdapter,
  sessions: Record<string, Session | undefined>,
  end: { commit(session: Session): Promise<void>; rollback(session: Session): Promise<void> },
): void {
  const take = (id: string): Session | undefined => {
    const session = sessions[id]
    delete sessions[id]
    return session
  }

  adapter.commitTransaction = async (incoming) => {
    const id = String(await incoming)
    const session = take(id)
    if (session === undefined) return
    const { commit, rollback } = takeCallbacks(id)
    try {
      await end.commit(session)
    } catch (error) {
      await end.rollback(session).catch(() => undefined)
      await runAll(adapter, rollback)
      throw error
    }
    await runAll(adapter, commit)
  }

  adapter.rollbackTransaction = async (incoming) => {
    const id = String(await incoming)
    const { rollback } = takeCallbacks(id)
    const session = take(id)
    if (session !== undefined) await end.rollback(session)
    await runAll(adapter, rollback)
  }
}

async function runAll(adapter: BaseDatabaseAdapter, callbacks: (() => unknown)[]): Promise<void> {
  for (const callback of callbacks) {
    try {
      await callback()
    } catch (error) {
      adapter.payload.logger.error({ err: error, msg: 'Work after a transaction failed' })
    }
  }
}
