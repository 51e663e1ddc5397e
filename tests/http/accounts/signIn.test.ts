import type { Payload, TypedUser } from 'payload'
import { databaseKind } from '../../helpers/database'
import { createPerson, PASSWORD } from '../../helpers/people'
import { rest, restAs, type Answer, type Send } from '../../helpers/rest'
import { startServer, type TestServer } from '../../helpers/server'
import { serveHub, type ServedHub } from '../../helpers/servedHub'

let hub: ServedHub
let payload: Payload
let member: TypedUser

interface Session {
  user: { email: string } | null
}

const signIn = (email: string, password: string, headers: HeadersInit = {}, at = hub.url) =>
  rest(at, { origin: at })('POST', '/users/login', { email, password }, headers)

/** Status and body: all that tells one refusal from another but its time. */
const seen = ({ status, body }: Answer<{ errors: unknown }>) => ({ status, errors: body.errors })

beforeAll(async () => {
  hub = await serveHub({ TRUST_PROXY: '1' })
  payload = hub.payload
})
afterAll(() => hub?.close())

test('nobody makes an account on an empty hub by asking for it', async () => {
  const send = rest(hub.url)
  const admin = { email: 'intruder@hub.test', password: PASSWORD, name: 'Intruder', role: 'admin' }
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      send('POST', number % 2 ? '/users/first-register' : '/Users/first-register', admin),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(404))
  expect((await send('POST', '/users', admin)).status).toBe(401)
  expect((await send('GET', '/users/init')).status).toBe(404)
  expect(await payload.count({ collection: 'users' })).toEqual({ totalDocs: 0 })
  member = await createPerson(payload, { email: 'member@hub.test' })
})

describe('a session', () => {
  test('is in a cookie that scripts cannot read, and nowhere in the answer', async () => {
    const { headers, text, status } = await signIn(member.email, PASSWORD)
    expect(status).toBe(200)
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^payload-token=[\w-]+\.[\w-]+\.[\w-]+;/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    const token = /^payload-token=([^;]+)/.exec(cookie)?.[1] ?? ''
    expect(text).not.toContain(token)
    expect(text).not.toMatch(/"(hash|salt|token|resetPasswordToken)"/)
  })

  test('is sent by https alone where the hub is reached by https', async () => {
    const secure = await startServer({ PUBLIC_URL: 'https://hub.test', DATABASE_URL: hub.env.databaseUrl })
    try {
      const answer = await signIn(member.email, PASSWORD, { origin: 'https://hub.test' }, secure.url)
      const [cookie = ''] = answer.headers.getSetCookie()
      expect(cookie).toMatch(/^__Host-payload-token=[^;]+;(?!.*Domain).* Path=\/; Secure/)
      const me = async (sent: string) => {
        const headers = { cookie: sent, 'sec-fetch-site': 'same-origin' }
        return (await rest(secure.url, headers)<Session>('GET', '/users/me')).body.user?.email
      }
      const [pair = ''] = cookie.split(';')
      expect(await me(pair)).toBe(member.email)
      // Under its plain name another host of the domain could have planted it.
      expect(await me(pair.replace('__Host-', ''))).toBeUndefined()
    } finally {
      await secure.stop()
    }
  })

  test('does not count for a page of another site', async () => {
    const send = await restAs(hub.url, member.email)
    const me = async (headers: HeadersInit) => (await send<Session>('GET', '/users/me', undefined, headers)).body.user
    expect(await me({})).toMatchObject({ email: member.email })
    for (const origin of ['https://evil.example', 'null', `${hub.url}.evil.example`, `https://127.0.0.1:${hub.port}`])
      expect(await me({ origin })).toBeNull()
    const renamed = await send('PATCH', `/users/${member.id}`, { name: 'Forged' }, { origin: 'https://evil.example' })
    expect([401, 403]).toContain(renamed.status)
    expect(await payload.findByID({ collection: 'users', id: member.id })).toMatchObject({ name: member.name })
  })

  test('ends when it is signed out of', async () => {
    const send = await restAs(hub.url, member.email)
    expect((await send('POST', '/users/logout')).status).toBe(200)
    expect((await send<Session>('GET', '/users/me')).body.user).toBeNull()
  })

  test('is one of several when a person signs in several times at once', async () => {
    const sends = await Promise.all(Array.from({ length: 5 }, () => restAs(hub.url, member.email)))
    const users = await Promise.all(sends.map(async (send) => (await send<Session>('GET', '/users/me')).body.user))
    expect(users.map((user) => user?.email)).toEqual(Array(5).fill(member.email))
  })
})

