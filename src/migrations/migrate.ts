import type { Migration, Payload } from 'payload'
import { migrations, mongodbMigrations } from './index'

/**
 * Brings a database to the present schema; what ran already is passed over.
 *
 * @param payload connected to it
 */
export async function migrate(payload: Payload): Promise<void> {
  const own = payload.db.name === 'mongoose' ? mongodbMigrations : migrations
  // The adapters type their migrations more narrowly than the operation that runs them.
  await payload.db.migrate({ migrations: own as unknown as Migration[] })
}
