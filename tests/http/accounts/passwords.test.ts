import type { TypedUser } from 'payload'
import { mailTo, tokenIn } from '../../helpers/mail'
import { createPerson, PASSWORD } from '../../helpers/people'
import { rest, restAs, type Problem, type Send } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { startSmtpSink, type SmtpSink } from '../../helpers/smtpSink'

let sink: SmtpSink
let hub: ServedHub
let admin: Send
let adminId: string

beforeAll(async () => {
  sink = await startSmtpSink()
  hub = await serveHub({ SMTP_URL: sink.url, TRUST_PROXY: '1' })
  const { id } = await createPerson(hub.payload, { email: 'admin@hub.test', role: 'admin' })
  adminId = id
  admin = await restAs(hub.url, 'admin@hub.test')
})
afterAll(async () => {
  await hub?.close()
  await sink?.close()
})

let people = 0
const newEmail = () => `person-${people++}@hub.test`

async function member(): Promise<{ user: TypedUser; send: Send }> {
  const user = await createPerson(hub.payload, { email: newEmail() })
  return { user, send: await restAs(hub.url, user.email) }
}

const signIn = async (email: string, password: string) =>
  (await rest(hub.url)('POST', '/users/login', { email, password }, { 'x-forwarded-for': `10.1.${people++}.1` })).status
const isSignedIn = async (send: Send) => (await send<{ user: unknown }>('GET', '/users/me')).body.user !== null
const change = (send: Send, id: string, password: string, presentPassword = PASSWORD) =>
  send('POST', `/users/${id}/password`, { presentPassword, password })

describe('a new account', () => {
  const create = (password: unknown, email = newEmail()) =>
    admin('POST', '/users', { name: 'Ines Quiroga', email, password })

  test.each([
    ['abc', 'password.short'],
    [' '.repeat(8), 'password.short'],
    ['unbelievable', 'password.common'],
    [12345678901234, 'body.invalid'],
  ])('is not made with %j: %s', async (password, id) => {
    const email = newEmail()
    const { status, body } = await create(password, email)
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ id, field: 'password' })
    expect((await hub.payload.count({ collection: 'users', where: { email: { equals: email } } })).totalDocs).toBe(0)
  })

  test.each(['NFC', 'NFD'] as const)('made in %s is signed in to however the accents are typed', async (form) => {
    const email = newEmail()
    const password = 'Motde-passé-2026'
    expect((await create(password.normalize(form), email)).status).toBe(201)
    expect(await signIn(email, password.normalize('NFC'))).toBe(200)
    expect(await signIn(email, password.normalize('NFD'))).toBe(200)
    expect(await signIn(email, 'Motde-passe-2026')).toBe(401)
  })

  test('by a form of the admin is held to the same rules', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ name: 'By form', email: newEmail(), password: 'abc' }))
    expect((await admin('POST', '/users', form)).body.errors[0]?.id).toBe('password.short')
  })
})

test('a password of before the rules still signs in, and so does one kept as it was typed', async () => {
  const { generatePasswordSaltHash } = await kept()
  for (const password of ['short', 'de\u0301ja\u0300 vu']) {
    const { id, email } = await createPerson(hub.payload, { email: newEmail() })
    await hub.payload.db.updateOne({ collection: 'users', id, data: await generatePasswordSaltHash(password) })
    expect([password, await signIn(email, password)]).toEqual([password, 200])
  }
})

/** An account's password as Payload has always kept it. */
async function kept() {
  const { pbkdf2Sync, randomBytes } = await import('node:crypto')
  return {
    generatePasswordSaltHash: (password: string) => {
      const salt = randomBytes(32).toString('hex')
      const hash = pbkdf2Sync(password, salt, 600_000, 32, 'sha256').toString('hex')
      return Promise.resolve({ salt, hash: `pbkdf2-sha256-v1:${hash}` })
    },
  }
}

