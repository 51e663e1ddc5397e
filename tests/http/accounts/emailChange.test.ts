import type { TypedUser } from 'payload'
import { mailTo, tokenIn } from '../../helpers/mail'
import { createPerson, PASSWORD } from '../../helpers/people'
import { rest, restAs, type Send } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { startSmtpSink, type SmtpSink } from '../../helpers/smtpSink'

let sink: SmtpSink
let hub: ServedHub
let admin: Send

beforeAll(async () => {
  sink = await startSmtpSink()
  hub = await serveHub({ SMTP_URL: sink.url, TRUST_PROXY: '1' })
  await createPerson(hub.payload, { email: 'admin@hub.test', role: 'admin' })
  admin = await restAs(hub.url, 'admin@hub.test')
})
afterAll(async () => {
  await hub?.close()
  await sink?.close()
})

let people = 0

async function asked(as?: Send): Promise<{ user: TypedUser; send: Send; fresh: string; old: string; renewed: string }> {
  const user = await createPerson(hub.payload, { email: `person-${people++}@hub.test` })
  const send = await restAs(hub.url, user.email)
  const fresh = `fresh-${people++}@hub.test`
  const answer = await (as ?? send)('POST', `/users/${user.id}/email`, {
    presentPassword: PASSWORD,
    email: fresh.toUpperCase(),
  })
  expect(answer.status).toBe(200)
  const old = tokenIn(await mailTo(sink, user.email, /confirm-email#/))
  const renewed = tokenIn(await mailTo(sink, fresh, /confirm-email#/))
  return { user, send, fresh, old, renewed }
}

const confirm = (token: string, more: object = {}) => rest(hub.url)('POST', '/users/confirm-email', { token, ...more })
const addressOf = async (id: string) => (await hub.payload.findByID({ collection: 'users', id })).email
const isSignedIn = async (send: Send) => (await send<{ user: unknown }>('GET', '/users/me')).body.user !== null

test.each(['old first', 'new first'])('changes once both addresses have confirmed, %s', async (order) => {
  const { user, send, fresh, old, renewed } = await asked()
  const [first, second] = order === 'old first' ? [old, renewed] : [renewed, old]
  expect((await confirm(first)).status).toBe(200)
  expect(await addressOf(user.id)).toBe(user.email)
  expect((await confirm(first)).body.errors[0]?.id).toBe('email.link')
  expect(await isSignedIn(send)).toBe(true)
  expect((await confirm(second)).status).toBe(200)
  expect(await addressOf(user.id)).toBe(fresh)
  expect((await confirm(second)).status).toBe(400)
  expect(await isSignedIn(send)).toBe(false)
  // Whoever has the old address gets no mail of the hub any more.
  await mailTo(sink, user.email, /The address of your account is now[^]*write to the hub’s admins/)
  await mailTo(sink, fresh, /The address of your account is now[^]*ask for a new password/)
  const { docs } = await hub.payload.find({ collection: 'audit-log', where: { target: { equals: user.id } } })
  expect(docs.find(({ action }) => action === 'email-change')?.changes).toEqual([
    expect.objectContaining({ field: 'email', from: user.email, to: fresh }),
  ])
})

test('the old address refuses it, and the person takes it back', async () => {
  const refused = await asked()
  expect((await confirm(refused.old, { refuse: true })).status).toBe(200)
  expect((await confirm(refused.renewed)).status).toBe(400)
  const cancelled = await asked()
  expect((await cancelled.send('POST', `/users/${cancelled.user.id}/email/cancel`)).status).toBe(200)
  expect((await confirm(cancelled.old)).status).toBe(400)
  expect(await addressOf(cancelled.user.id)).toBe(cancelled.user.email)
})

test('a link is of its own change and address, and of nobody’s making', async () => {
  const { old, renewed } = await asked()
  const [id, , signature] = old.split('.')
  for (const token of [
    `${id}.new.${signature}`,
    `${id}.old.${'0'.repeat(64)}`,
    'nonsense',
    '',
    renewed.replace('new', 'old'),
  ])
    expect((await confirm(token)).body.errors[0]?.id).toBe('email.link')
})

test('the present password is asked for, and an address must be one', async () => {
  const user = await createPerson(hub.payload, { email: `person-${people++}@hub.test` })
  const send = await restAs(hub.url, user.email)
  const change = (body: object) => send('POST', `/users/${user.id}/email`, body)
  expect((await change({ presentPassword: 'wrong', email: 'a@hub.test' })).body.errors[0]?.field).toBe(
    'presentPassword',
  )
  for (const email of ['no address', 7, user.email])
    expect((await change({ presentPassword: PASSWORD, email })).body.errors[0]?.field).toBe('email')
})

test('nobody learns by asking for an address that it has an account', async () => {
  const user = await createPerson(hub.payload, { email: `person-${people++}@hub.test` })
  const taken = await createPerson(hub.payload, { email: `person-${people++}@hub.test` })
  const send = await restAs(hub.url, user.email)
  const change = (email: string) => send('POST', `/users/${user.id}/email`, { presentPassword: PASSWORD, email })
  const known = await change(taken.email)
  const unknown = await change(`free-${people++}@hub.test`)
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  expect(tokenIn(await mailTo(sink, taken.email, /has an account already/))).toBe('')
})

test('an admin gives an account a new address, which confirms alone; the old one is told and can refuse', async () => {
  const { user, fresh, renewed } = await asked(admin)
  expect((await confirm(renewed)).status).toBe(200)
  expect(await addressOf(user.id)).toBe(fresh)
  const refused = await asked(admin)
  expect((await confirm(refused.old, { refuse: true })).status).toBe(200)
  expect((await confirm(refused.renewed)).status).toBe(400)
})
