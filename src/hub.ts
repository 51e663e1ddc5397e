import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { assertTransactions } from './config/database'
import { databaseIdentity } from './config/database/identity'
import type { Env } from './config/env'
import { openTexts } from './files/text/openTexts'
import { searchableFiles } from './files/text/searchableFiles'
import { migrate } from './migrations/migrate'
import { followOutbox } from './outbox/follow'
import { configFor } from './payload.config'
import { createQueries, type Queries } from './queries'
import { openIndex } from './search'
import type { SearchEngine } from './search/types'
import { createCatalogue } from './site/catalogue/catalogue'
import type { FoundItem } from './site/catalogue/foundItem'
import { memoised } from './site/catalogue/memoised'
import type { WorkspaceItem } from './workspace/item'
import { openWorkspace, WORKSPACE_VERSION } from './workspace/openWorkspace'

/** A running hub without its server: the database and what is derived from it. */
export interface Hub {
  payload: Payload
  queries: Queries
  search: SearchEngine<FoundItem>
  /** Grows with every change of what visitors see. */
  revision(): number
  /** @returns when every file has been read, and every change that is known of is searchable */
  settled(): Promise<void>
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
  await migrate(payload)
  await assertTransactions(payload)
  return payload
}

/** Raised with every change of what records are made of, so that indexes of before are built anew. */
const RECORDS_VERSION = 1

/**
 * Derives what visitors read from an open database, and follows its changes. An index that was kept from a run before
 * catches up; else it is built.
 *
 * @param payload as `openDatabase` made it
 * @param env the settings
 * @param options.workerFile built search thread; without it this thread searches
 * @param options.onProgress told how many records a new index has taken in
 */
export async function openHub(
  payload: Payload,
  env: Env,
  options: { workerFile?: string; onProgress?: (records: number) => void } = {},
): Promise<Hub> {
  const queries = createQueries(payload, env.publicUrl)
  const onError = (error: unknown) => payload.logger.error({ err: error, msg: 'The search index could not be renewed' })
  const database = await databaseIdentity(payload)
  const search = await openIndex<FoundItem>({
    directory: path.join(env.dataDir, 'search'),
    schema: `${RECORDS_VERSION} ${database}`,
    workerFile: options.workerFile,
    onError,
  })
  const texts = openTexts(payload, env)
  const catalogue = createCatalogue(queries, search, (files) => searchableFiles(files, texts), onError)
  // A text may be found while the index is built from what was there before.
  const found: string[] = []
  let textFound = (publication: string) => void found.push(publication)
  texts.onTextFound((_, publication) => {
    if (publication) textFound(publication)
  })
  const progress = setInterval(() => options.onProgress?.(search.status().rebuilding ?? 0), 500)
  const follower = await followOutbox(payload, {
    asOf: search.status().asOf,
    build: catalogue.rebuild,
    apply: catalogue.apply,
  }).finally(() => clearInterval(progress))
  textFound = (document) => void follower.follow([{ collection: 'publications', document }]).catch(onError)
  for (const publication of found) textFound(publication)
  const workspaceIndex = await openIndex<WorkspaceItem>({
    directory: path.join(env.dataDir, 'search-workspace'),
    schema: `${WORKSPACE_VERSION} ${database}`,
    workerFile: options.workerFile,
    onError,
  })
  const workspace = await openWorkspace(payload, workspaceIndex, texts, onError)
  return {
    payload,
    queries: memoised(queries, catalogue.revision),
    search,
    revision: catalogue.revision,
    async settled() {
      await texts.idle()
      await follower.follow([])
      await catalogue.idle()
      await workspace.settled()
    },
    async close() {
      follower.stop()
      await catalogue.idle()
      await search.close()
      await workspace.close()
      await texts.close()
      await payload.destroy()
    },
  }
}
