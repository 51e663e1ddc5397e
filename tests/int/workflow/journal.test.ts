import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

async function journals(id: string) {
  const where = { target: { equals: id } }
  const options = { where, sort: 'at', pagination: false } as const
  const [log, feed] = await Promise.all([
    payload.find({ collection: 'audit-log', ...options }),
    payload.find({ collection: 'outbox', ...options }),
  ])
  return { log: log.docs, feed: feed.docs }
}

/** Makes the database refuse rows of one journal while something runs. */
async function without(journal: 'audit-log' | 'outbox', work: () => Promise<unknown>): Promise<void> {
  const { db } = payload
  const create = db.create
  db.create = (args) =>
    args.collection === journal ? Promise.reject(new Error('The journal is full')) : create.call(db, args)
  try {
    await expect(work()).rejects.toThrow('The journal is full')
  } finally {
    db.create = create
  }
}

test('each step leaves a line that says who did what, and why', async () => {
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'On record' })
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'request-changes', { note: 'Say how many.' })
  await desk.save(people.contributor, id, { title: 'On record, with numbers' })
  const { log } = await journals(id)
  expect(
    log.map(({ actorName, action, fromState, toState, note }) => [actorName, action, fromState, toState, note]),
  ).toEqual([
    ['contributor', 'create', null, null, null],
    ['contributor', 'submit', 'draft', 'submitted', null],
    ['lead', 'request-changes', 'submitted', 'changes-requested', 'Say how many.'],
    ['contributor', 'update', null, null, null],
  ])
  expect(log.at(-1)?.fields).toContain('title')
})

test('the feed tells of every change, and calls public only what visitors can see', async () => {
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'In the feed' },
  )
  await desk.save(people.contributor, id, { title: 'In the feed, redrafted' })
  await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
  const { feed } = await journals(id)
  expect(feed.map(({ name, isPublic }) => [name, isPublic])).toEqual([
    ['publication.created', false],
    ['publication.submitted', false],
    ['publication.accepted', false],
    ['publication.published', true],
    ['publication.changed', false],
    ['publication.withdrawn', true],
  ])
  expect(feed[1]?.actor).toBe(people.contributor.id)
})

test('the feed tells that a membership has ended', async () => {
  const { docs } = await payload.find({ collection: 'memberships', where: { user: { equals: people.contributor.id } } })
  const id = docs[0]?.id ?? ''
  await payload.update({ collection: 'memberships', id, data: { state: 'ended' } })
  await payload.update({ collection: 'memberships', id, data: { state: 'active' } })
  const { feed } = await journals(id)
  expect(feed.map(({ name }) => name)).toEqual(['membership.created', 'membership.ended', 'membership.changed'])
})

test.each(['audit-log', 'outbox'] as const)('without its line in %s nothing is published', async (journal) => {
  const { id } = await desk.write(people.contributor, { group: people.group, title: `No ${journal}` })
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  const before = await journals(id)
  await without(journal, () => desk.act(people.lead, id, 'publish'))
  expect(await desk.live(id)).toBeNull()
  expect(await desk.latest(id)).toMatchObject({ state: 'accepted', revision: 3 })
  expect(await journals(id)).toEqual(before)
  expect((await desk.act(people.lead, id, 'publish')).state).toBe('published')
})

test.each(['audit-log', 'outbox'] as const)('without its line in %s nothing is saved', async (journal) => {
  const { id } = await desk.write(people.contributor, { group: people.group, title: `Unsaved ${journal}` })
  await without(journal, () => desk.save(people.contributor, id, { title: 'Lost' }))
  expect(await desk.latest(id)).toMatchObject({ title: `Unsaved ${journal}`, revision: 1 })
})

test('passwords never reach the log, not even as the name of a field', async () => {
  const { id } = await payload.create({
    collection: 'users',
    data: { email: 'secret@hub.test', name: 'Secret', password: 'canary-password-1', locale: 'en' },
  })
  await payload.update({ collection: 'users', id, data: { password: 'canary-password-2' } })
  const text = JSON.stringify(await journals(id))
  expect(text).toContain(id)
  expect(text).not.toMatch(/canary|"(password|hash|salt|sessions)"/)
})
