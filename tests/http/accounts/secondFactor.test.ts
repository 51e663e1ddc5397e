import { Secret, TOTP } from 'otpauth'
import type { TypedUser } from 'payload'
import { signIn as sessionOf } from '../../helpers/accounts'
import { mailTo } from '../../helpers/mail'
import { createGroup, createPerson, PASSWORD } from '../../helpers/people'
import { rest, restAs, type Problem, type Send } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { startSmtpSink, type SmtpSink } from '../../helpers/smtpSink'

let sink: SmtpSink
let hub: ServedHub
let group: string
let admin: Send

beforeAll(async () => {
  sink = await startSmtpSink()
  hub = await serveHub({ SMTP_URL: sink.url, TRUST_PROXY: '1' })
  group = await createGroup(hub.payload, 'Remittances')
  await createPerson(hub.payload, { email: 'admin@hub.test', role: 'admin' })
  admin = await restAs(hub.url, 'admin@hub.test')
})
afterAll(async () => {
  await hub?.close()
  await sink?.close()
})

let people = 0

/** A code of a step that has not been used: each test moves on by itself. */
const codeOf = (key: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: Date.now() + steps * 30_000 })

const signIn = (email: string, more: object = {}, from = `10.3.${people++}.1`) =>
  rest(hub.url, { origin: hub.url })<Problem>(
    'POST',
    '/users/login',
    { email, password: PASSWORD, ...more },
    { 'x-forwarded-for': from },
  )

interface Enrolled {
  user: TypedUser
  send: Send
  key: string
  recoveryCodes: string[]
}

async function enrol(user: TypedUser, send: Send): Promise<Enrolled> {
  const begun = await send<{ key: string; qr: string }>('POST', `/users/${user.id}/second-factor/enrol`, {
    presentPassword: PASSWORD,
  })
  expect(begun.body.qr).toContain('<svg')
  const { key } = begun.body
  // The step before, so that the present one and the next are left for signing in.
  const done = await send<{ recoveryCodes: string[] }>('POST', `/users/${user.id}/second-factor/confirm`, {
    code: codeOf(key, -1),
  })
  expect(done.status).toBe(200)
  return { user, send, key, recoveryCodes: done.body.recoveryCodes }
}

async function enrolled(more: Partial<Parameters<typeof createPerson>[1]> = {}): Promise<Enrolled> {
  const user = await createPerson(hub.payload, { email: `person-${people++}@hub.test`, ...more })
  return enrol(user, await restAs(hub.url, user.email))
}

test('is set up with the present password and a first code, and keeps no secret in the clear', async () => {
  const user = await createPerson(hub.payload, { email: `person-${people++}@hub.test` })
  const send = await restAs(hub.url, user.email)
  const at = `/users/${user.id}/second-factor`
  expect((await send('POST', `${at}/confirm`, { code: '123456' })).body.errors[0]?.id).toBe('second-factor.not-begun')
  expect((await send('POST', `${at}/enrol`, { presentPassword: 'wrong' })).status).toBe(403)
  const { body } = await send<{ key: string }>('POST', `${at}/enrol`, { presentPassword: PASSWORD })
  expect((await send('POST', `${at}/confirm`, { code: '12' })).body.errors[0]).toMatchObject({
    id: 'second-factor.code',
    field: 'code',
  })
  // Not asked for before it is confirmed: nobody locks themselves out by half a set-up.
  expect((await signIn(user.email)).status).toBe(200)
  const done = await send<{ recoveryCodes: string[] }>('POST', `${at}/confirm`, { code: codeOf(body.key) })
  expect(done.body.recoveryCodes).toHaveLength(10)
  const { docs } = await hub.payload.db.find({ collection: 'second-factors', where: { user: { equals: user.id } } })
  const kept = JSON.stringify(docs)
  for (const secret of [body.key, body.key.replaceAll(' ', ''), ...done.body.recoveryCodes])
    expect(kept).not.toContain(secret)
  await mailTo(sink, user.email, /now takes a second factor/)
})

test('signing in asks for it after the password, and gives no session before', async () => {
  const { user, key } = await enrolled()
  const wrong = await signIn(user.email, { password: 'wrong', code: codeOf(key) })
  expect([wrong.status, wrong.body.errors[0]?.id]).toEqual([401, 'sign-in.required'])
  const first = await signIn(user.email)
  expect([first.status, first.body.errors[0]?.id, first.headers.getSetCookie()]).toEqual([
    401,
    'sign-in.code-required',
    [],
  ])
  const bad = await signIn(user.email, { code: '000000' })
  expect([bad.status, bad.body.errors[0]?.id, bad.headers.getSetCookie()]).toEqual([401, 'sign-in.code', []])
  const code = codeOf(key)
  expect((await signIn(user.email, { code })).status).toBe(200)
  expect((await signIn(user.email, { code })).body.errors[0]?.id).toBe('sign-in.code')
})

