import type { Migration, Payload } from 'payload'
import { fillAddresses } from './data/fillAddresses'
import { migrations } from './index'

/** What carries data over, on either database, once its schema is the present one; each leaves alone what is there. */
const DATA_STEPS = { fillAddresses }

/**
 * Brings a database to the present schema, and its data with it; what ran already is passed over.
 *
 * @param payload connected to it
 */
export async function migrate(payload: Payload): Promise<void> {
  // MongoDB has no schema to change. The adapter types its migrations more narrowly than the operation that runs them.
  if (payload.db.name === 'sqlite') await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  for (const [name, run] of Object.entries(DATA_STEPS)) {
    const key = `migrated:${name}`
    if (await payload.kv.has(key)) continue
    await run(payload)
    await payload.kv.set(key, { at: new Date().toISOString() })
  }
}
