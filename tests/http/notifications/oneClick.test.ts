import type { ParsedMail } from 'mailparser'
import type { Payload, TypedUser } from 'payload'
import type { ActionLink } from '../../../src/oneClick/links'
import { deskOf, type Desk } from '../../helpers/desk'
import { mailboxOf, type Mailbox } from '../../helpers/mailbox'
import { NETWORK, type Network } from '../../helpers/network'
import { beginEnrolment } from '../../../src/accounts/secondFactor/factor'
import { createPerson, PASSWORD, requestOf } from '../../helpers/people'
import { restAs } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { startSmtpSink } from '../../helpers/smtpSink'

let hub: ServedHub<Network>
let payload: Payload
let people: Network
let desk: Desk
let mailbox: Mailbox

beforeAll(async () => {
  const sink = await startSmtpSink()
  hub = await serveHub({ SMTP_URL: sink.url }, NETWORK)
  ;({ payload, made: people } = hub)
  desk = deskOf(payload)
  mailbox = mailboxOf(sink, payload)
})
afterAll(async () => {
  await hub?.close()
  await mailbox?.close()
})

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

const open = async (url: string) => {
  const answer = await fetch(url)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** Sends the form of a page as a browser does that sends no referrer. */
async function send(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const revision = /<input[^>]*name="revision"[^>]*value="(\d+)"/.exec((await open(url)).text)?.[1] ?? '0'
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...FORM, origin: 'null', 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams({ revision, ...fields }),
  })
  return { status: answer.status, text: await answer.text() }
}

const linkIn = (mail: ParsedMail | undefined, label: string) =>
  new RegExp(`${label}:\\n(\\S+/act/\\S+)`).exec(mail?.text ?? '')?.[1] ?? 'no link'

let number = 0

async function reviewer(): Promise<TypedUser> {
  return createPerson(payload, {
    ...{ email: `r${++number}@hub.test`, name: `Reviewer ${number}` },
    groups: { [people.group]: 'reviewer' },
  })
}

const assign = (id: string, ...users: TypedUser[]) =>
  desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: users.map((user) => user.id) })

/** A paper under review, and the link in the mail to its reviewer. */
async function underReview(...others: TypedUser[]) {
  const user = await reviewer()
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Clickcanary' })
  await desk.act(people.contributor, id, 'submit')
  await assign(id, user, ...others)
  const mail = (await mailbox.mailsTo(user.email)).at(-1)
  return { id, user, mail, link: linkIn(mail, 'Recommend to accept it') }
}

const recommendations = async (id: string) =>
  (
    await payload.find({ collection: 'reviews', where: { publication: { equals: id } }, pagination: false })
  ).docs.filter(({ recommendation }) => recommendation)

test('opening a link changes nothing, and its page is kept nowhere', async () => {
  const { id, link } = await underReview()
  const page = await open(link)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Recommend to accept this paper')
  expect(page.text).toContain('Clickcanary')
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('x-robots-tag')).toContain('noindex')
  expect((await fetch(link, { method: 'HEAD' })).status).toBe(200)
  expect(await recommendations(id)).toEqual([])
})

test('confirmed, it is done once as the person, with what was written', async () => {
  const { id, user, link } = await underReview()
  const without = await send(link, { note: '  ' })
  expect(without).toMatchObject({ status: 400, text: expect.stringContaining('role="alert"') })
  const all = await Promise.all(Array.from({ length: 20 }, () => send(link, { note: 'Sound <methods>.' })))
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(all.filter(({ status }) => status === 410)).toHaveLength(19)
  expect(await recommendations(id)).toMatchObject([
    { reviewer: user.id, recommendation: 'accept', note: 'Sound <methods>.' },
  ])
  expect((await open(link)).text).toContain('This link was used already')
})

test('who is asked says yes, and then no after all, with a reason of the list', async () => {
  const { id, user, mail } = await underReview()
  const [accept, decline] = [linkIn(mail, 'Say that you will review it'), linkIn(mail, 'Say that you cannot')]
  const review = async () => {
    const { docs } = await payload.find({ collection: 'reviews', where: { publication: { equals: id } } })
    return docs.find(({ reviewer }) => reviewer === user.id)
  }
  expect((await send(accept, {})).status).toBe(200)
  expect(await review()).toMatchObject({ state: 'agreed' })
  expect((await send(decline, {})).status).toBe(400)
  expect((await send(decline, { reason: 'lazy' })).status).toBe(400)
  expect((await send(decline, { reason: 'no-time' })).status).toBe(200)
  expect(await review()).toMatchObject({ state: 'refused', declineReason: 'no-time' })
  expect((await mailbox.mailsTo('lead@hub.test')).at(-1)?.text).toContain('A reviewer has declined')
})

test('what was typed stays where it is refused', async () => {
  const { link } = await underReview()
  const stale = await fetch(link, {
    method: 'POST',
    headers: FORM,
    body: new URLSearchParams({ revision: '1', note: 'Typed <b>' }),
  })
  const text = await stale.text()
  expect(stale.status).toBe(409)
  expect(text).toContain('Typed &lt;b&gt;</textarea>')
  expect((await send(link, { note: 'Now' })).status).toBe(200)
})

