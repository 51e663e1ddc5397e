import type { Preferences } from '../../../src/domain/notificationTopics'
import { openMailbox, type Mailbox } from '../../helpers/mailbox'
import { createPerson } from '../../helpers/people'
import { desk, env, payload, people, useNetwork } from '../../helpers/useNetwork'

let mailbox: Mailbox

useNetwork(() => mailbox?.close())

beforeAll(async () => {
  mailbox = await openMailbox(payload, env)
})

const prefer = (id: string, notifications: Preferences) =>
  payload.update({ collection: 'users', id, data: { notifications } })

test('who wants to hear once a day gets one mail of all that they may still read, and then no more of it', async () => {
  const lead = await createPerson(payload, { email: 'daily@hub.test', groups: { [people.group]: 'lead' } })
  await prefer(lead.id, { turn: 'daily', papers: 'daily' })
  const ids: string[] = []
  for (const title of ['First of the day', 'Second of the day', 'Thrown away']) {
    const { id } = await desk.write(people.contributor, { group: people.group, title })
    await desk.act(people.contributor, id, 'submit')
    ids.push(id)
  }
  expect((await mailbox.mailsTo(people.lead.email)).map(({ subject }) => subject)).toHaveLength(3)
  expect(await mailbox.mailsTo(lead.email)).toEqual([])
  // No more for their decision.
  await desk.act(people.lead, ids[2] ?? '', 'request-changes', { note: 'Shorter.' })
  await mailbox.passDay()
  const [digest, ...more] = await mailbox.mailsTo(lead.email)
  expect(more).toEqual([])
  expect(digest?.subject).toBe('2 things that happened since yesterday')
  expect(digest?.text).toContain('First of the day')
  expect(digest?.text).toContain('Second of the day')
  expect(digest?.text).not.toContain('Thrown away')
  expect(digest?.text).not.toContain('/act/')
  await mailbox.passDay()
  expect(await mailbox.mailsTo(lead.email)).toHaveLength(1)
})

test('who has left by then hears of nothing, and who wants no mail gets none', async () => {
  const leaver = await createPerson(payload, { email: 'leaver@hub.test', groups: { [people.group]: 'lead' } })
  const silent = await createPerson(payload, { email: 'silent@hub.test', groups: { [people.group]: 'lead' } })
  await prefer(leaver.id, { turn: 'daily' })
  await prefer(silent.id, { turn: 'never' })
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Of the group' })
  await desk.act(people.contributor, id, 'submit')
  await mailbox.told()
  await payload.update({
    ...{ collection: 'memberships', where: { user: { equals: leaver.id } }, data: { state: 'ended' } },
  })
  await mailbox.passDay()
  expect(await mailbox.mailsTo(leaver.email)).toEqual([])
  expect(await mailbox.mailsTo(silent.email)).toEqual([])
  const { totalDocs } = await payload.db.count({ collection: 'digest-entries', where: { user: { equals: leaver.id } } })
  expect(totalDocs).toBe(0)
})

test('a lead who gives, changes and ends a membership has its person told', async () => {
  const member = await createPerson(payload, { email: 'member@hub.test' })
  const as = { user: people.lead, overrideAccess: false } as const
  const { id } = await payload.create({
    ...{ collection: 'memberships', ...as },
    data: { user: member.id, group: people.group, role: 'contributor', state: 'active' },
  })
  await mailbox.told()
  await payload.update({ collection: 'memberships', id, data: { role: 'reviewer' }, ...as })
  await mailbox.told()
  await payload.update({ collection: 'memberships', id, data: { state: 'ended' }, ...as })
  expect((await mailbox.mailsTo(member.email)).map(({ subject }) => subject)).toEqual([
    'You are now a contributor in Remittances',
    'You are now a reviewer in Remittances',
    'You are no longer a member of Remittances',
  ])
})
