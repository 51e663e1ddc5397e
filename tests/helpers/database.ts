import { randomUUID } from 'node:crypto'
import path from 'node:path'

export type DatabaseKind = 'sqlite' | 'mongodb'

declare global {
  /** Set for each project in jest.config.mjs. */
  var DATABASE_KIND: DatabaseKind | undefined
}

/** The database that this run of the test file is about. */
export const databaseKind: DatabaseKind = globalThis.DATABASE_KIND ?? 'sqlite'

/**
 * The address of a database that nobody else uses.
 * @param dataDir where a SQLite file goes
 * @throws Error when the test needs MongoDB and was not started by `npm test`
 */
export function freshDatabaseUrl(dataDir: string): string {
  if (databaseKind === 'sqlite') return `file:${path.join(dataDir, 'plenary.db')}`
  const replicaSet = process.env.PLENARY_TEST_MONGODB
  if (!replicaSet) throw new Error('This test needs MongoDB: start it by `npm test -- <file>`')
  const url = new URL(replicaSet)
  url.pathname = `/test-${randomUUID().slice(0, 8)}`
  return url.href
}
