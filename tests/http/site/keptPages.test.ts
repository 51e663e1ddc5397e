import { createServer, type Server } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import { getPayload, type Payload } from 'payload'
import { createApp } from '../../../src/serving/createApp'
import { configFor } from '../../../src/payload.config'
import { PUBLICATION_TYPES } from '../../../src/domain/publicationType'
import { freePort } from '../../../scripts/support/freePort.mjs'
import { uploadPdf } from '../../helpers/uploads'
import { desk, hub, payload, people, useHub } from '../../helpers/useHub'
import { readerOf } from './reader'

const PATIENCE = 240_000

/** Another one shuffles the changes in another way. */
const SEED = Number(process.env.KEPT_PAGES_SEED ?? 20261127)

let freshServer: { port: number; url: string; server: Server }

useHub()
const kept = readerOf(() => hub)
/** The same hub without its page cache. */
const fresh = readerOf(() => freshServer)

const made = { experts: [] as string[], themes: [] as string[], partners: [] as string[], publications: [] as string[] }
const addresses = new Set<string>()
const random = randomFrom(SEED)
const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T

beforeAll(async () => {
  const port = await freePort()
  const parts = { admin: (_req: unknown, _res: unknown, next: () => void) => next(), draining: () => false }
  const server = createServer(createApp(hub, hub.env, { ...parts, cachePages: false }))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  freshServer = { port, url: hub.url, server }
  await populate()
}, PATIENCE)
afterAll(() => {
  freshServer?.server.close()
  freshServer?.server.closeAllConnections()
})

async function populate(): Promise<void> {
  for (const [index, name] of ['Gender', 'Climate', 'Data'].entries()) {
    const data = { number: index + 1, name, slug: '', description: `The theme of ${name}`, colour: '#0a5c66' }
    made.themes.push((await payload.create({ collection: 'themes', data })).id)
  }
  for (const name of ['Amara Diallo', 'Bao Nguyen', 'Carla Ortiz', 'Dmitri Sokolov']) {
    const data = { name, slug: '', groups: [people.group], topics: ['remittances'], countries: ['SEN' as const] }
    made.experts.push((await payload.create({ collection: 'experts', data })).id)
  }
  for (const [name, role] of [
    ['Swiss Agency', 'donor'],
    ['World Institute', 'partner'],
  ] as const) {
    made.partners.push((await payload.create({ collection: 'partners', data: { name, slug: '', role } })).id)
  }
  await payload.create({ collection: 'pages', data: { title: 'Terms of use', slug: '', lead: 'Be kind.' } })
  for (let number = 0; number < 6; number++) await publish()
}

let number = 0

const write = (more: object = {}) =>
  desk.write(people.contributor, {
    group: people.group,
    title: `${one(['Costs', 'Corridors', 'Returns', 'Skills'])} of migration ${++number}`,
    type: one(PUBLICATION_TYPES),
    abstract: `On ${one(['remittances and fees', 'families at home', 'labour markets'])}, study ${number}.`,
    authors: [{ expert: one(made.experts) }, { name: 'Kwame Mensah' }],
    themes: [one(made.themes)],
    funders: [{ partner: one(made.partners) }],
    related: made.publications.slice(-1).map((publication) => ({ relation: 'related' as const, publication })),
    countries: [one(['SEN', 'PHL', 'MEX'] as const)],
    keywords: [one(['fees', 'families'])],
    issued: `20${10 + (number % 14)}`,
    ...more,
  })

async function release(id: string): Promise<void> {
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  await desk.act(people.lead, id, 'publish')
}

async function publish(more: object = {}): Promise<string> {
  const file = await uploadPdf(payload, people.contributor, { group: people.group, title: `Paper ${number}` })
  const { id } = await write({ files: [{ document: file.id }], ...more })
  await release(id)
  made.publications.push(id)
  return id
}

async function edit(id: string, data: object): Promise<void> {
  await desk.save(people.contributor, id, data)
  await release(id)
}

const rename = (collection: 'experts' | 'themes' | 'partners' | 'working-groups', id: string, data: object) =>
  payload.update({ collection, id, data })