test('of two sign-ins with one code at once only one is let in', async () => {
  const { user, key } = await enrolled()
  const code = codeOf(key)
  const answers = await Promise.all([1, 2, 3].map(() => signIn(user.email, { code })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
})

test('a recovery code lets in once, and the person is told', async () => {
  const { user, recoveryCodes } = await enrolled()
  const [code = ''] = recoveryCodes
  expect((await signIn(user.email, { code: code.toUpperCase() })).status).toBe(200)
  expect((await signIn(user.email, { code })).status).toBe(401)
  await mailTo(sink, user.email, /recovery code was used/)
})

test('wrong codes are counted wherever they come from, and questions for a code are not', async () => {
  const { user, key } = await enrolled()
  const from = '10.4.0.1'
  for (let times = 0; times < 7; times++) expect((await signIn(user.email, {}, from)).status).toBe(401)
  for (let times = 0; times < 10; times++)
    expect((await signIn(user.email, { code: '000000' }, `10.5.${times}.1`)).status).toBe(401)
  expect((await signIn(user.email, { code: codeOf(key) }, '10.6.0.1')).status).toBe(429)
})

test('a new password by mail does not get around it', async () => {
  const { user } = await enrolled()
  await rest(hub.url)('POST', '/users/forgot-password', { email: user.email })
  const token = /#([0-9a-f]{20,})/.exec(await mailTo(sink, user.email, /new-password#/))?.[1]
  const done = await rest(hub.url)('POST', '/users/reset-password', { token, password: 'qz7!mwpd' })
  expect([done.status, done.headers.getSetCookie()]).toEqual([200, []])
  expect((await signIn(user.email, { password: 'qz7!mwpd' })).body.errors[0]?.id).toBe('sign-in.code-required')
})

test('a person takes it off with the password, an admin for whoever has lost it', async () => {
  const own = await enrolled()
  expect(
    (await own.send('POST', `/users/${own.user.id}/second-factor/remove`, { presentPassword: PASSWORD })).status,
  ).toBe(200)
  expect((await signIn(own.user.email)).status).toBe(200)
  const lost = await enrolled()
  const at = `/users/${lost.user.id}/second-factor/remove`
  expect((await admin('POST', at, { presentPassword: 'wrong' })).status).toBe(403)
  expect((await admin('POST', at, { presentPassword: PASSWORD })).status).toBe(200)
  expect((await signIn(lost.user.email)).status).toBe(200)
  await mailTo(sink, lost.user.email, /no longer takes a second factor\. An admin of the hub did this/)
  const { docs } = await hub.payload.find({ collection: 'audit-log', where: { target: { equals: lost.user.id } } })
  expect(docs.map(({ action }) => action)).toEqual(expect.arrayContaining(['second-factor-on', 'second-factor-off']))
})

describe('where the hub asks it of leads', () => {
  beforeAll(() => hub.payload.updateGlobal({ slug: 'site-settings', data: { secondFactorFor: ['lead'] } }))
  afterAll(() => hub.payload.updateGlobal({ slug: 'site-settings', data: { secondFactorFor: [] } }))

  test('a lead does nothing before it is set up, and everything after', async () => {
    const { id: paper } = await hub.payload.create({
      collection: 'publications',
      data: { title: 'A draft', group, type: 'report', language: 'en', slug: '', state: 'draft', revision: 1 },
    })
    const user = await createPerson(hub.payload, { email: `person-${people++}@hub.test`, groups: { [group]: 'lead' } })
    const send = await restAs(hub.url, user.email)
    const reads = async () => (await send('GET', `/publications/${paper}?draft=true`)).status
    const writes = async () =>
      (await send('POST', '/publications', { title: 'Another', group, type: 'report', language: 'en' })).status
    const headers = { ...(await sessionOf(hub.url, { email: user.email, password: PASSWORD })) }
    const leadsTo = async (page: string) =>
      (await fetch(`${hub.url}/admin${page}`, { headers, redirect: 'manual' })).headers.get('location')
    expect([await reads(), await writes()]).toEqual([404, 403])
    expect(await leadsTo('/collections/publications')).toBe('/admin/account')
    expect([await leadsTo('/account'), await leadsTo('/logout')]).toEqual([null, null])
    const security = await send<{ secondFactor: object }>('GET', `/users/${user.id}/security`)
    expect(security.body.secondFactor).toMatchObject({ isRequired: true, since: null })
    await enrol(user, send)
    expect([await reads(), await writes()]).toEqual([200, 201])
    expect(await leadsTo('/collections/publications')).toBeNull()
    const removed = await send('POST', `/users/${user.id}/second-factor/remove`, { presentPassword: PASSWORD })
    expect(removed.body.errors[0]?.id).toBe('second-factor.required')
  })

  test('an observer is not asked', async () => {
    const user = await createPerson(hub.payload, {
      email: `person-${people++}@hub.test`,
      groups: { [group]: 'observer' },
    })
    const send = await restAs(hub.url, user.email)
    expect((await send<{ totalDocs: number }>('GET', '/publications?draft=true')).body.totalDocs).toBeGreaterThan(0)
  })
})

test('visitors do not learn of whom it is asked', async () => {
  expect((await rest(hub.url)('GET', '/globals/site-settings')).text).not.toContain('secondFactorFor')
})
