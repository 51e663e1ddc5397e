import type { DatabaseAdapterObj, Payload } from 'payload'
import { mongodbDatabase } from './mongodb'
import { noticingReads } from './reads'
import { sqliteDatabase } from './sqlite'

export { afterCommit, afterRollback } from './afterCommit'
export { limitCounters } from './limitCounters'
export { isWriteConflict } from './mongodb'
export { lockDocument } from './lockDocument'
export { lockForDeletion, lockForRelations } from './relationLocks'
export { retried } from './retried'

/**
 * @param url `file:…` for SQLite, `mongodb://…` for a MongoDB replica set
 * @param migrationDir the folder of SQLite's migrations
 * @returns the adapter for Payload's configuration
 */
export function databaseFor(url: string, migrationDir: string): DatabaseAdapterObj {
  return noticingReads(url.startsWith('file:') ? sqliteDatabase({ url, migrationDir }) : mongodbDatabase({ url }))
}

/**
 * @param payload as it has just been initialised
 * @throws Error when the database would run without transactions
 */
export async function assertTransactions(payload: Payload): Promise<void> {
  const id = await payload.db.beginTransaction()
  if (id === null || id === undefined)
    throw new Error(
      'The database has no transactions. MongoDB must be a replica set and DATABASE_URL must name it: mongodb://host/plenary?replicaSet=rs0',
    )
  await payload.db.rollbackTransaction(id)
}