/** Without what visitors do not see at present, which nobody can edit. */
async function visible(): Promise<string> {
  const live = await Promise.all(made.publications.map(async (id) => ((await desk.live(id)) ? [id] : [])))
  return one(live.flat())
}

async function onAnotherNode(change: (other: Payload) => Promise<unknown>): Promise<void> {
  const other = await getPayload({ config: configFor(hub.env), key: 'another node' })
  await change(other)
  await other.destroy()
  await new Promise((resolve) => setTimeout(resolve, 2000))
}

const CHANGES: Record<string, () => Promise<unknown>> = {
  'a publication': () => publish(),
  'a publication that another one names already': async () => {
    const hidden = await write()
    await publish({ related: [{ relation: 'related', publication: hidden.id }] })
    addresses.add(`/publications/${hidden.slug}`)
    await compare()
    await release(hidden.id)
  },
  'a draft beside a live text': async () => desk.save(people.contributor, await visible(), { title: 'CANARY' }),
  'an edit of words alone': async () => edit(await visible(), { keyMessages: [{ message: 'Fees fell.' }] }),
  'a new title': async () => edit(await visible(), { title: 'Another title' }),
  'a new address': async () => {
    const id = await visible()
    await desk.save(people.contributor, id, { title: 'Moved' })
    await desk.act(people.contributor, id, 'submit')
    await desk.act(people.lead, id, 'accept')
    await desk.act(people.lead, id, 'publish')
  },
  'other tags': async () => desk.tag(people.editor, await visible(), { themes: [one(made.themes)], keywords: ['new'] }),
  'a withdrawal': async () => desk.act(people.lead, await visible(), 'withdraw', { note: 'Wrong.' }),
  'a removal': async () => {
    const id = await visible()
    await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
    await compare()
    await desk.act(people.admin, id, 'remove', { note: 'Not ours.' })
  },
  'a successor': async () => {
    const successor = await visible()
    const id = made.publications.find((other) => other !== successor) ?? ''
    await desk.act(people.lead, id, 'supersede', { supersededBy: successor })
  },
  'the end of an embargo': async () => {
    const embargoUntil = new Date(Date.now() + 1500).toISOString()
    const id = await publish({ embargoUntil })
    addresses.add(`/publications/${(await desk.latest(id)).slug}`)
    await compare()
    await new Promise((resolve) => setTimeout(resolve, 2600))
  },
  'a group by another name': () => rename('working-groups', people.group, { name: 'Money sent home', slug: 'money' }),
  'a group that closes': () => rename('working-groups', people.otherGroup, { status: 'closed' }),
  'a group that opens': () => rename('working-groups', people.otherGroup, { status: 'active' }),
  'a theme of another colour': () => rename('themes', one(made.themes), { colour: '#aa0011' }),
  'an expert of another name': () => rename('experts', one(made.experts), { name: 'Zara Diallo' }),
  'an expert who is gone': async () => {
    const data = { name: 'Elena Petrova', slug: '', groups: [people.group] }
    const { id, slug } = await payload.create({ collection: 'experts', data })
    addresses.add(`/experts/${slug}`)
    await compare()
    await payload.delete({ collection: 'experts', id })
  },
  'a partner of another name': () => rename('partners', one(made.partners), { name: 'Swiss Agency for All' }),
  'words of a partner that few pages show': () => rename('partners', one(made.partners), { description: 'Helps.' }),
  'a page about the network': () => payload.create({ collection: 'pages', data: { title: 'About us', slug: 'about' } }),
  settings: () => payload.updateGlobal({ slug: 'site-settings', data: { name: 'Another hub' } }),
  synonyms: () => payload.updateGlobal({ slug: 'site-settings', data: { synonyms: 'fees, costs' } }),
  'what stands on the home page': async () =>
    payload.updateGlobal({ slug: 'site-settings', data: { featured: [await visible()] } }),
  'words in another language': () =>
    payload.update({ collection: 'themes', id: one(made.themes), data: { name: 'Genre' }, locale: 'fr' }),
  'a change on another node': () =>
    onAnotherNode((other) =>
      other.update({ collection: 'experts', id: one(made.experts), data: { affiliation: 'Elsewhere' } }),
    ),
}

const HTML = { accept: 'text/html' }