describe('a refusal', () => {
  test('says the same of an address that has an account and of one that has none', async () => {
    const known = await signIn(member.email, 'wrong', { 'x-forwarded-for': '192.0.2.1' })
    const unknown = await signIn('nobody@hub.test', 'wrong', { 'x-forwarded-for': '192.0.2.1' })
    expect(known.status).toBe(401)
    expect(seen(known)).toEqual(seen(unknown))
    const names = (answer: Answer<unknown>) => [...answer.headers.keys()].sort()
    expect(names(known)).toEqual(names(unknown))
  })

  test('becomes 429 for whoever guesses, known address or not, and not for the owner elsewhere', async () => {
    const guesser = { 'x-forwarded-for': '192.0.2.9' }
    for (const email of [member.email, 'nobody@hub.test']) {
      const statuses = []
      for (let guess = 0; guess < 8; guess++) statuses.push((await signIn(email, 'wrong', guesser)).status)
      expect(statuses.slice(0, 5)).toEqual(Array(5).fill(401))
      expect(statuses.at(-1)).toBe(429)
    }
    const refused = await signIn(member.email, PASSWORD, guesser)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await signIn(member.email, PASSWORD, { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200)
  })

  test('cannot be escaped by writing the address in other letters', async () => {
    const guesser = { 'x-forwarded-for': '192.0.2.10' }
    for (let guess = 0; guess < 5; guess++) await signIn(member.email, 'wrong', guesser)
    for (const email of ['MEMBER@hub.test', ' member@hub.test ', 'Member@Hub.Test'])
      expect((await signIn(email, PASSWORD, guesser)).status).toBe(429)
  })
})

describe('what an admin takes away while a person signs in, here or on another process', () => {
  const ROUNDS = 10

  let admin: Send
  /** Where people sign in: on MongoDB a second process, which shares nothing with the first but the database. */
  let elsewhere: { url: string }
  let second: TestServer | undefined

  beforeAll(async () => {
    await createPerson(payload, { email: 'admin@hub.test', role: 'admin' })
    admin = await restAs(hub.url, 'admin@hub.test')
    if (databaseKind === 'mongodb') second = await startServer({ DATABASE_URL: hub.env.databaseUrl, TRUST_PROXY: '1' })
    elsewhere = second ?? hub
  })
  afterAll(() => second?.stop())

  const during = async <T>(signIns: Promise<unknown>[], change: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 100))
    const changed = await change()
    await Promise.all(signIns)
    return changed
  }

  test('stays away: the role', async () => {
    const editor = await createPerson(payload, { email: 'editor@hub.test', role: 'editor' })
    for (let round = 0; round < ROUNDS; round++) {
      await payload.update({ collection: 'users', id: editor.id, data: { role: 'editor' } })
      const signingIn = [hub, elsewhere].map(({ url }) => signIn(editor.email, PASSWORD, {}, url))
      const revoked = await during(signingIn, () => admin('PATCH', `/users/${editor.id}`, { role: null }))
      expect(revoked.status).toBe(200)
      expect((await payload.findByID({ collection: 'users', id: editor.id })).role ?? null).toBeNull()
    }
  })

  test('stays away: the old password', async () => {
    const person = await createPerson(payload, { email: 'changing@hub.test' })
    let password = PASSWORD
    for (let round = 0; round < 4; round++) {
      const next = `another password ${round}`
      const signingIn = [signIn(person.email, password, {}, elsewhere.url)]
      const changed = await during(signingIn, () =>
        admin('POST', `/users/${person.id}/password`, { presentPassword: PASSWORD, password: next }),
      )
      expect(changed.status).toBe(200)
      const away = { 'x-forwarded-for': `203.0.113.${round}` }
      expect((await signIn(person.email, password, away)).status).toBe(401)
      expect((await signIn(person.email, next, away)).status).toBe(200)
      password = next
    }
  })

  test('takes no session of other sign-ins with it', async () => {
    const person = await createPerson(payload, { email: 'everywhere@hub.test' })
    const at = Array.from({ length: 4 }, (_, number) => (number % 2 ? hub : elsewhere).url)
    const sends = await Promise.all(at.map((url) => restAs(url, person.email)))
    const users = await Promise.all(sends.map(async (send) => (await send<Session>('GET', '/users/me')).body.user))
    expect(users.map((user) => user?.email)).toEqual(Array(4).fill(person.email))
  })
})