test('another site cannot send the form, and nothing but the form is taken', async () => {
  const { id, link } = await underReview()
  expect((await send(link, { note: 'x' }, { origin: 'https://evil.test' })).status).toBe(403)
  expect((await send(link, { note: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await fetch(link, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' })).status).toBe(415)
  expect((await fetch(link, { method: 'DELETE' })).status).toBe(405)
  expect(await recommendations(id)).toEqual([])
})

test('a link whose token is another is not known, and the token is not stored', async () => {
  const { link } = await underReview()
  expect((await open(`${link}x`)).status).toBe(404)
  const { docs } = await payload.db.find<ActionLink>({ collection: 'action-links', pagination: false })
  expect(JSON.stringify(docs)).not.toContain(link.split('/').at(-1))
})

const ENDS: [string, number, (paper: { id: string; user: TypedUser }) => Promise<unknown>][] = [
  [
    'its person was taken off, also when asked again',
    410,
    async ({ id, user }) => {
      await assign(id, people.reviewer)
      await assign(id, user, people.reviewer)
    },
  ],
  [
    'the membership has ended',
    410,
    ({ user }) =>
      payload.update({ collection: 'memberships', where: { user: { equals: user.id } }, data: { state: 'ended' } }),
  ],
  [
    'the membership has run out',
    403,
    ({ user }) =>
      payload.db.updateOne({
        ...{ collection: 'memberships', where: { user: { equals: user.id } } },
        data: { until: new Date(Date.now() - 1000).toISOString() },
      }),
  ],
  [
    'the account is disabled',
    410,
    ({ user }) =>
      payload.db.updateOne({ collection: 'users', id: user.id, data: { disabledAt: new Date().toISOString() } }),
  ],
  [
    'the password was changed',
    410,
    async ({ user }) => {
      const passwords = { presentPassword: PASSWORD, password: 'seven quiet corridors' }
      const answer = await (await restAs(hub.url, user.email))('POST', `/users/${user.id}/password`, passwords)
      expect(answer.status).toBe(200)
    },
  ],
  [
    'its person has answered in the panel',
    410,
    ({ id, user }) => desk.act(user, id, 'recommend', { recommendation: 'reject', note: 'No.' }),
  ],
  [
    'the lead has asked for changes',
    410,
    ({ id }) => desk.act(people.lead, id, 'request-changes', { note: 'Shorter.' }),
  ],
  [
    'it is too old',
    410,
    async ({ user }) => {
      const where = { user: { equals: user.id } }
      const { docs } = await payload.db.find<ActionLink>({ collection: 'action-links', where, pagination: false })
      const data = { expiresAt: new Date(Date.now() - 1000).toISOString() }
      for (const { id } of docs) await payload.db.updateOne({ collection: 'action-links', id, data, returning: false })
    },
  ],
]

test.each(ENDS)('a link does nothing any more once %s', async (_, status, end) => {
  const paper = await underReview()
  await end(paper)
  const before = await recommendations(paper.id)
  const page = await open(paper.link)
  expect(page.status).toBe(status)
  expect(page.text).not.toContain('Clickcanary')
  expect((await send(paper.link, { note: 'Late' })).status).toBe(status)
  expect(await recommendations(paper.id)).toEqual(before)
})

test('an editor publishes what was accepted, not past a second factor; whoever comes later is told so', async () => {
  const second = await createPerson(payload, { email: 'second-editor@hub.test', role: 'editor' })
  const third = await createPerson(payload, { email: 'third-editor@hub.test', role: 'editor' })
  const { id } = await desk.write(people.otherContributor, { group: people.otherGroup, title: 'For the editors' })
  await desk.act(people.otherContributor, id, 'submit')
  await desk.act(people.otherLead, id, 'accept')
  const link = linkIn((await mailbox.mailsTo('editor@hub.test')).at(-1), 'Publish it')
  const late = linkIn((await mailbox.mailsTo(second.email)).at(-1), 'Publish it')
  const gone = linkIn((await mailbox.mailsTo(third.email)).at(-1), 'Publish it')
  await beginEnrolment(await requestOf(payload, third), third.id)
  const where = { user: { equals: third.id } }
  const confirmed = { data: { confirmedAt: new Date().toISOString() }, returning: false }
  await payload.db.updateOne({ collection: 'second-factors', where, ...confirmed })
  expect((await send(gone, {})).status).toBe(410)
  expect(await desk.live(id)).toBeNull()
  expect((await send(link, {})).status).toBe(200)
  expect(await desk.live(id)).toMatchObject({ title: 'For the editors' })
  expect((await send(late, {})).status).toBe(410)
})

test('mails of a kind are stopped without signing in, by their reader or the mail provider', async () => {
  const { user } = await underReview()
  const [mail] = await mailbox.mailsTo(user.email)
  const { url = '' } = (mail?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined)?.unsubscribe ?? {}
  const chosen = async () => (await payload.findByID({ collection: 'users', id: user.id })).notifications
  const page = await open(url)
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Stop these mails') })
  expect(page.text).not.toContain(user.email)
  expect((await chosen())?.turn ?? null).toBeNull()
  const answer = await fetch(url, { method: 'POST', headers: FORM, body: 'List-Unsubscribe=One-Click' })
  expect(answer.status).toBe(200)
  expect(await chosen()).toMatchObject({ turn: 'never' })
  // RFC 8058, 3.2 lets providers post either form.
  const body = new FormData()
  body.set('List-Unsubscribe', 'One-Click')
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200)
  expect((await open(url.replace('.turn.', '.papers.'))).status).toBe(404)
  mailbox.forget()
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Unheard of' })
  await desk.act(people.contributor, id, 'submit')
  await assign(id, user)
  expect(await mailbox.told()).toEqual(['lead@hub.test'])
})
