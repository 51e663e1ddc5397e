import type { TypedUser } from 'payload'
import { createGroup, createPerson } from '../../helpers/people'
import { restAs, type Send } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'

let hub: ServedHub
let group: string

interface List {
  totalDocs: number
}

beforeAll(async () => {
  hub = await serveHub()
  group = await createGroup(hub.payload, 'Remittances')
  await hub.payload.create({
    collection: 'publications',
    data: { title: 'A draft', group, type: 'report', language: 'en', slug: '', state: 'draft', revision: 1 },
  })
})
afterAll(() => hub?.close())

async function member(name: string): Promise<{ user: TypedUser; send: Send; membership: string }> {
  const email = `${name}@hub.test`
  const user = await createPerson(hub.payload, { email, groups: { [group]: 'lead' } })
  const { docs } = await hub.payload.find({ collection: 'memberships', where: { user: { equals: user.id } } })
  return { user, send: await restAs(hub.url, email), membership: docs[0]?.id ?? '' }
}

/** What a member’s open session can still do. */
async function powers(send: Send) {
  const { body } = await send<List>('GET', '/publications?draft=true')
  const made = await send('POST', '/publications', { title: 'Another', group, type: 'report', language: 'en' })
  return { drafts: body.totalDocs > 0, writes: made.status === 201 }
}

const ALL = { drafts: true, writes: true }
const NONE = { drafts: false, writes: false }

test('who leaves a group has none of its rights at the next request', async () => {
  const { send, membership } = await member('leaving')
  expect(await powers(send)).toEqual(ALL)
  await hub.payload.update({ collection: 'memberships', id: membership, data: { state: 'ended' } })
  expect(await powers(send)).toEqual(NONE)
})

test('rights given for a time end with it', async () => {
  const { send, membership } = await member('for-a-time')
  const until = new Date(Date.now() - 1000).toISOString()
  await hub.payload.update({ collection: 'memberships', id: membership, data: { until } })
  expect(await powers(send)).toEqual(NONE)
})

test('a lesser role counts at the next request', async () => {
  const { send, membership } = await member('lowered')
  await hub.payload.update({ collection: 'memberships', id: membership, data: { role: 'observer' } })
  expect(await powers(send)).toEqual({ drafts: true, writes: false })
})

test('a session ends with its account', async () => {
  const { id, email } = await createPerson(hub.payload, { email: 'deleted@hub.test' })
  const send = await restAs(hub.url, email)
  await hub.payload.delete({ collection: 'users', id })
  expect((await send<{ user: unknown }>('GET', '/users/me')).body.user).toBeNull()
})
