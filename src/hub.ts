import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { checkSchemas } from '../collections/schema/documentSchema'
import { assertTransactions } from './config/database'
import { databaseIdentity, reachDatabase } from './config/database/identity'
import { offer } from './config/hubContext'
import type { Env } from './config/env'
import { PUBLIC_FACETS, WORKSPACE_FACETS, type Facet } from './domain/facets'
import { collectionOf } from './domain/kinds'
import { DEFAULT_LOCALE } from './domain/locale'
import { openTexts } from './files/text/openTexts'
import { openIndexing } from './indexing/openIndexing'
import { openSetAside } from './indexing/setAside'
import { recordsFingerprint } from './indexing/recordsFingerprint'
import { gatherSetAside, setAsideReport } from './indexing/setAsideDocuments'
import { vouchedFor } from './indexing/vouchedFor'
import type { FoundItem } from './kinds/foundItem'
import { pageSearch, type PageSearch } from './kinds/pageSearch'
import { createQueries, type Queries } from './kinds/queries'
import type { WorkspaceIndex } from './kinds/workspaceItem'
import type { JobHandler } from './jobs/kind'
import { pruneJobs } from './jobs/prune'
import { startRunner } from './jobs/runner'
import { createMailer } from './mail/mailer'
import { sendMail } from './mail/sendMail'
import { keptMailsIn } from './mail/transport'
import { migrate } from './migrations/runner/migrate'
import { announce } from './notifications/announce'
import { dailyDigests, sendDigest } from './notifications/digest'
import { sendNotification } from './notifications/sendNotification'
import { pruneLinks } from './oneClick/prune'
import { pruneOutbox } from './outbox/prune'
import { configFor } from './payload.config'
import { createChanges } from './queries/tracking/changes'
import { trackedSources, type Sources, type Track } from './queries/tracking/sources'
import { openIndex } from './search'
import type { SearchEngine } from './search/types'
import type {} from './workspace/workspace'

/** A running hub without its server: the database and what is derived from it. */
export interface Hub {
  payload: Payload
  /** What visitors may read, in the default language. */
  queries: Queries
  search: SearchEngine<FoundItem, Facet>
  /** What pages are made of. */
  pages: Sources<Queries, PageSearch>
  /** Makes something of the same, and notes what it asks. */
  track: Track<Queries, PageSearch>
  /** Grows with every change of what visitors may read. */
  revision(): number
  /** Whether all that was committed two seconds ago is derived; if not, nothing that was kept may be shown. */
  isCurrent(): boolean
  /** @returns the same, after one more look at what was committed; it takes five seconds at most */
  current(): Promise<boolean>
  /** @returns how many documents cannot be searched, because no record can be made of them */
  setAside(): number
  /** @returns when every file has been read, and every change that is known of is searchable */
  settled(): Promise<void>
  close(): Promise<void>
}

/** What the jobs of a hub are done by. */
export function jobHandlers(env: Env): JobHandler[] {
  const mailer = createMailer(env)
  return [
    ...[sendMail(mailer), announce, sendNotification(mailer), dailyDigests, sendDigest(mailer)],
    ...[pruneOutbox, pruneJobs, pruneLinks],
  ]
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
  checkSchemas(payload.config)
  return payload
}

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
  const onError = (error: unknown) => payload.logger.error({ err: error, msg: 'The search index could not be renewed' })
  const report = setAsideReport(payload)
  const schema = `${recordsFingerprint()} ${await databaseIdentity(payload)}`
  const at = (folder: string) => ({
    ...{ directory: path.join(env.dataDir, folder), schema, workerFile: options.workerFile, onError },
  })
  const changes = createChanges()
  const search: Hub['search'] = await openIndex({
    ...{ ...at('search'), facets: PUBLIC_FACETS, onChange: changes.touchIndex },
  })
  const members: WorkspaceIndex = await openIndex({ ...at('search-workspace'), facets: WORKSPACE_FACETS })
  const texts = openTexts(payload, env)
  const progress = setInterval(() => options.onProgress?.(search.status().rebuilding ?? 0), 500)
  const indexing = await openIndexing(payload, {
    ...{ visitors: search, members, texts, changes, onError },
    setAside: {
      visitors: openSetAside(search.status().directory, report),
      members: openSetAside(members.status().directory, report),
    },
    reach: () => reachDatabase(payload),
  }).finally(() => clearInterval(progress))
  const setAsideDocuments = gatherSetAside(payload, indexing)
  const withdrawWorkspace = offer(payload, 'workspace', {
    index: members,
    current: indexing.current,
    refresh: (items) =>
      indexing.refresh(items.map(({ kind, id }) => ({ collection: collectionOf(kind), document: id }))),
  })
  if (!env.smtpUrl) offer(payload, 'mailDirectory', keptMailsIn(env))
  const jobs = startRunner(payload, jobHandlers(env))
  const vouched = vouchedFor(search, indexing.current)
  const {
    queriesIn,
    search: pagesSearch,
    track,
  } = trackedSources({
    ...{ changes, isCurrent: indexing.isCurrent },
    queriesIn: (locale) => createQueries(payload, env.publicUrl, locale),
    search: pageSearch(vouched),
    // Asked for almost every page.
    shared: ['settings', 'all', 'names'],
  })
  return {
    payload,
    queries: queriesIn(DEFAULT_LOCALE),
    pages: { queriesIn, search: pagesSearch },
    search: vouched,
    track,
    revision: changes.revision,
    isCurrent: indexing.isCurrent,
    current: indexing.current,
    setAside: () => setAsideDocuments.list().length,
    async settled() {
      await texts.idle()
      await indexing.settled()
    },
    async close() {
      await jobs.stop()
      setAsideDocuments.stop()
      withdrawWorkspace()
      await texts.close()
      await indexing.close()
      await Promise.all([search.close(), members.close()])
      await payload.destroy()
    },
  }
}
