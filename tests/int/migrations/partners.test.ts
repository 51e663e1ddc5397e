import { createClient } from '@libsql/client'
import { getPayload, type Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import { configFor } from '../../../src/payload.config'
import { mongodbOf } from '../../../src/migrations/runner/mongodbCollections'
import { createQueries } from '../../../src/kinds/queries'
import { databaseKind } from '../../helpers/database'
import { restoreLocalizedPapers } from '../../helpers/releases/restore'

const env = readEnv()
let payload: Payload

/** The list of the settings, where one stood twice and one shares its address with another. */
const LISTED = [
  { name: 'World Bank', website: 'https://worldbank.org/' },
  { name: ' Swiss Agency', website: null },
  { name: 'world bank', website: null },
  { name: 'World–Bank', website: null },
]

beforeAll(async () => {
  await restoreLocalizedPapers(env.databaseUrl)
  if (databaseKind === 'sqlite') await listInSqlite()
  else {
    const before = await getPayload({ config: configFor(env), key: 'before' })
    await listInMongodb(before)
    await before.destroy()
  }
  payload = await openDatabase(env)
})
afterAll(() => payload?.destroy())

async function listInSqlite(): Promise<void> {
  const client = createClient({ url: env.databaseUrl })
  for (const [order, { name, website }] of LISTED.entries())
    await client.execute({
      sql: 'insert into site_settings_partners (_order, _parent_id, id, name, website) select ?, id, ?, ?, ? from site_settings',
      args: [order, `listed-${order}`, name, website],
    })
  await client.execute(`insert into publications_funders (_order, _parent_id, id, name)
    select 1, id, 'swiss-' || id, 'Swiss agency' from publications`)
  await client.execute(`insert into publications_funders (_order, _parent_id, id, name, website)
    select 2, id, 'other-' || id, 'Another Fund', 'https://fund.example/' from publications`)
  await client.execute(`insert into _publications_v_version_funders (_order, _parent_id, id, name)
    select 1, id, 'swiss-' || id, 'Swiss agency' from _publications_v`)
  client.close()
}

async function listInMongodb(before: Payload): Promise<void> {
  const { collections, globals, versions } = mongodbOf(before)
  await globals.collection.updateOne({ globalType: 'site-settings' }, { $set: { partners: LISTED } }, { upsert: true })
  const funders = [{ name: 'Swiss agency' }, { name: 'Another Fund', website: 'https://fund.example/' }]
  await collections.publications?.collection.updateMany({}, { $set: { funders } })
  await versions.publications?.collection.updateMany({}, { $set: { 'version.funders': funders.slice(0, 1) } })
}

test('partners of the settings become documents, and funders of their names point to them', async () => {
  const { docs } = await payload.find({ collection: 'partners', sort: 'slug', pagination: false })
  expect(docs.map(({ name, slug, role, website }) => ({ name, slug, role, website: website ?? null }))).toEqual([
    { name: 'Swiss Agency', slug: 'swiss-agency', role: 'donor', website: null },
    { name: 'World Bank', slug: 'world-bank', role: 'partner', website: 'https://worldbank.org/' },
    { name: 'World–Bank', slug: 'world-bank-2', role: 'partner', website: null },
  ])
  const [swiss] = docs
  for (const draft of [false, true]) {
    const publications = await payload.find({ collection: 'publications', draft, depth: 0, pagination: false })
    expect(publications.docs.length).toBeGreaterThan(3)
    for (const { funders } of publications.docs) {
      expect(funders?.[0]).toMatchObject({ partner: swiss?.id })
      expect(funders?.[0]?.name ?? null).toBeNull()
      if (!draft) expect(funders?.[1]).toMatchObject({ name: 'Another Fund', website: 'https://fund.example/' })
    }
  }
  expect(await payload.findGlobal({ slug: 'site-settings' })).not.toHaveProperty('partners')
})

test('they have their addresses, and can be saved', async () => {
  const queries = createQueries(payload, 'https://hub.example.org')
  expect((await queries.settings()).partners).toEqual([{ slug: 'swiss-agency', name: 'Swiss Agency' }])
  const { docs } = await payload.find({ collection: 'partners', where: { slug: { equals: 'swiss-agency' } } })
  await payload.update({ collection: 'partners', id: docs[0]?.id ?? '', data: { slug: 'sdc', role: 'partner' } })
  expect(await queries.formerAddress('partners', 'swiss-agency')).toEqual({ movedTo: 'sdc' })
  expect(await queries.one('partner', 'sdc')).toMatchObject({ name: 'Swiss Agency', role: 'partner' })
})
