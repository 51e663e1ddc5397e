import type { ParsedMail } from 'mailparser'
import { initTransaction, killTransaction, type TypedUser } from 'payload'
import { principalOf } from '../../../src/access/principal'
import type { Recommendation } from '../../../src/domain/review'
import { announce } from '../../../src/notifications/announce'
import { performOnPublication } from '../../../src/review/publication'
import { jobsOf, until } from '../../helpers/jobs'
import { openMailbox, type Mailbox } from '../../helpers/mailbox'
import { createPerson, requestOf } from '../../helpers/people'
import { desk, env, payload, people, useNetwork } from '../../helpers/useNetwork'

let mailbox: Mailbox

useNetwork(() => mailbox?.close())

beforeAll(async () => {
  mailbox = await openMailbox(payload, env)
})
beforeEach(async () => {
  await mailbox.told()
  mailbox.forget()
})

let number = 0

/** A paper in the group of the lead who publishes, of whose submission the lead has been told. */
async function submitted(title = `Paper ${++number}`): Promise<string> {
  const { id } = await desk.write(people.contributor, { group: people.group, title })
  await desk.act(people.contributor, id, 'submit')
  await mailbox.told()
  mailbox.forget()
  return id
}

const assign = (id: string, ...reviewers: TypedUser[]) =>
  desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: reviewers.map((user) => user.id), note: 'Until May.' })

const recommend = (user: TypedUser, id: string, recommendation: Recommendation = 'accept') =>
  desk.act(user, id, 'recommend', { recommendation, note: 'Sound methods.' })

/** All that a mail says, in its headers, its text and its HTML. */
const everythingIn = (mail: ParsedMail) =>
  JSON.stringify([...mail.headerLines.map(({ line }) => line), mail.subject, mail.text, mail.html])

test('each step of a review is told to those whose turn it is, and to nobody else', async () => {
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Costs of sending' })
  expect(await mailbox.told()).toEqual([])
  const steps: [() => Promise<unknown>, string[]][] = [
    [() => desk.act(people.contributor, id, 'submit'), ['lead@hub.test']],
    [() => assign(id, people.reviewer, people.otherLead), ['other-lead@hub.test', 'reviewer@hub.test']],
    [() => recommend(people.otherLead, id, 'minor-changes'), ['lead@hub.test']],
    [() => assign(id, people.reviewer), ['other-lead@hub.test']],
    [() => desk.act(people.lead, id, 'request-changes', { note: 'Shorter.' }), ['contributor@hub.test']],
    [() => desk.act(people.contributor, id, 'submit'), ['lead@hub.test', 'reviewer@hub.test']],
    [() => recommend(people.reviewer, id), ['lead@hub.test']],
    [() => desk.act(people.lead, id, 'accept'), ['contributor@hub.test']],
    [() => desk.act(people.lead, id, 'publish'), ['contributor@hub.test', 'reviewer@hub.test']],
    [() => desk.act(people.editor, id, 'withdraw', { note: 'Wrong data.' }), ['contributor@hub.test', 'lead@hub.test']],
  ]
  for (const [act, told] of steps) {
    mailbox.forget()
    await act()
    expect(await mailbox.told()).toEqual(told)
  }
})

test('a mail says what, which group, why, and leads to the very place', async () => {
  const id = await submitted('Costs & <b>fees</b>')
  await assign(id, people.reviewer)
  const [mail] = await mailbox.mailsTo('reviewer@hub.test')
  const place = `${env.publicUrl}/admin/collections/publications/${id}`
  expect(mail).toMatchObject({ subject: 'Costs & <b>fees</b> (Remittances)' })
  for (const said of ['You are asked to review a paper', 'Remittances', 'because lead asked you', 'Until May.', place])
    expect(mail?.text).toContain(said)
  expect(mail?.html).toContain(`href="${place}"`)
  expect(mail?.html).toContain('Costs &amp; &lt;b&gt;fees&lt;/b&gt;')
})

test('mails about a paper are one thread that no program answers, and are stopped by one POST', async () => {
  const id = await submitted()
  await assign(id, people.reviewer)
  await mailbox.told()
  await desk.act(people.lead, id, 'request-changes', { note: 'Shorter.' })
  await mailbox.told()
  await desk.act(people.contributor, id, 'submit')
  const [asked, again] = await mailbox.mailsTo('reviewer@hub.test')
  const [changes] = await mailbox.mailsTo('contributor@hub.test')
  expect(asked?.messageId).not.toBe(again?.messageId)
  for (const mail of [asked, again, changes]) {
    expect(mail).toMatchObject({ inReplyTo: asked?.inReplyTo, references: asked?.inReplyTo, subject: asked?.subject })
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining(`${env.publicUrl}/unsubscribe/`) },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    })
  }
  expect(asked?.inReplyTo).toMatch(/^<paper-/)
  expect(asked?.inReplyTo).not.toContain(id)
})

