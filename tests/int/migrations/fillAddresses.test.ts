import type { Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import { fillAddresses } from '../../../src/migrations/addresses/fillAddresses'
import { createQueries } from '../../../src/kinds/queries'
import { deskOf } from '../../helpers/desk'
import { createNetwork } from '../../helpers/network'

let payload: Payload

beforeAll(async () => {
  payload = await openDatabase(readEnv())
})
afterAll(() => payload.destroy())

/** As a hub of before had it. */
async function forgetAddresses(): Promise<void> {
  for (const collection of ['addresses', 'tombstones'] as const) await payload.db.deleteMany({ collection, where: {} })
}

const rows = async () => {
  const { docs } = await payload.find({ collection: 'addresses', pagination: false, sort: 'slug' })
  return docs.map(({ targetCollection, slug, goneAt }) => `${targetCollection} ${slug}${goneAt ? ' gone' : ''}`)
}

test('a hub of before gets its addresses and tombstones, once', async () => {
  const { group, contributor, lead } = await createNetwork(payload)
  const desk = deskOf(payload)
  const publish = (title: string, more: object = {}) =>
    desk.publish({ author: contributor, lead }, { group, title, authors: [{ name: 'Ama Mensah' }], ...more })
  await payload.create({ collection: 'experts', data: { name: 'Ama Mensah', slug: '' } })
  const shown = await publish('Draft guidelines')
  const withdrawn = await publish('Withdrawn before')
  await desk.act(lead, withdrawn.id, 'withdraw', { note: 'For the group alone.' })
  const unseen = await publish('Never seen', { embargoUntil: new Date(Date.now() + 9e8).toISOString() })
  await desk.act(lead, unseen.id, 'withdraw', { note: 'For the group alone.' })
  await desk.write(contributor, { group, title: 'A draft' })
  // It moved, as papers of this title did.
  const stored = await payload.db.findOne<{ id: string }>({
    collection: 'publications',
    where: { id: { equals: shown.id } },
  })
  await payload.db.updateOne({
    collection: 'publications',
    id: shown.id,
    data: { ...stored, slug: 'draft-guidelines-2' },
  })
  await forgetAddresses()

  await fillAddresses(payload)
  const filled = await rows()
  expect(filled).toEqual([
    'experts ama-mensah',
    'working-groups diaspora',
    'publications draft-guidelines',
    'publications draft-guidelines-2',
    'publications never-seen',
    'working-groups remittances',
    'publications withdrawn-before gone',
  ])
  const { docs } = await payload.find({ collection: 'tombstones' })
  expect(docs).toEqual([
    expect.objectContaining({ publication: withdrawn.id, title: 'Withdrawn before', authors: ['Ama Mensah'] }),
  ])
  expect(JSON.stringify(docs)).not.toContain('For the group')
  const queries = createQueries(payload, 'https://hub.example.org')
  expect(await queries.formerAddress('publications', 'draft-guidelines')).toEqual({ movedTo: 'draft-guidelines-2' })
  expect(await queries.formerAddress('publications', 'withdrawn-before')).toMatchObject({
    tombstone: { issued: expect.any(String) },
  })
  expect(await queries.formerAddress('publications', 'never-seen')).toBeNull()

  await fillAddresses(payload)
  expect(await rows()).toEqual(filled)
})
