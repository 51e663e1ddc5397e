import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { initTransaction, killTransaction, type CollectionSlug, type Payload } from 'payload'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, seedDemo, seedDemoOnce } from '../../../seed'
import type { Env } from '../../../src/config/env'
import { requestOf } from '../../helpers/people'
import { NOTHING, openFilled } from '../../helpers/openFilled'

/** Milliseconds; both databases run at once, beside everything else. */
const PATIENCE = 120_000

let env: Env
let payload: Payload

beforeAll(async () => {
  ;({ env, payload } = await openFilled(NOTHING))
  const undone = await beginTheme('gender')
  setTimeout(() => void killTransaction(undone), 1500)
  await seedDemo(payload)
}, PATIENCE)

/** A process that is killed in the middle of seeding leaves this behind: on MongoDB nobody else can write it for a while. */
async function beginTheme(slug: string) {
  const req = await requestOf(payload, null)
  await initTransaction(req)
  const data = { number: 1, name: 'Begun', slug, description: 'By a process that is gone.', colour: '#0a5c66' }
  await payload.create({ collection: 'themes', data, req })
  return req
}

afterAll(() => payload.destroy())

/** All that is stored, hidden fields and journals included. */
async function everything(): Promise<Record<string, unknown>> {
  const contents: Record<string, unknown> = {
    settings: await payload.findGlobal({ slug: 'site-settings', depth: 0 }),
  }
  for (const slug of Object.keys(payload.collections) as CollectionSlug[]) {
    contents[slug] = (
      await payload.find({ collection: slug, depth: 0, pagination: false, showHiddenFields: true, sort: 'id' })
    ).docs
  }
  return contents
}

async function visible(where: Record<string, { equals: string }> = {}) {
  return (await payload.find({ collection: 'publications', where, depth: 0, pagination: false, overrideAccess: false }))
    .docs
}

async function stateOf(slug: string) {
  const { docs } = await payload.find({ collection: 'publications', where: { slug: { equals: slug } }, draft: true })
  return docs[0]?.state
}

describe('the demo hub', () => {
  test(
    'shows visitors the whole network and none of the work in hand',
    async () => {
      const count = async (collection: CollectionSlug) =>
        (await payload.count({ collection, overrideAccess: false })).totalDocs
      expect(await count('working-groups')).toBe(12)
      expect(await count('themes')).toBe(4)
      expect(await count('experts')).toBe(40)
      const publications = await visible()
      expect(publications).toHaveLength(91)
      expect(publications.filter(({ title }) => title.startsWith('Demonstration'))).toEqual([])
    },
    PATIENCE,
  )

  test(
    'has work in every stage, as the review panel takes it there',
    async () => {
      expect(await stateOf('demonstration-digital-wallets-in-small-corridors')).toBe('draft')
      expect(await stateOf('demonstration-what-banks-say-about-closing-accounts')).toBe('submitted')
      expect(await stateOf('demonstration-asking-workers-about-fees')).toBe('changes-requested')
      expect(await stateOf('demonstration-how-recruiters-learn-from-indicators')).toBe('accepted')
      expect(await stateOf('demonstration-report-under-embargo')).toBe('published')
      expect(await stateOf('demonstration-brief-withdrawn')).toBe('withdrawn')
      expect(await stateOf('migration-and-remittances-factbook-2011')).toBe('superseded')
      const { docs } = await payload.find({ collection: 'audit-log', where: { action: { equals: 'request-changes' } } })
      expect(docs[0]).toMatchObject({ actorName: 'Demo other lead', note: expect.stringContaining('how many workers') })
    },
    PATIENCE,
  )

  test(
    'offers visitors real files of at least fifteen publications',
    async () => {
      const { docs } = await payload.find({
        collection: 'documents',
        depth: 0,
        pagination: false,
        overrideAccess: false,
      })
      expect(new Set(docs.map(({ publication }) => publication)).size).toBeGreaterThanOrEqual(15)
      for (const { filesize, mimeType } of docs) {
        expect(mimeType).toBe('application/pdf')
        expect(filesize).toBeGreaterThan(1000)
      }
      const folder = path.join(env.mediaDir, 'documents')
      const bytes = await Promise.all(docs.map(({ filename }) => readFile(path.join(folder, filename ?? ''), 'latin1')))
      expect(bytes.map(({ length }) => length)).toEqual(docs.map(({ filesize }) => filesize))
      expect(new Set(bytes).size).toBe(docs.length)
      const [paper] = await visible({ slug: { equals: 'human-rights-indicators-for-migrants-and-their-families' } })
      expect(paper?.files).toHaveLength(2)
      expect(paper?.keyMessages?.length).toBeGreaterThan(0)
      expect(paper?.body?.root.children.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['heading', 'paragraph', 'list', 'quote']),
      )
    },
    PATIENCE,
  )

  test(
    'lets every demo account sign in',
    async () => {
      for (const { email } of DEMO_ACCOUNTS) {
        const { user } = await payload.login({ collection: 'users', data: { email, password: DEMO_PASSWORD } })
        expect(user?.email).toBe(email)
      }
    },
    PATIENCE,
  )

  test(
    'starts again when an editor has renamed something, and keeps it so',
    async () => {
      const slugs = async () =>
        (await payload.find({ collection: 'experts', pagination: false })).docs.map(({ slug }) => slug)
      const [renamed] = (await payload.find({ collection: 'experts', where: { slug: { equals: 'ani-silwal' } } })).docs
      if (!renamed) throw new Error('The expert is missing')
      await payload.update({ collection: 'experts', id: renamed.id, data: { slug: 'renamed-by-an-editor' } })
      const before = await slugs()
      const warned: unknown[] = []
      const { warn } = payload.logger
      payload.logger.warn = (entry: unknown) => void warned.push(entry)
      await seedDemoOnce(payload)
      await seedDemoOnce(payload)
      payload.logger.warn = warn
      expect(warned).toHaveLength(2)
      expect(await slugs()).toEqual(before)
      await payload.update({ collection: 'experts', id: renamed.id, data: { slug: renamed.slug } })
    },
    PATIENCE,
  )

  test(
    'is not changed by seeding it again, and keeps what people have edited',
    async () => {
      const [edited] = await visible({ slug: { equals: 'global-talent-flows' } })
      if (!edited) throw new Error('The publication is missing')
      await payload.update({
        collection: 'publications',
        id: edited.id,
        data: { subtitle: 'Edited by a person', _status: 'published' },
        context: { seeding: true },
      })
      await payload.updateGlobal({ slug: 'site-settings', data: { name: 'Another network' } })
      const before = await everything()
      await seedDemo(payload)
      expect(await everything()).toEqual(before)
    },
    PATIENCE,
  )
})
