import { getPayload, type Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { openDatabase, openHub, type Hub } from '../../../src/hub'
import { configFor } from '../../../src/payload.config'
import { deskOf } from '../../helpers/desk'
import { createNetwork, type Network } from '../../helpers/network'

/** Within which another node follows a change, in milliseconds, and a moment for the test itself. */
const SOON = 2500

const env = readEnv()
let payload: Payload
let people: Network
let here: Hub
let there: Hub

beforeAll(async () => {
  payload = await openDatabase(env)
  people = await createNetwork(payload)
  const live = { group: people.group, title: 'Kumquat harvest' }
  await deskOf(payload).publish({ author: people.contributor, lead: people.lead }, live)
  here = await openHub(payload, env)
  there = await openHub(await getPayload({ config: configFor(env), key: 'there' }), env)
})
afterAll(async () => {
  await there?.close()
  await here?.close()
})

const save = (synonyms: string | null) =>
  payload.updateGlobal({ slug: 'site-settings', data: { synonyms }, user: people.editor, overrideAccess: false })

async function total(hub: Hub, text: string): Promise<number> {
  const dates = { from: null, to: null }
  const request = { text, verbatim: true, filters: {}, dates, page: 1, pageSize: 1, count: [] }
  return (await hub.search.search({ ...request, sort: 'relevance' })).total
}

test('synonyms that an editor saves count at once here, soon elsewhere, and after a new start; those that go do not', async () => {
  expect(await total(here, 'fortunella')).toBe(0)
  await save('kumquat, fortunella')
  expect(await total(here, 'fortunella')).toBe(1)
  for (const since = Date.now(); (await total(there, 'fortunella')) === 0 && Date.now() - since < SOON;)
    await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await total(there, 'fortunella')).toBe(1)
  await there.close()
  there = await openHub(await getPayload({ config: configFor(env), key: 'there again' }), env)
  expect(await total(there, 'fortunella')).toBe(1)
  await save(null)
  expect(await total(here, 'fortunella')).toBe(0)
})

test('a list that is not one is refused, by field and line', async () => {
  await expect(save('kumquat, fortunella\nalone')).rejects.toMatchObject({
    status: 400,
    data: { errors: [{ path: 'synonyms', message: expect.stringContaining('Line 2') }] },
  })
  await expect(save('kumquat, fortunella\n'.repeat(6000))).rejects.toMatchObject({
    status: 400,
    faults: [{ path: 'synonyms', message: expect.stringContaining('100,000') }],
  })
})
