import type { Publication } from '../../../src/payload-types'
import { signIn } from '../../helpers/accounts'
import { PASSWORD } from '../../helpers/people'
import { restAs, type Send } from '../../helpers/rest'
import { desk, hub, people, useHub } from '../../helpers/useHub'

let contributor: Send
let lead: Send

useHub()
beforeAll(async () => {
  contributor = await restAs(hub.url, people.contributor.email)
  lead = await restAs(hub.url, people.lead.email)
})

interface Seen {
  status: number
  etag: string | null
  text: string
  /** Whether it came out of the page cache. */
  kept: boolean
}

async function see(address: string, headers: Record<string, string> = {}): Promise<Seen> {
  const answer = await fetch(hub.url + address, {
    // A page's tag differs by its encoding, and its compressed forms follow the plain one.
    headers: { accept: 'text/html', 'accept-encoding': 'identity', ...headers },
  })
  const { status } = answer
  const kept = status < 400 && !answer.headers.has('x-request-id')
  return { status, etag: answer.headers.get('etag'), text: await answer.text(), kept }
}

/** Sees a page until it comes out of the cache: the second time, unless something else has just changed. */
async function seeKept(address: string): Promise<Seen> {
  for (let times = 0; times < 20; times++) {
    const seen = await see(address)
    if (seen.kept) return seen
  }
  throw new Error(`${address} is not kept`)
}

const LISTS = ['/', '/publications', '/groups/remittances', '/publications?group=remittances']

/** Writes by REST and takes it as far as `accepted`. */
async function accepted(title: string): Promise<string> {
  const data = {
    group: people.group,
    title,
    type: 'working-paper',
    language: 'en',
    abstract: `The abstract of ${title}`,
  }
  const made = await contributor<{ doc: Publication }>('POST', '/publications?draft=true', data)
  expect(made.status).toBe(201)
  const { id } = made.body.doc
  await act(contributor, id, 'submit')
  await act(lead, id, 'accept')
  return id
}

async function act(send: Send, id: string, action: string, note = ''): Promise<void> {
  const { revision } = await desk.latest(id)
  const { status, text } = await send('POST', `/publications/${id}/actions/${action}`, { revision, note })
  expect([action, status, status === 200 ? '' : text]).toEqual([action, 200, ''])
}

const addressOf = async (id: string) => `/publications/${(await desk.latest(id)).slug}`

test('what is published shows on the next request, wherever it belongs', async () => {
  const id = await accepted('Remittances and the price of a call')
  for (const list of LISTS) expect((await seeKept(list)).text).not.toContain('price of a call')
  await act(lead, id, 'publish')
  for (const list of [...LISTS, await addressOf(id), '/publications?q=price', '/publications.bib']) {
    const { status, text, kept } = await see(list)
    expect([list, status, kept]).toEqual([list, 200, false])
    expect(text).toContain('of a call')
  }
})

test('a draft beside the live text changes not a byte of what visitors see', async () => {
  const id = await accepted('The cost of sending')
  await act(lead, id, 'publish')
  const address = await addressOf(id)
  const before = await Promise.all([...LISTS, address].map(seeKept))
  const { revision } = await desk.latest(id)
  const saved = await contributor('PATCH', `/publications/${id}?draft=true`, { title: 'CANARY of a draft', revision })
  expect(saved.status).toBe(200)
  const after = await Promise.all([...LISTS, address].map((page) => see(page)))
  expect(after.map(({ etag }) => etag)).toEqual(before.map(({ etag }) => etag))
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
})

test('a new draft of a work that nobody has seen leaves the page cache alone', async () => {
  for (const list of LISTS) await seeKept(list)
  const data = { group: people.group, title: 'CANARY not begun', type: 'working-paper', language: 'en' }
  expect((await contributor('POST', '/publications?draft=true', data)).status).toBe(201)
  for (const list of LISTS) {
    const { kept, text } = await see(list)
    expect([list, kept]).toEqual([list, true])
    expect(text).not.toContain('CANARY')
  }
})

test('who holds the old text of a page gets the new one', async () => {
  const id = await accepted('First thoughts on fees')
  await act(lead, id, 'publish')
  const address = await addressOf(id)
  const { etag } = await seeKept(address)
  expect((await see(address, { 'if-none-match': String(etag) })).status).toBe(304)
  const { revision } = await desk.latest(id)
  await contributor('PATCH', `/publications/${id}?draft=true`, { title: 'Second thoughts on fees', revision })
  await act(contributor, id, 'submit')
  await act(lead, id, 'accept')
  await act(lead, id, 'publish')
  const fresh = await see(address, { 'if-none-match': String(etag) })
  expect([fresh.status, fresh.etag === etag]).toEqual([200, false])
  expect(fresh.text).toContain('<h1 lang="en" dir="ltr">Second thoughts on fees</h1>')
})

test('what is withdrawn is gone with the next request', async () => {
  const id = await accepted('A number that was wrong')
  await act(lead, id, 'publish')
  const address = await addressOf(id)
  for (const page of [...LISTS, address, `${address}.bib`]) {
    expect((await seeKept(page)).text).toContain('number that was wrong')
  }
  await act(lead, id, 'withdraw', 'The number was wrong.')
  for (const page of [address, `${address}.bib`]) expect([page, (await see(page)).status]).toEqual([page, 410])
  for (const list of LISTS) expect((await see(list)).text).not.toContain('number that was wrong')
})

test('who is signed in neither reads nor fills the page cache, and sees what everyone sees', async () => {
  const id = await accepted('For members and strangers alike')
  await act(lead, id, 'publish')
  const address = await addressOf(id)
  const { revision } = await desk.latest(id)
  await contributor('PATCH', `/publications/${id}?draft=true`, { title: 'CANARY beside it', revision })
  const { cookie } = await signIn(hub.url, { email: people.contributor.email, password: PASSWORD })
  const session = { cookie, 'sec-fetch-site': 'same-origin' }
  const asMember = [await see(address, session), await see(address, session)]
  expect(asMember.map(({ kept, etag }) => [kept, etag])).toEqual(Array(2).fill([false, null]))
  expect((await see(address)).kept).toBe(false)
  const asVisitor = await seeKept(address)
  for (const { text } of asMember) expect(text).toBe(asVisitor.text)
  expect(asVisitor.text).not.toContain('CANARY')
})
