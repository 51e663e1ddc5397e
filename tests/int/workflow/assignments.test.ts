import type { TypedUser } from 'payload'
import type { Membership } from '../../../src/payload-types'
import { createPerson } from '../../helpers/people'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

/** A submitted paper that waits for these. */
async function underReview(title: string, ...reviewers: TypedUser[]): Promise<string> {
  const { id } = await desk.write(people.contributor, { group: people.group, title })
  await desk.act(people.contributor, id, 'submit')
  if (reviewers.length > 0) await assign(id, ...reviewers)
  return id
}

const assign = (id: string, ...reviewers: TypedUser[]) =>
  desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: reviewers.map((user) => user.id) })

const recommend = (user: TypedUser, id: string, recommendation: 'accept' | 'reject' = 'accept') =>
  desk.act(user, id, 'recommend', { recommendation, note: 'As I read it.' })

/** How many texts of a paper, present and former, somebody gets. */
async function textsFor(user: TypedUser, id: string): Promise<number> {
  const asked = { collection: 'publications', user, overrideAccess: false, pagination: false } as const
  const [{ docs }, versions] = await Promise.all([
    payload.find({ ...asked, where: { id: { equals: id } } }),
    payload.findVersions({ ...asked, where: { parent: { equals: id } } }).catch(() => ({ docs: [] })),
  ])
  return docs.length + versions.docs.length
}

let count = 0

/** Somebody who reviews for the group, and the membership. */
async function reviewerOfGroup(): Promise<[TypedUser, string]> {
  const user = await createPerson(payload, { email: `r${++count}@hub.test`, groups: { [people.group]: 'reviewer' } })
  const { docs } = await payload.find({ collection: 'memberships', where: { user: { equals: user.id } } })
  return [user, docs[0]?.id ?? '']
}

const change = (id: string, data: Partial<Membership>) => payload.update({ collection: 'memberships', id, data })

const ENDS: [string, (membership: string) => Promise<unknown>][] = [
  ['is ended', (id) => change(id, { state: 'ended' })],
  ['runs out', (id) => change(id, { until: new Date(Date.now() - 1000).toISOString() })],
  ['is deleted', (id) => payload.delete({ collection: 'memberships', id })],
]

test.each(ENDS)('an assignment ends when the membership it rests on %s', async (name, end) => {
  const [user, membership] = await reviewerOfGroup()
  const id = await underReview(`Left, ${name}`, user)
  await end(membership)
  expect(await textsFor(user, id)).toBe(0)
  await expect(recommend(user, id)).rejects.toMatchObject({ status: 404 })
  expect((await desk.act(people.lead, id, 'accept')).state).toBe('accepted')
})

test('a reviewer who becomes a contributor reads as one, and reviews no more', async () => {
  const [user, membership] = await reviewerOfGroup()
  const id = await underReview('Lowered', user)
  await change(membership, { role: 'contributor' })
  await expect(recommend(user, id)).rejects.toMatchObject({ status: 403 })
  expect((await desk.act(people.lead, id, 'accept')).state).toBe('accepted')
})

test('somebody who is invited from outside stays, whatever becomes of other memberships', async () => {
  const id = await underReview('From outside', people.otherLead)
  expect(await textsFor(people.otherLead, id)).toBeGreaterThan(1)
  await expect(desk.act(people.lead, id, 'accept')).rejects.toMatchObject({ status: 409 })
  await recommend(people.otherLead, id)
  expect((await desk.act(people.lead, id, 'accept')).state).toBe('accepted')
})

test('who was taken off reads neither the paper nor one of its versions, not even those of their time', async () => {
  const id = await underReview('Taken off', people.otherLead)
  expect(await textsFor(people.otherLead, id)).toBeGreaterThan(1)
  await assign(id, people.reviewer)
  expect(await textsFor(people.otherLead, id)).toBe(0)
  await expect(recommend(people.otherLead, id)).rejects.toMatchObject({ status: 404 })
})

test('a recommendation binds after its reviewer was taken off, until the next round', async () => {
  const id = await underReview('Rejected once', people.otherLead)
  await recommend(people.otherLead, id, 'reject')
  await assign(id)
  await expect(desk.act(people.lead, id, 'accept')).rejects.toMatchObject({ status: 409 })
  await desk.act(people.lead, id, 'request-changes', { note: 'See the review.' })
  await desk.act(people.contributor, id, 'submit')
  expect((await desk.act(people.lead, id, 'accept')).state).toBe('accepted')
})

test('a member below a reviewer is not asked, in words that say what to do', async () => {
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Asked a contributor' })
  await desk.act(people.contributor, id, 'submit')
  await expect(assign(id, people.observer)).rejects.toMatchObject({
    status: 400,
    field: 'reviewerIds',
    message: 'observer is an observer in this group. Change the membership to reviewer first, or choose somebody else.',
  })
})

test('nobody waits for the word of somebody whose account is disabled, or asks for it', async () => {
  const [reviewer] = await reviewerOfGroup()
  const id = await underReview('A reviewer who is disabled', reviewer)
  await expect(desk.act(people.lead, id, 'accept')).rejects.toMatchObject({ status: 409 })
  await payload.update({ collection: 'users', id: reviewer.id, data: { disabledAt: new Date().toISOString() } })
  await desk.act(people.lead, id, 'accept')
  const another = await underReview('Another paper')
  await expect(assign(another, reviewer)).rejects.toMatchObject({ status: 400, field: 'reviewerIds' })
})
