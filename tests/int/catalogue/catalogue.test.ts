import { getPayload } from 'payload'
import { openHub, type Hub } from '../../../src/hub'
import { configFor } from '../../../src/payload.config'
import { itemName } from '../../../src/kinds/itemHref'
import { desk, env, payload, people, useNetwork } from '../../helpers/useNetwork'

/** Within which another node follows a change, in milliseconds, and a moment for the test itself. */
const SOON = 2500

let here: Hub
/** Another node on the same database. */
let there: Hub

useNetwork(async () => {
  await there?.close()
  await here?.close()
})
beforeAll(async () => {
  here = await openHub(payload, env)
  there = await openHub(await getPayload({ config: configFor(env), key: 'there' }), env)
})

function search(hub: Hub, text: string) {
  const dates = { from: null, to: null }
  return hub.search.search({
    text,
    filters: { kind: ['publication'] },
    dates,
    sort: 'title',
    page: 1,
    pageSize: 20,
    count: ['group'],
  })
}

/** @returns titles found by a word */
async function found(hub: Hub, text: string): Promise<string[]> {
  return (await search(hub, text)).hits.map(({ record }) => itemName(record))
}

async function soon(check: () => unknown, expected: unknown): Promise<void> {
  for (const started = Date.now(); Date.now() - started < SOON;) {
    if (JSON.stringify(await check()) === JSON.stringify(expected)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(await check()).toEqual(expected)
}

const publish = (title: string, more: object = {}) =>
  desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title, ...more })

test('what is published is found at once here, and soon elsewhere', async () => {
  const [before, beforeThere] = [here.revision(), there.revision()]
  await publish('Kumquat')
  expect(await found(here, 'kumquat')).toEqual(['Kumquat'])
  expect(here.revision()).toBeGreaterThan(before)
  await soon(() => found(there, 'kumquat'), ['Kumquat'])
  expect(there.revision()).toBeGreaterThan(beforeThere)
})

test('a draft changes nothing that visitors see, and leaves every kept page as it is', async () => {
  const { id, slug } = await publish('Quince')
  await soon(() => found(there, 'quince'), ['Quince'])
  const kept = await Promise.all(
    [here, there].map((hub) => hub.track(({ queriesIn }) => queriesIn('en').one('publication', slug))),
  )
  await desk.save(people.contributor, id, { title: 'Quince and medlar' })
  await desk.act(people.contributor, id, 'submit')
  await desk.write(people.contributor, { group: people.group, title: 'Medlar' })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect([await found(here, 'medlar'), await found(there, 'medlar')]).toEqual([[], []])
  expect(kept.map(({ dependencies }) => dependencies?.hold())).toEqual([true, true])
})

test('new words take the place of the old ones when they are published', async () => {
  const { id } = await publish('Sloe')
  await desk.save(people.contributor, id, { title: 'Damson' })
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  await desk.act(people.lead, id, 'publish')
  expect([await found(here, 'sloe'), await found(here, 'damson')]).toEqual([[], ['Damson']])
  await soon(async () => [await found(there, 'sloe'), await found(there, 'damson')], [[], ['Damson']])
})

test('what is withdrawn is gone: from the search, by its address, from lists of citations', async () => {
  const { id, slug } = await publish('Persimmon')
  await soon(() => found(there, 'persimmon'), ['Persimmon'])
  expect(await here.queries.one('publication', slug)).toMatchObject({ title: 'Persimmon' })
  await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
  expect(await found(here, 'persimmon')).toEqual([])
  for (const hub of [here, there]) {
    expect(await hub.queries.one('publication', slug)).toBeNull()
    expect(await hub.queries.citations([id])).toEqual([])
  }
  await soon(() => found(there, 'persimmon'), [])
})

test('what is under embargo appears by itself when that ends', async () => {
  const hour = 3_600_000
  const { id, slug } = await publish('Tamarillo', { embargoUntil: new Date(Date.now() + hour).toISOString() })
  expect([await found(here, 'tamarillo'), await here.queries.one('publication', slug)]).toEqual([[], null])
  const before = [here.revision(), there.revision()] as const
  // Nobody changes anything: the clock alone brings the end nearer.
  const end = new Date(Date.now() + 1000)
  await payload.db.updateOne({ collection: 'publications', id, data: { embargoUntil: end.toISOString() } })
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, end.getTime() - Date.now())))
  await soon(
    async () => [await found(here, 'tamarillo'), await found(there, 'tamarillo')],
    [['Tamarillo'], ['Tamarillo']],
  )
  expect(await here.queries.one('publication', slug)).toMatchObject({ title: 'Tamarillo' })
  expect(here.revision()).toBeGreaterThan(before[0])
  expect(there.revision()).toBeGreaterThan(before[1])
})

test('an embargo that is set on what is live takes it away, at once here and soon elsewhere', async () => {
  const { id, slug } = await publish('Cherimoya')
  await soon(() => found(there, 'cherimoya'), ['Cherimoya'])
  await desk.save(people.contributor, id, { embargoUntil: new Date(Date.now() + 3_600_000).toISOString() })
  for (const [user, action] of [
    [people.contributor, 'submit'],
    [people.lead, 'accept'],
    [people.lead, 'publish'],
  ] as const)
    await desk.act(user, id, action)
  expect([await found(here, 'cherimoya'), await here.queries.one('publication', slug)]).toEqual([[], null])
  await soon(() => found(there, 'cherimoya'), [])
})

test('a tag is a way to be found at once', async () => {
  const { id } = await publish('Tagged')
  await desk.tag(people.editor, id, { keywords: ['pomelo'], countries: ['NPL'] })
  expect(await found(here, 'pomelo')).toEqual(['Tagged'])
  await soon(() => found(there, 'pomelo'), ['Tagged'])
})

test('a group renamed has its new name on every page and in every record', async () => {
  await publish('Belonging')
  expect((await here.queries.all('group')).map(({ name }) => name)).toContain('Remittances')
  await payload.update({ collection: 'working-groups', id: people.group, data: { name: 'Money sent home' } })
  expect((await here.queries.all('group')).map(({ name }) => name)).toContain('Money sent home')
  const names = async (hub: Hub) =>
    (await hub.queries.all('group')).map(({ name }) => name).includes('Money sent home') &&
    ((await search(hub, '')).facets.group ?? []).some(({ label }) => label === 'Money sent home')
  expect(await names(here)).toBe(true)
  await soon(() => names(there), true)
})

test('a group that is closed is shown no more', async () => {
  await payload.update({ collection: 'working-groups', id: people.otherGroup, data: { status: 'closed' } })
  const shown = async (hub: Hub) => (await hub.queries.all('group')).map(({ slug }) => slug)
  expect(await shown(here)).not.toContain('diaspora')
  await soon(async () => (await shown(there)).includes('diaspora'), false)
})
