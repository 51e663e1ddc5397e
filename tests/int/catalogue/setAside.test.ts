import { getPayload, type Payload } from 'payload'
import { openHub, type Hub } from '../../../src/hub'
import { setAsideDocumentsOf } from '../../../src/indexing/setAsideDocuments'
import { requestReindex } from '../../../src/outbox/reindex'
import { configFor } from '../../../src/payload.config'
import type { Kind } from '../../../src/domain/kinds'
import { itemName } from '../../../src/kinds/itemHref'
import { workspaceOf } from '../../../src/workspace/workspace'
import { plant, tellOf, type Damage } from '../../helpers/plant'
import { desk, env, payload, people, useNetwork } from '../../helpers/useNetwork'

const PATIENCE = 240_000
let hub: Hub | undefined

useNetwork(stop)

/** A process of its own, as far as the database can tell. */
let processes = 0
let running: Payload
const warnings: unknown[] = []
async function start(): Promise<Hub> {
  running = await getPayload({ config: configFor(env), key: `process ${++processes}` })
  running.logger.warn = (entry: unknown) => void warnings.push(entry)
  hub = await openHub(running, env)
  return hub
}

async function stop(): Promise<void> {
  await hub?.close()
  hub = undefined
}

const publish = (title: string, more: object = {}) =>
  desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title, ...more })

async function found(text: string, kind: Kind = 'publication'): Promise<string[]> {
  const dates = { from: null, to: null }
  const request = { text, filters: { kind: [kind] }, dates, page: 1, pageSize: 50, count: [] }
  return ((await hub?.search.search({ ...request, sort: 'title' }))?.hits ?? []).map(({ record }) => itemName(record))
}

/** @returns how many publications the members' index has for a word, whoever asks */
async function atWork(text: string): Promise<number | undefined> {
  const dates = { from: null, to: null }
  const request = { text, filters: { kind: ['publication'] }, dates, page: 1, pageSize: 0, count: [] }
  return (await workspaceOf(running)?.index.search({ ...request, sort: 'newest' }))?.total
}

const reasonOf = (id: string) =>
  setAsideDocumentsOf(running)
    ?.list()
    .find(({ document }) => document === id)?.reason

async function until(holds: () => unknown, milliseconds = 20_000): Promise<void> {
  for (const started = Date.now(); Date.now() - started < milliseconds;) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(await holds()).toBeTruthy()
}

const GARBAGE = { root: { type: 'root', children: [{ type: 'text', text: 5 }, null] } }
/** Each with what is said of it. */
const PAPERS: Record<string, Damage & { reason: RegExp }> = {
  'a null among its keywords': {
    sqlite: [`INSERT INTO publications_texts ("order", parent_id, path, text) VALUES (2, ?, 'keywords', NULL)`],
    mongodb: { keywords: ['fees', null] },
    reason: /^Keywords, entry 2: a text is expected, and there is nothing\.$/,
  },
  'no title': {
    sqlite: [`UPDATE publications SET title = NULL WHERE id = ?`],
    mongodb: { title: null },
    reason: /^Title is missing\.$/,
  },
  'a formatted text of another shape': {
    sqlite: [`UPDATE publications SET body = '${JSON.stringify(GARBAGE)}' WHERE id = ?`],
    mongodb: { body: GARBAGE },
    // Payload itself cannot read it, where it has something but nodes among the children.
    reason: /^(Body is no formatted text that can be read\.|It cannot be made ready for the search)/,
  },
  'a formatted text that is no JSON': {
    sqlite: [`UPDATE publications SET body = '{"root": ' WHERE id = ?`],
    mongodb: { body: 'no object' },
    reason: /./,
  },
  'a year of long ago': {
    sqlite: [`UPDATE publications SET issued = '0214' WHERE id = ?`],
    mongodb: { issued: '0214' },
    reason: /“0214”, does not lie in the years/,
  },
  'a date that is none': {
    sqlite: [`UPDATE publications SET issued = 'soon' WHERE id = ?`],
    mongodb: { issued: 2011 },
    reason: /“soon”, does not lie|Date of publication: a text is expected, and there is 2011/,
  },
  'an unknown type': {
    sqlite: [`UPDATE publications SET type = 'poem' WHERE id = ?`],
    mongodb: { type: ['poem'] },
    reason: /^Type: one of its options is expected/,
  },
  'an unknown state': {
    sqlite: [`UPDATE publications SET state = 'lost' WHERE id = ?`],
    mongodb: { state: 7 },
    reason: /^State: one of its options is expected/,
  },
}

