import { getPayload, type Payload } from 'payload'
import { assertTransactions } from './config/database'
import type { Env } from './config/env'
import { migrate } from './migrations/migrate'
import { followOutbox } from './outbox/follow'
import { configFor } from './payload.config'
import { createQueries, type Queries } from './queries'
import { createMemoryIndex } from './search/memoryIndex'
import type { SearchEngine } from './search/types'
import { createCatalogue } from './site/catalogue/catalogue'
import type { FoundItem } from './site/catalogue/foundItem'
import { memoised } from './site/catalogue/memoised'

/** A running hub without its server: the database and what is derived from it. */
export interface Hub {
  payload: Payload
  queries: Queries
  search: SearchEngine<FoundItem>
  /** Grows with every change of what visitors see. */
  revision(): number
  close(): Promise<void>
}

/**
 * Opens the database: the one Payload of this process, migrated, with transactions.
 *
 * @param env the settings
 */
export async function openDatabase(env: Env): Promise<Payload> {
  const config = configFor(env)
  globalThis.plenaryConfig = config
  const payload = await getPayload({ config })
  if (env.databaseUrl.startsWith('file:')) await migrate(payload)
  await assertTransactions(payload)
  return payload
}

/**
 * Derives what visitors read from an open database, and follows its changes.
 *
 * @param payload as `openDatabase` made it
 * @param env the settings
 */
export async function openHub(payload: Payload, env: Env): Promise<Hub> {
  const queries = createQueries(payload, env.publicUrl)
  const search = createMemoryIndex<FoundItem>()
  const catalogue = createCatalogue(queries, search)
  const follower = await followOutbox(payload, { build: catalogue.rebuild, apply: catalogue.apply })
  return {
    payload,
    queries: memoised(queries, catalogue.revision),
    search,
    revision: catalogue.revision,
    async close() {
      follower.stop()
      await payload.destroy()
    },
  }
}
