import type { TypedUser, Where } from 'payload'
import type { Publication } from '../../src/payload-types'
import { databaseKind } from '../helpers/database'
import { deskOf, type Desk } from '../helpers/desk'
import { createGroup, createPerson } from '../helpers/people'
import { restAs, type Answer, type Problem, type Send } from '../helpers/rest'
import { startServer, type TestServer } from '../helpers/server'
import { serveHub, type ServedHub } from '../helpers/servedHub'

const EDITS = 50

let hub: ServedHub
/** Processes on one database. */
let nodes: { url: string }[]
let second: TestServer | undefined
let desk: Desk
let group: string
let author: TypedUser
let lead: TypedUser

beforeAll(async () => {
  hub = await serveHub()
  // Several processes on one database are for MongoDB; a SQLite file has one process that writes all the time.
  if (databaseKind === 'mongodb') second = await startServer({ DATABASE_URL: hub.env.databaseUrl })
  nodes = second ? [hub, second] : [hub]
  desk = deskOf(hub.payload)
  group = await createGroup(hub.payload, 'Remittances')
  author = await createPerson(hub.payload, { email: 'author@hub.test', groups: { [group]: 'contributor' } })
  lead = await createPerson(hub.payload, { email: 'lead@hub.test', groups: { [group]: 'lead' } })
})
afterAll(async () => {
  await second?.stop()
  await hub?.close()
})

/** Sends all at once, spread over some of the nodes. */
async function atOnce(
  on: { url: string }[],
  request: (send: Send, number: number) => Promise<Answer<Problem>>,
): Promise<Answer<Problem>[]> {
  const senders = await Promise.all(on.map(({ url }) => restAs(url, author.email)))
  const sent = Array.from({ length: EDITS }, (_, number) => request(senders[number % senders.length] as Send, number))
  return Promise.all(sent)
}

function count(answers: Answer<unknown>[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

async function versions(id: string) {
  const of = { parent: { equals: id } }
  const { payload } = hub
  const total = await payload.countVersions({ collection: 'publications', where: of })
  const latest = await payload.countVersions({
    collection: 'publications',
    where: { and: [of, { latest: { equals: true } }] },
  })
  return { total: total.totalDocs, latest: latest.totalDocs }
}

/** The same on one process and, where there are two, on both. */
function onEach(name: string, check: (on: { url: string }[]) => Promise<void>): void {
  const rows = databaseKind === 'mongodb' ? ['one process', 'two processes'] : ['one process']
  test.each(rows)(`${name}, sent to %s`, async (which) => {
    await check(which === 'one process' ? nodes.slice(0, 1) : nodes)
  })
}

describe('fifty edits of one publication at once', () => {
  onEach('are all made, one after the other', async (on) => {
    const { id } = await desk.write(author, { group, title: 'Edited by all' })
    const answers = await atOnce(on, (send, number) =>
      send('PATCH', `/publications/${id}`, { title: `Edit ${number}` }),
    )
    expect(count(answers)).toEqual({ 200: EDITS })
    expect((await desk.latest(id)).revision).toBe(1 + EDITS)
    expect(await versions(id)).toEqual({ total: 1 + EDITS, latest: 1 })
  })

  onEach('beside a live text are all made, and that stays', async (on) => {
    const { id, revision } = await desk.publish({ author, lead }, { group, title: 'Live' })
    const answers = await atOnce(on, (send, number) =>
      send('PATCH', `/publications/${id}`, { title: `Edit ${number}` }),
    )
    expect(count(answers)).toEqual({ 200: EDITS })
    expect((await desk.latest(id)).revision).toBe(revision + EDITS)
    expect((await versions(id)).latest).toBe(1)
    expect(await desk.live(id)).toMatchObject({ title: 'Live', revision })
  })

  onEach('from one revision: one is made, the others are given both texts', async (on) => {
    const { id, revision } = await desk.write(author, { group, title: 'Read by all' })
    const answers = await atOnce(on, (send, number) =>
      send('PATCH', `/publications/${id}`, { title: `Edit ${number}`, revision }),
    )
    expect(count(answers)).toEqual({ 200: 1, 409: EDITS - 1 })
    const made = await desk.latest(id)
    for (const [number, { status, body }] of answers.entries()) {
      if (status === 200) expect(made).toMatchObject({ title: `Edit ${number}`, revision: revision + 1 })
      else
        expect(body.errors[0]).toMatchObject({
          id: 'publication.stale',
          details: { yours: { title: `Edit ${number}` }, current: { title: made.title, revision: revision + 1 } },
        })
    }
    expect(await versions(id)).toEqual({ total: 2, latest: 1 })
  })
})

describe('one step of the workflow, taken fifty times at once', () => {
  onEach('is taken once', async (on) => {
    const { id, revision } = await desk.write(author, { group, title: 'Submitted by all' })
    const answers = await atOnce(on, (send) => send('POST', `/publications/${id}/actions/submit`, { revision }))
    expect(count(answers)).toEqual({ 200: 1, 409: EDITS - 1 })
    const { payload } = hub
    const where: Where = { and: [{ target: { equals: id } }, { action: { equals: 'submit' } }] }
    expect(await payload.count({ collection: 'audit-log', where })).toEqual({ totalDocs: 1 })
  })
})

test('fifty new publications at once are fifty publications', async () => {
  const answers = await atOnce(nodes, (send, number) =>
    send('POST', '/publications', { group, title: `New ${number}`, type: 'working-paper' }),
  )
  expect(count(answers)).toEqual({ 201: EDITS })
  const ids = answers.map(({ body }) => (body as unknown as { doc: Publication }).doc.id)
  expect(new Set(ids).size).toBe(EDITS)
})
