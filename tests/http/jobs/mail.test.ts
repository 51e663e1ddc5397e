import type { Job } from '../../../src/jobs/job'
import type { Queue } from '../../../src/jobs/queue'
import { jobsOf, passTime, until } from '../../helpers/jobs'
import { mailTo, tokenIn, wordsOf } from '../../helpers/mail'
import { createNetwork, type Network } from '../../helpers/network'
import { createPerson } from '../../helpers/people'
import { rest, restAs, type Send } from '../../helpers/rest'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { startSmtpSink, type SmtpFault, type SmtpSink } from '../../helpers/smtpSink'

let sink: SmtpSink
let hub: ServedHub
let people: Network
let admin: Send

beforeAll(async () => {
  sink = await startSmtpSink()
  hub = await serveHub({ SMTP_URL: `${sink.url}?socketTimeout=700` })
  people = await createNetwork(hub.payload)
  admin = await restAs(hub.url, people.admin.email)
})
afterEach(async () => {
  await hub.payload.db.deleteMany({ collection: 'jobs', where: {} })
})
afterAll(async () => {
  await hub?.close()
  await sink?.close()
})

let number = 0

/** Disables an account, of which its owner is told by mail. @returns the address */
async function disableSomebody(): Promise<string> {
  const { id, email } = await createPerson(hub.payload, { email: `somebody-${number++}@hub.test` })
  expect((await admin('POST', `/users/${id}/disable`)).status).toBe(200)
  return email
}

const jobFor = async (email: string, state: Job['state'], tries: number): Promise<Job> => {
  const isIt = (job: Job) => job.recipient === email && job.state === state && job.tries === tries
  const all = await until(
    () => jobsOf(hub.payload, 'mail'),
    (jobs) => jobs.some(isIt),
  )
  return all.find(isIt)!
}

const messageId = (mail: string) => /^Message-ID: (.*)$/im.exec(mail)?.[1]
const to = (email: string) => (mail: string) => mail.includes(`To: ${email}`)

test('a mail leaves at once, and its text is not kept', async () => {
  const started = Date.now()
  const email = await disableSomebody()
  await mailTo(sink, email, /Your account was disabled/)
  expect(Date.now() - started).toBeLessThan(5000)
  expect(await jobFor(email, 'done', 1)).toMatchObject({ input: null, subject: 'Your account was disabled' })
})

test.each<[SmtpFault, string]>([
  ['later', '451'],
  ['hang', 'Timeout'],
  ['drop', 'Connection closed'],
])('a mail that meets “%s” comes later, once more under the same Message-ID', async (fault, reason) => {
  sink.fail(fault)
  const email = await disableSomebody()
  const { lastError } = await jobFor(email, 'waiting', 1)
  expect(lastError).toMatch(new RegExp(reason, 'i'))
  await passTime(hub.payload)
  await mailTo(sink, email, /disabled/)
  const received = sink.received.filter(to(email))
  expect(received).toHaveLength(2)
  expect(new Set(received.map(messageId)).size).toBe(1)
  expect(messageId(received[0]!)).toContain((await jobFor(email, 'done', 2)).id)
})

test('a mail that hangs holds up neither its cause nor others', async () => {
  sink.fail('hang')
  const [slow, next] = [await disableSomebody(), await disableSomebody()]
  await mailTo(sink, next, /disabled/)
  expect(sink.mails.some(to(slow))).toBe(false)
  sink.drop()
})

describe('a mail that is refused for good', () => {
  test.each<SmtpFault>(['no such address', 'refused'])('as “%s” is given up after three tries', async (fault) => {
    sink.fail(fault, fault, fault)
    const email = await disableSomebody()
    for (const tries of [1, 2]) {
      await jobFor(email, 'waiting', tries)
      await passTime(hub.payload)
    }
    expect((await jobFor(email, 'failed', 3)).lastError).toMatch(/5\.(1|7)\.1/)
  })

  test('is listed for admins without its text, and sent when they ask for it', async () => {
    sink.fail('refused', 'refused', 'refused')
    const { email } = await createPerson(hub.payload, { email: 'forgetful@hub.test' })
    await rest(hub.url)('POST', '/users/forgot-password', { email })
    for (const tries of [1, 2]) {
      await jobFor(email, 'waiting', tries)
      await passTime(hub.payload)
    }
    const { id } = await jobFor(email, 'failed', 3)
    const token = tokenIn(wordsOf(sink.received.findLast(to(email))!))
    expect(token).toMatch(/\w{40}/)

    const answer = await admin<Queue>('GET', '/queue')
    expect(answer.body.jobs.find((job) => job.id === id)).toEqual({
      ...{ id, kind: 'mail', state: 'failed', tries: 3, recipient: email, leaseHolder: null, leasedUntil: null },
      ...{ enqueuedAt: expect.any(String), dueAt: expect.any(String), finishedAt: expect.any(String) },
      subject: 'A new password for your account',
      lastError: expect.stringMatching(/^Message failed: 554 5\.7\.1 Refused for http:\S+\/admin\/…#…$/),
    })
    expect(answer.body.total.failed).toBeGreaterThanOrEqual(1)
    for (let from = 0; from < token.length - 6; from++) expect(answer.text).not.toContain(token.slice(from, from + 6))
    const journals = await Promise.all(
      (['audit-log', 'outbox'] as const).map((collection) => hub.payload.db.find({ collection, pagination: false })),
    )
    expect(JSON.stringify(journals)).not.toContain(token)

    for (const who of [people.contributor, people.lead, people.editor]) {
      const send = await restAs(hub.url, who.email)
      const answers = [await send('GET', '/queue'), await send('POST', `/queue/${id}`, {})]
      expect(answers.map(({ status }) => status)).toEqual([403, 403])
    }
    expect((await rest(hub.url)('POST', `/queue/${id}`, {})).status).toBe(401)
    expect((await rest(hub.url)('GET', '/queue')).status).toBe(401)
    expect((await admin('GET', `/queue/${id}`)).status).toBe(404)

    expect((await admin('POST', `/queue/${id}`, {})).status).toBe(200)
    await mailTo(sink, email, new RegExp(token))
    expect((await jobFor(email, 'done', 1)).input).toBeNull()
    expect((await admin('POST', `/queue/${id}`, {})).body).toMatchObject({ errors: [{ id: 'queue.unknown' }] })
  })
})