describe('a new password for oneself', () => {
  test('takes the present one, ends all other sessions, and is told by mail', async () => {
    const { user, send } = await member()
    const elsewhere = await restAs(hub.url, user.email)
    const wrong = await change(send, user.id, 'rivers and quiet roads', 'not the present one')
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ id: 'account.present-password', field: 'presentPassword' }),
    ])
    expect(wrong.status).toBe(403)
    expect((await change(send, user.id, 'rivers and quiet roads')).status).toBe(200)
    expect([await isSignedIn(send), await isSignedIn(elsewhere)]).toEqual([true, false])
    expect([await signIn(user.email, PASSWORD), await signIn(user.email, 'rivers and quiet roads')]).toEqual([401, 200])
    expect(await mailTo(sink, user.email, /Subject: The password of your account was changed/)).toContain(hub.url)
  })

  test('is held to the rules, its owner’s address included', async () => {
    const { user, send } = await member()
    for (const [password, id] of [
      ['abc', 'password.short'],
      [user.email, 'password.personal'],
      [PASSWORD, 'password.same'],
    ] as const)
      expect((await change(send, user.id, password)).body.errors[0]).toMatchObject({ id, field: 'password' })
    expect(await signIn(user.email, PASSWORD)).toBe(200)
  })

  test('comes by no other door, and neither does an address', async () => {
    const { user, send } = await member()
    for (const [as, id] of [
      [send, user.id],
      [admin, user.id],
    ] as const) {
      const byPatch = await as('PATCH', `/users/${id}`, { password: 'rivers and quiet roads' })
      expect([byPatch.status, byPatch.body.errors[0]?.id]).toEqual([400, 'account.password-elsewhere'])
      const address = await as('PATCH', `/users/${id}`, { email: 'elsewhere@hub.test' })
      expect([address.status, address.body.errors[0]?.id]).toEqual([400, 'account.email-elsewhere'])
    }
    expect((await send('PATCH', `/users/${user.id}`, { email: user.email, name: 'Renamed' })).status).toBe(200)
    expect(await hub.payload.findByID({ collection: 'users', id: user.id })).toMatchObject({
      email: user.email,
      name: 'Renamed',
    })
    expect(await signIn(user.email, PASSWORD)).toBe(200)
  })

  test('is not guessed for at an open session', async () => {
    const { user, send } = await member()
    const statuses: number[] = []
    for (let guess = 0; guess < 12; guess++)
      statuses.push((await change(send, user.id, 'rivers and quiet roads', `guess ${guess}`)).status)
    expect(statuses.slice(0, 5)).toEqual(Array(5).fill(403))
    expect(statuses.at(-1)).toBe(429)
  })
})

test('an admin sets another’s password with the admin’s own, ends their sessions, and they are told who did it', async () => {
  const { user, send } = await member()
  expect((await change(admin, user.id, 'rivers and quiet roads', 'not mine')).status).toBe(403)
  expect((await change(admin, user.id, 'rivers and quiet roads')).status).toBe(200)
  expect(await isSignedIn(send)).toBe(false)
  expect(await isSignedIn(admin)).toBe(true)
  expect(await mailTo(sink, user.email, /was changed\. An admin/)).toContain(user.name)
  expect((await change((await member()).send, adminId, 'rivers and quiet roads')).status).toBe(403)
})

describe('a forgotten password', () => {
  const ask = async (email: string) => {
    await rest(hub.url)('POST', '/users/forgot-password', { email })
    return /#([0-9a-f]{20,})/.exec(await mailTo(sink, email, /new-password#/))?.[1] ?? ''
  }
  const reset = (token: string, password: string) =>
    rest(hub.url)<Problem>('POST', '/users/reset-password', { token, password })

  test('gives way to one by the rules; all sessions end, and none begins', async () => {
    const { user, send } = await member()
    const token = await ask(user.email)
    expect((await reset(token, 'abc')).body.errors[0]).toMatchObject({ id: 'password.short', field: 'password' })
    const done = await reset(token, 'rivers and quiet roads')
    expect([done.status, done.headers.getSetCookie()]).toEqual([200, []])
    expect(await isSignedIn(send)).toBe(false)
    expect((await reset(token, 'roads and quiet rivers')).body.errors[0]?.id).toBe('password.link')
    expect(await signIn(user.email, 'rivers and quiet roads')).toBe(200)
    await mailTo(sink, user.email, /Subject: The password of your account was changed/)
  })

  test('of a disabled account stays forgotten', async () => {
    const { user } = await member()
    const token = await ask(user.email)
    expect((await admin('POST', `/users/${user.id}/disable`)).status).toBe(200)
    expect((await reset(token, 'rivers and quiet roads')).status).toBe(403)
    await rest(hub.url)('POST', '/users/forgot-password', { email: user.email })
    expect(tokenIn(await mailTo(sink, user.email, /is disabled/))).toBe('')
  })
})
