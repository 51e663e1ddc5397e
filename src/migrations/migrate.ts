import type { Migration, Payload } from 'payload'
import { migrations } from './index'

/**
 * Brings a SQLite database to the present schema; what ran already is passed over.
 *
 * @param payload connected to it
 */
export async function migrate(payload: Payload): Promise<void> {
  // The adapter types its migrations more narrowly than the operation that runs them.
  await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
}
