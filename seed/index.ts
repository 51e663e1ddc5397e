import type { Payload } from 'payload'
import { isWriteConflict } from '../src/config/database'
import { markTransientFailure, withRetries } from '../src/lib/attempt'
import { DEMO_ACCOUNTS } from './accounts'
import { CONTENT } from './content'
import { READING_GUIDES } from './documents/guides'
import { asServer } from './seeding'
import { seedAccounts } from './steps/accounts'
import { seedDocuments } from './steps/documents'
import { seedNetwork } from './steps/network'
import { seedPublications } from './steps/publications'
import { seedSite } from './steps/site'
import { seedWorkInProgress } from './steps/workInProgress'

export { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from './accounts'

export interface SeedOptions {
  /** Called for every record: what is being written, how many are done, and of how many. */
  onProgress?: (step: string, done: number, total: number) => void
}

/**
 * On MongoDB the transaction of a process that was killed keeps what it wrote locked for a minute, and so does another
 * process that seeds the same hub, for as long as it takes. With pauses of up to half a second these are two minutes.
 */
const TRIES = { tries: 300, pause: 250 }

/**
 * Writes the demo hub. What is there already, by its slug or e-mail address, is left as it is, so a second run changes
 * nothing and an edited hub keeps its edits. A conflict with another writer begins it again.
 *
 * @param payload the running Payload
 * @param options who hears of the progress
 */
export async function seedDemo(payload: Payload, options: SeedOptions = {}): Promise<void> {
  const seed = () =>
    seedOnce(payload, options).catch((error: unknown) => {
      if (isWriteConflict(error)) markTransientFailure()
      throw error
    })
  await withRetries(seed, () => false, TRIES)
}

/** Where the database says that it was seeded. */
const SEEDED = 'demo-seeded'

/**
 * Seeds a demo hub once in its life: what editors rename or delete afterwards stays so. A hub that people already work in
 * starts even when something of the demo cannot be written any more.
 *
 * @param payload the running Payload
 * @param options who hears of the progress
 */
export async function seedDemoOnce(payload: Payload, options: SeedOptions = {}): Promise<void> {
  if (await payload.kv.has(SEEDED)) return
  // Whether people work in it already; nobody is signed in who could be asked for.
  const { totalDocs: accounts } = await payload.count({ collection: 'users', overrideAccess: true })
  try {
    await seedDemo(payload, options)
  } catch (error) {
    if (accounts < DEMO_ACCOUNTS.length) throw error
    payload.logger.warn({ err: error, msg: 'Something of the demo could not be written; the hub goes on without it' })
    return
  }
  await payload.kv.set(SEEDED, true)
}

async function seedOnce(payload: Payload, { onProgress }: SeedOptions): Promise<void> {
  const counter = (step: string, total: number) => {
    let done = 0
    return () => onProgress?.(step, ++done, total)
  }
  const { experts, groups, partners, publications, site, themes, workInProgress } = CONTENT
  const network = counter(
    'Groups, themes, experts and partners',
    groups.length + themes.length + experts.length + partners.length,
  )
  const documents = counter('Documents', READING_GUIDES.length)
  const works = counter('Publications', publications.length)
  await asServer(payload, (req) => seedNetwork(req, network))
  await asServer(payload, (req) => seedAccounts(req, counter('Demo accounts', DEMO_ACCOUNTS.length)))
  // One transaction: a file that no publication shows would be left over if the second half failed.
  await asServer(payload, async (req) => seedPublications(req, await seedDocuments(req, documents), works))
  await seedWorkInProgress(payload, counter('Work in progress', workInProgress.length))
  await asServer(payload, (req) => seedSite(req, counter('Pages and settings', site.pages.length + 1)))
}
