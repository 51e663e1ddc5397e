import type { Migration, Payload } from 'payload'
import { fillAddresses, fillPartnerAddresses } from '../addresses/fillAddresses'
import { migrations } from '../index'
import { fillSynonyms } from '../synonyms/fillSynonyms'
import { collectionOf, mongodbOf } from './mongodbCollections'
import { mongodbSteps } from './mongodbSteps'

/** What carries data over, on either database, once its schema is the present one; each leaves alone what is there. */
const DATA_STEPS = { fillAddresses, fillPartnerAddresses, fillSynonyms }

/**
 * Brings a database to the present schema, and its data with it; what ran already is passed over.
 *
 * @param payload connected to it
 */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name === 'mongoose') await migrateMongodb(payload)
  // The adapter types its migrations more narrowly than the operation that runs them.
  else await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  for (const [name, run] of Object.entries(DATA_STEPS)) {
    const key = `migrated:${name}`
    if (await payload.kv.has(key)) continue
    await run(payload)
    await payload.kv.set(key, { at: new Date().toISOString() })
  }
}

/**
 * Each step is recorded when it is done, and not within a transaction: one that moves every paper of a large hub would
 * outlive what MongoDB allows. Steps bear to be broken off and to be run by several nodes at once.
 */
async function migrateMongodb(payload: Payload): Promise<void> {
  const log = collectionOf(mongodbOf(payload).collections['payload-migrations'])
  for (const { name, up } of mongodbSteps) {
    if (await log.findOne({ name })) continue
    const started = Date.now()
    await up(payload)
    const now = new Date()
    await log.updateOne(
      { name },
      { $setOnInsert: { name, batch: 1, createdAt: now, updatedAt: now } },
      { upsert: true },
    )
    payload.logger.info({ msg: `Migrated: ${name} (${Date.now() - started}ms)` })
  }
}