test(
  'what no record can be made of is set aside, and batch, follower and start go on',
  async () => {
    const ids = new Map<string, string>()
    for (const what of Object.keys(PAPERS))
      ids.set(what, (await publish(`Loquat with ${what}`, { keywords: ['fees'] })).id)
    await publish('Loquat unharmed', { keywords: ['fees'] })
    await start()
    expect(await found('loquat')).toHaveLength(ids.size + 1)

    for (const [what, damage] of Object.entries(PAPERS))
      await plant(payload, env.databaseUrl, 'publications', ids.get(what) ?? '', damage)
    // It is counted once one of the two indexes has met it.
    await until(async () => hub?.setAside() === ids.size && (await found('loquat')).join() === 'Loquat unharmed')
    for (const [what, { reason }] of Object.entries(PAPERS)) expect(reasonOf(ids.get(what) ?? '')).toMatch(reason)
    await until(async () => (await atWork('loquat')) === 1)
    expect(await hub?.current()).toBe(true)
    // Later changes go on.
    await publish('Loquat of later')
    await until(async () => (await found('loquat')).join() === 'Loquat of later,Loquat unharmed')

    // Nobody is kept from the lists and pages of the others.
    expect(await hub?.queries.citations([...ids.values()])).toEqual(expect.any(Array))
    await hub?.queries.settings()
    await hub?.queries.slugs('publications', 1, 100)

    // A start that keeps its index knows them again, and says nothing twice.
    warnings.length = 0
    await stop()
    await start()
    expect(hub?.setAside()).toBe(ids.size)
    expect(await found('loquat')).toEqual(['Loquat of later', 'Loquat unharmed'])

    // So does an index that is built anew while they are there.
    await requestReindex(payload)
    await until(async () => (await hub?.settled()) === undefined && hub?.setAside() === ids.size)
    expect(await found('loquat')).toEqual(['Loquat of later', 'Loquat unharmed'])
    expect(warnings).toEqual([])
  },
  PATIENCE,
)

test(
  'one that is mended is found again by itself, also where nobody but the database knows of it',
  async () => {
    const { id } = await publish('Rambutan')
    hub ??= await start()
    const broken = { sqlite: [`UPDATE publications SET issued = '0214' WHERE id = ?`], mongodb: { issued: '0214' } }
    await plant(payload, env.databaseUrl, 'publications', id, broken)
    await until(async () => (await found('rambutan')).length === 0)
    const mended = { sqlite: [`UPDATE publications SET issued = '2014' WHERE id = ?`], mongodb: { issued: '2014' } }
    await plant(payload, env.databaseUrl, 'publications', id, mended)
    await until(async () => (await found('rambutan')).length === 1)
    await until(() => reasonOf(id) === undefined)
  },
  PATIENCE,
)

test(
  'a damaged person, theme or group takes nobody else from the pages',
  async () => {
    hub ??= await start()
    const expert = await payload.create({ collection: 'experts', data: { name: 'Sapodilla Broken', slug: '' } })
    await payload.create({ collection: 'experts', data: { name: 'Sapodilla Whole', slug: '' } })
    await publish('On sapodilla', { authors: [{ expert: expert.id }] })
    await until(async () => (await found('sapodilla', 'expert')).join() === 'Sapodilla Broken,Sapodilla Whole')
    await plant(payload, env.databaseUrl, 'experts', expert.id, {
      sqlite: [`INSERT INTO experts_texts ("order", parent_id, path, text) VALUES (1, ?, 'topics', NULL)`],
      mongodb: { topics: [{ no: 'text' }], name: 12 },
    })
    await until(async () => (await found('sapodilla', 'expert')).join() === 'Sapodilla Whole')
    expect(await found('sapodilla')).toEqual(['On sapodilla'])
    expect((await hub.queries.all('expert')).map(({ name }) => name)).toEqual(['Sapodilla Whole'])
    expect((await hub.queries.one('group', 'remittances'))?.name).toBe('Remittances')
    await until(async () => (await atWork('sapodilla')) === 1)
  },
  PATIENCE,
)

test(
  'a row of the outbox that tells of nothing has the index built anew, and holds up no other',
  async () => {
    hub ??= await start()
    const { id } = await publish('Jabuticaba')
    await tellOf(payload, 'nowhere', 'nothing')
    await tellOf(payload, 'publications', '')
    await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
    await until(async () => (await found('jabuticaba')).length === 0, 3000)
    expect(await hub.current()).toBe(true)
  },
  PATIENCE,
)

test(
  'a row of the outbox that cannot be read whole holds up neither follower nor start',
  async () => {
    await start()
    const { docs } = await payload.find({ collection: 'outbox', sort: '-at', limit: 1 })
    const id = docs[0]?.id ?? ''
    await plant(payload, env.databaseUrl, 'outbox', id, {
      sqlite: [`UPDATE outbox SET at = 'never' WHERE id = ?`],
      mongodb: { at: 'never' },
    })
    await publish('Quince after the broken row')
    await until(async () => (await found('quince')).length === 1)
    await stop()
    await start()
    expect((await found('quince')).length === 1).toBe(true)
  },
  PATIENCE,
)