const LISTS = ['/', '/groups', '/themes', '/coverage', '/partners', '/about', '/experts', '/publications']
const FOUND = [
  '/search?q=fees',
  '/publications?theme=gender&country=SEN',
  '/publications?funder=swiss-agency',
  '/publications.atom',
  '/publications.bib',
  '/experts.csv',
  '/suggest?q=mig',
  '/sitemaps/pages.xml',
]

/** What stands at addresses that have been there at some time. */
async function everyAddress(): Promise<string[]> {
  const slugs = async (collection: 'publications' | 'experts' | 'themes' | 'partners' | 'pages' | 'working-groups') =>
    (await payload.find({ collection, pagination: false, depth: 0 })).docs.map(({ slug }) => slug)
  for (const slug of await slugs('publications')) addresses.add(`/publications/${slug}`)
  for (const slug of await slugs('experts')) addresses.add(`/experts/${slug}`)
  for (const slug of await slugs('themes')) addresses.add(`/themes/${slug}`)
  for (const slug of await slugs('partners')) addresses.add(`/partners/${slug}`)
  for (const slug of await slugs('pages')) addresses.add(`/pages/${slug}`)
  for (const slug of await slugs('working-groups')) addresses.add(`/groups/${slug}`)
  const inFrench = [...LISTS, '/publications?theme=gender', '/search?q=fees', ...addresses].filter(
    (_, index) => index % 6 === 0,
  )
  return [
    ...LISTS,
    ...FOUND,
    ...addresses,
    ...inFrench.filter((path) => !/\.\w+$/.test(path)).map((path) => `/fr${path}`),
  ]
}

/** Compares each page that is kept with one that is made anew. @returns addresses of those that are kept */
async function compare(): Promise<string[]> {
  // Else the text of a file may be found between the two.
  await hub.settled()
  const all = await everyAddress()
  const keptNow = await inBatches(all, async (address) => {
    const page = await keptPage(address)
    if (page === null) return false
    expect(await difference(address, page)).toBe('')
    return true
  })
  return all.filter((_, index) => keptNow[index])
}

async function keptPage(address: string): Promise<string | null> {
  const { status, headers, body } = await kept.ask(address, HTML)
  return status === 200 && headers['x-request-id'] === undefined ? body.toString() : null
}

/** @returns where a page differs from one that is made anew, beginning with its address; empty where it does not */
async function difference(address: string, page: string): Promise<string> {
  const anew = (await fresh.ask(address, HTML)).body.toString()
  if (page === anew) return ''
  // On a busy machine the search may not vouch for what it has, and a page is made without it. What is stale stays so.
  await hub.current()
  const [again, anewAgain] = [await keptPage(address), (await fresh.ask(address, HTML)).body.toString()]
  if (again === null || again === anewAgain) return ''
  const at = [...again].findIndex((letter, index) => letter !== anewAgain[index])
  const around = (text: string) => text.slice(Math.max(0, at - 80), at + 80)
  return `${address} has ${around(again)} in place of ${around(anewAgain)}`
}

/** Some at a time, since the hub is in this process. */
async function inBatches<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let from = 0; from < all.length; from += 8)
    done.push(...(await Promise.all(all.slice(from, from + 8).map(work))))
  return done
}

test(
  'whatever changes, every page that is kept is the page that would be made',
  async () => {
    await compare()
    for (const [name, change] of shuffled(Object.entries(CHANGES))) {
      const frame = await hub.queries.settings()
      await change().catch((error: unknown) => {
        throw new Error(`${name} could not be changed`, { cause: error })
      })
      const served = await compare().catch((error: unknown) => {
        throw new Error(`After ${name}: ${String(error)}`, { cause: error })
      })
      const isUnrelated = isDeepStrictEqual(await hub.queries.settings(), frame)
      expect([name, served.includes('/pages/terms-of-use')]).toEqual([name, isUnrelated])
    }
    const { pages } = JSON.parse((await kept.ask('/readyz')).body.toString()) as { pages: Record<string, number> }
    for (const count of ['pages', 'bytes', 'hits', 'rechecked', 'misses']) expect(pages[count]).toBeGreaterThan(0)
  },
  PATIENCE,
)

function shuffled<T>(values: T[]): T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
