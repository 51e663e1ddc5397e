import { getPayload } from 'payload'
import { openHub, type Hub } from '../../../src/hub'
import { requestReindex } from '../../../src/outbox/reindex'
import { configFor } from '../../../src/payload.config'
import { itemName } from '../../../src/kinds/itemHref'
import { desk, env, payload, people, useNetwork } from '../../helpers/useNetwork'

let hub: Hub | undefined

useNetwork()
afterEach(async () => {
  await hub?.close()
  hub = undefined
})

/** A process of its own, as far as the database can tell. */
let processes = 0
async function start(): Promise<Hub> {
  hub = await openHub(await getPayload({ config: configFor(env), key: `process ${++processes}` }), env)
  return hub
}

async function stop(): Promise<void> {
  await hub?.close()
  hub = undefined
}

async function found(text: string): Promise<string[]> {
  const dates = { from: null, to: null }
  const request = { text, filters: { kind: ['publication'] }, dates, page: 1, pageSize: 20, count: [] }
  return ((await hub?.search.search({ ...request, sort: 'title' }))?.hits ?? []).map(({ record }) => itemName(record))
}

const publish = (title: string) =>
  desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title })

test('what was published and withdrawn while the hub was down is found, and gone, right after its start', async () => {
  const { id } = await publish('Tamarind, withdrawn in the night')
  await start()
  expect(await found('tamarind')).toEqual(['Tamarind, withdrawn in the night'])
  await stop()
  await publish('Tamarind, published in the night')
  await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
  await start()
  expect(await found('tamarind')).toEqual(['Tamarind, published in the night'])
})

test('who asks for a new index gets one: what was missing is found again', async () => {
  const { id } = await publish('Durian')
  await start()
  await hub?.search.apply({ put: [], remove: [`publication/${id}`] })
  expect(await found('durian')).toEqual([])
  await requestReindex(payload)
  for (let tries = 0; tries < 60 && (await found('durian')).length === 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await found('durian')).toEqual(['Durian'])
})

test('an index of another database is not taken for this one', async () => {
  await publish('Salak')
  await start()
  expect(await found('salak')).toEqual(['Salak'])
  await stop()
  const [first] = (await payload.find({ collection: 'users', sort: 'createdAt', limit: 1, depth: 0 })).docs
  await payload.db.updateOne({
    collection: 'users',
    id: first?.id ?? '',
    data: { createdAt: '2001-01-01T00:00:00.000Z' },
  })
  const salak = await payload.find({ collection: 'publications', where: { title: { equals: 'Salak' } }, depth: 0 })
  await payload.db.deleteOne({ collection: 'publications', where: { id: { equals: salak.docs[0]?.id } } })
  await start()
  expect(await found('salak')).toEqual([])
})
