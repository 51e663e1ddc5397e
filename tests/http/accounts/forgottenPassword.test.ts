import { mailTo, tokenIn } from '../../helpers/mail'
import { createPerson, PASSWORD } from '../../helpers/people'
import { raw } from '../../helpers/httpApp'
import { rest, restAs, type Answer, type Problem } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { startServer } from '../../helpers/server'
import { freePort } from '../../../scripts/support/freePort.mjs'
import { startSmtpSink, type SmtpSink } from '../../helpers/smtpSink'

const EMAIL = 'member@hub.test'

let sink: SmtpSink
let hub: ServedHub

beforeAll(async () => {
  sink = await startSmtpSink()
  hub = await serveHub({ SMTP_URL: sink.url })
  await createPerson(hub.payload, { email: EMAIL })
})
afterAll(async () => {
  await hub?.close()
  await sink?.close()
})

const forgot = (at: { url: string }, email: string) => rest(at.url)('POST', '/users/forgot-password', { email })
const seen = ({ status, text }: Answer<Problem>) => ({ status, text })

/** The words of a mail, with the line breaks of quoted-printable (RFC 2045, 6.7) taken out. */
const words = (mail: string) => mail.replace(/=\r\n/g, '').replaceAll('=3D', '=')

test('the mail leads to the hub, whatever host a request names', async () => {
  const coming = sink.next()
  const body = JSON.stringify({ email: EMAIL })
  const headers = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  await raw(hub.port, { method: 'POST', path: '/api/users/forgot-password', headers }, body)
  const mail = words(await coming)
  expect(mail).toContain(`${hub.url}/admin/new-password#`)
  expect(mail).toContain(EMAIL)
  expect(mail).not.toContain('evil.example')
})

test('the way of the mail leads to a new password, once', async () => {
  const coming = sink.next()
  await forgot(hub, EMAIL)
  const token = /\/admin\/new-password#([\w-]+)/.exec(words(await coming))?.[1]
  const reset = (password: string) => rest(hub.url)('POST', '/users/reset-password', { token, password })
  expect((await reset('a new password for tests')).status).toBe(200)
  expect((await reset('and another one')).status).toBeGreaterThanOrEqual(400)
  const signIn = (password: string) => rest(hub.url)('POST', '/users/login', { email: EMAIL, password })
  expect((await signIn(PASSWORD)).status).toBe(401)
  expect((await signIn('a new password for tests')).status).toBe(200)
})

test('nobody learns from the answer who has an account', async () => {
  expect(seen(await forgot(hub, EMAIL))).toEqual(seen(await forgot(hub, 'nobody@hub.test')))
})

test('nor while the mail server is down', async () => {
  // It is gone again before other tests wait for mails, which it would try to send too.
  const silent = await startServer({
    SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    DATABASE_URL: hub.env.databaseUrl,
  })
  try {
    const known = await forgot(silent, EMAIL)
    expect(seen(known)).toEqual(seen(await forgot(silent, 'nobody@hub.test')))
    expect(known.status).toBe(200)
    expect(seen(known)).toEqual(seen(await forgot(hub, 'nobody@hub.test')))
  } finally {
    await silent.stop()
  }
})

describe('a link of an earlier mail opens the account no more', () => {
  async function linkFor(email: string): Promise<string> {
    await forgot(hub, email)
    return tokenIn(await mailTo(sink, email, /\/admin\/new-password#/))
  }

  const opens = async (token: string) =>
    (await rest(hub.url)('POST', '/users/reset-password', { token, password: 'a new password for tests' })).status < 300

  test('once the password was changed', async () => {
    const { id, email } = await createPerson(hub.payload, { email: 'changes-password@hub.test' })
    const token = await linkFor(email)
    const send = await restAs(hub.url, email)
    const password = 'a password of my own'
    expect((await send('POST', `/users/${id}/password`, { presentPassword: PASSWORD, password })).status).toBe(200)
    expect(await opens(token)).toBe(false)
  })

  test('once the address was changed', async () => {
    const { id, email } = await createPerson(hub.payload, { email: 'moves@hub.test' })
    const token = await linkFor(email)
    const admin = await createPerson(hub.payload, { email: 'admin@hub.test', role: 'admin' })
    const send = await restAs(hub.url, admin.email)
    await send('POST', `/users/${id}/email`, { presentPassword: PASSWORD, email: 'moved@hub.test' })
    const mails = [email, 'moved@hub.test'].map((address) => mailTo(sink, address, /\/admin\/confirm-email#/))
    const confirmed = await Promise.all(
      mails.map(async (mail) => rest(hub.url)('POST', '/users/confirm-email', { token: tokenIn(await mail) })),
    )
    expect(confirmed.map(({ status }) => status)).toContain(200)
    expect((await hub.payload.findByID({ collection: 'users', id })).email).toBe('moved@hub.test')
    expect(await opens(token)).toBe(false)
  })

  test('once the account was disabled, also when it can be used again', async () => {
    const { id, email } = await createPerson(hub.payload, { email: 'disabled@hub.test' })
    const token = await linkFor(email)
    const send = await restAs(hub.url, 'admin@hub.test')
    expect((await send('POST', `/users/${id}/disable`)).status).toBe(200)
    await forgot(hub, email)
    await mailTo(sink, email, /for your account, which is disabled/)
    expect((await send('POST', `/users/${id}/enable`)).status).toBe(200)
    expect(await opens(token)).toBe(false)
  })
})
