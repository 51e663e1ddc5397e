import type { Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import { enqueueMail } from '../../../src/mail/mailJob'
import { jobsOf, passTime, until } from '../../helpers/jobs'
import { createAccount, createPerson, requestOf } from '../../helpers/people'
import { restAs, type Send } from '../../helpers/rest'
import { exitOf, startServer, type TestServer } from '../../helpers/server'
import { startSmtpSink, type SmtpSink } from '../../helpers/smtpSink'

/** Mails that a process sends at once, so that a kill may repeat as many. */
const AT_ONCE = 4

/** Stands in the text of mails, which nobody but their recipients may read. */
const CANARY = 'canary7f3ac0ffee7f3ac0ffee'
const TEXT = ['Choose a new password here:', `https://hub.test/admin/new-password#${CANARY}`]

const KILLS = Number(process.env.KILLS ?? 2)
const WRITERS = 4

let payload: Payload
let sink: SmtpSink
let admin: { email: string }
const servers: TestServer[] = []

beforeAll(async () => {
  payload = await openDatabase(readEnv())
  sink = await startSmtpSink()
  admin = await createPerson(payload, { email: 'admin@hub.test', role: 'admin' })
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await payload?.destroy()
  await sink?.close()
})

async function start(): Promise<TestServer> {
  const server = await startServer({
    ...{ SMTP_URL: sink.url, DATABASE_URL: readEnv().databaseUrl, LOG_LEVEL: 'trace' },
  })
  servers.push(server)
  return server
}

async function kill(server: TestServer): Promise<void> {
  server.process.kill('SIGKILL')
  await exitOf(server.process)
}

const countFor = (email: string, mails = sink.mails) => mails.filter((mail) => mail.includes(`To: ${email}`)).length
const allSent = () =>
  until(
    () => jobsOf(payload, 'mail'),
    (jobs) => jobs.every(({ state }) => state === 'done'),
  )

let number = 0

/**
 * Disables accounts until the server is dead.
 *
 * @param acknowledged is given those of which the server said so: their owners must hear of it
 */
async function disableUntilDead(send: Send, acknowledged: string[]): Promise<void> {
  for (;;) {
    const email = `somebody-${number++}@hub.test`
    const id = await createAccount(payload, { email, name: 'Somebody' })
    const answer = await send('POST', `/users/${id}/disable`).catch(() => null)
    if (answer?.status !== 200) return
    acknowledged.push(email)
  }
}

test(
  'no mail of what was acknowledged is lost by kills, and few are sent twice',
  async () => {
    const acknowledged: string[] = []
    for (let round = 0; round < KILLS; round++) {
      const server = await start()
      const send = await restAs(server.url, admin.email)
      const enough = acknowledged.length + WRITERS
      const writers = Array.from({ length: WRITERS }, () => disableUntilDead(send, acknowledged))
      await until(
        () => acknowledged.length,
        (count) => count >= enough,
      )
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1000))
      await kill(server)
      await Promise.all(writers)
      await passTime(payload)
    }
    await start()
    await allSent()
    expect(acknowledged.filter((email) => countFor(email) === 0)).toEqual([])
    const twice = sink.mails.length - new Set(sink.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1])).size
    expect(twice).toBeLessThanOrEqual(KILLS * AT_ONCE)
  },
  KILLS * 30_000 + 120_000,
)

test('a kill while the mail server keeps its answer back has the mail sent again, and one after its success does not', async () => {
  const server = servers.at(-1)!
  const req = await requestOf(payload, null)
  await enqueueMail(req, { to: 'sent@hub.test', subject: 'Sent', text: TEXT })
  await allSent()
  sink.fail('hang')
  await enqueueMail(req, { to: 'hangs@hub.test', subject: 'Hangs', text: TEXT })
  await until(
    () => countFor('hangs@hub.test', sink.received),
    (count) => count === 1,
  )
  await kill(server)
  await passTime(payload)
  await start()
  await allSent()
  expect([countFor('sent@hub.test'), countFor('hangs@hub.test')]).toEqual([1, 1])
})

test('of two processes one sends each mail', async () => {
  await start()
  const addresses = Array.from({ length: 30 }, (_, index) => `shared-${index}@hub.test`)
  for (const to of addresses) await enqueueMail(await requestOf(payload, null), { to, subject: 'Shared', text: TEXT })
  const jobs = await allSent()
  expect(addresses.map((address) => countFor(address))).toEqual(addresses.map(() => 1))
  expect(jobs.filter(({ subject }) => subject === 'Shared').every(({ tries }) => tries === 1)).toBe(true)
})

test('no log has anything of the text of a mail, also of one that is refused for it', async () => {
  sink.fail('refused')
  await enqueueMail(await requestOf(payload, null), { to: 'refused@hub.test', subject: 'Refused', text: TEXT })
  const output = () => servers.map((server) => server.output()).join('')
  await until(output, (text) => text.includes('A job failed and is tried again'))
  expect(sink.received.at(-1)).toContain(CANARY.slice(0, 8))
  expect(output()).not.toContain(CANARY.slice(0, 8))
})