test('writers learn from no mail who reviews, or how many', async () => {
  const canary = await createPerson(payload, {
    ...{ email: 'canary-reviewer@hub.test', name: 'Canary Reviewer' },
    groups: { [people.group]: 'reviewer' },
  })
  const writerAndLead = await createPerson(payload, {
    ...{ email: 'second-lead@hub.test', name: 'Second lead' },
    groups: { [people.group]: 'lead' },
  })
  const { id } = await desk.write(writerAndLead, { group: people.group, title: 'Blind' })
  await desk.save(people.contributor, id, { abstract: 'Of the contributor' })
  const steps: (() => Promise<unknown>)[] = [
    () => desk.act(people.contributor, id, 'submit'),
    () => assign(id, canary),
    () => recommend(canary, id, 'major-changes'),
    () => desk.act(people.lead, id, 'request-changes', { note: 'Shorter.' }),
    () => desk.act(people.contributor, id, 'submit'),
    () => recommend(canary, id),
    () => desk.act(people.lead, id, 'accept'),
    () => desk.act(people.lead, id, 'publish'),
  ]
  for (const act of steps) {
    await act()
    // A mail whose moment has passed is not sent.
    await mailbox.told()
  }
  const toWriters = [
    ...(await mailbox.mailsTo('contributor@hub.test')),
    ...(await mailbox.mailsTo('second-lead@hub.test')),
  ]
  expect(toWriters.length).toBeGreaterThanOrEqual(6)
  const said = toWriters.map(everythingIn).join()
  expect(said).not.toMatch(/canary|review/i)
  expect(said).not.toContain(canary.id)
})

test('who was taken off, or is no member any more, gets no title, also where the mail had to wait', async () => {
  const leaver = await createPerson(payload, { email: 'leaver@hub.test', groups: { [people.group]: 'reviewer' } })
  const id = await submitted('Secretcanary')
  mailbox.sink.fail('later', 'later')
  await assign(id, leaver, people.otherLead)
  await until(
    () => jobsOf(payload, 'notification'),
    (jobs) => jobs.filter(({ state, lastError }) => state === 'waiting' && lastError).length === 2,
  )
  mailbox.forget()
  await payload.update({
    ...{ collection: 'memberships', where: { user: { equals: leaver.id } }, data: { state: 'ended' } },
  })
  await assign(id, people.reviewer)
  mailbox.ahead += 60_000
  const toLeaver = await mailbox.mailsTo('leaver@hub.test')
  const toOther = await mailbox.mailsTo('other-lead@hub.test')
  expect([...toLeaver, ...toOther].map(everythingIn).join()).not.toMatch(/Secretcanary/)
  expect([...toLeaver, ...toOther].map(({ subject }) => subject)).toEqual([
    'Your review is not needed any more',
    'Your review is not needed any more',
  ])
})

test('twenty who submit at once cause one mail each', async () => {
  const { id, revision } = await desk.write(people.contributor, { group: people.group, title: 'Twenty' })
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => desk.act(people.contributor, id, 'submit', { revision })),
  )
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await mailbox.told()).toEqual(expect.arrayContaining(['lead@hub.test']))
  expect(await mailbox.mailsTo('lead@hub.test')).toHaveLength(1)
})

test('an announcement that runs again, because its process ended or stood still, tells each person once', async () => {
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Twice announced' })
  const event = { id: 'an-event', name: 'publication.submitted', collection: 'publications', document: id, note: null }
  const details = { ...event, actor: people.contributor.id, actorName: 'contributor', group: people.group }
  const job = { id: 'a-job', payload, signal: new AbortController().signal }
  await Promise.all([announce.run(details, job), announce.run(details, job)])
  await announce.run(details, job)
  const jobs = (await jobsOf(payload, 'notification')).filter(({ key }) => key?.includes('an-event'))
  expect(jobs.filter(({ recipient }) => recipient === 'lead@hub.test')).toHaveLength(1)
})

test('an accepted paper waits for the editors where they publish', async () => {
  const { id } = await desk.write(people.otherContributor, { group: people.otherGroup, title: 'For the editors' })
  await desk.act(people.otherContributor, id, 'submit')
  await desk.act(people.otherLead, id, 'accept')
  const [mail] = await mailbox.mailsTo('editor@hub.test')
  expect(mail?.text).toContain('An accepted paper waits to be published')
})

test('what was rolled back is told to nobody', async () => {
  const { id, revision } = await desk.write(people.contributor, { group: people.group, title: 'Rolled back' })
  const before = await jobsOf(payload, 'announcement')
  const req = await requestOf(payload, people.contributor)
  const account = await principalOf(req)
  if (account.kind === 'visitor') throw new Error('The account was not recognised')
  await initTransaction(req)
  await performOnPublication(req, account, { id, action: 'submit', revision, input: { note: '' } })
  await killTransaction(req)
  expect(await jobsOf(payload, 'announcement')).toEqual(before)
  expect(await mailbox.told()).toEqual([])
})
