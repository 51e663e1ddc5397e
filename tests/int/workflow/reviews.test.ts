import type { TypedUser } from 'payload'
import { principalOf } from '../../../src/access/principal'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import type { Publication } from '../../../src/payload-types'
import { loadUnderReview } from '../../../src/review/reviewable'
import { ownReview, shownReviews } from '../../../src/review/shownReviews'
import { requestOf } from '../../helpers/people'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

const DAY_MS = 86_400_000

/** A submitted paper that the group's reviewer and the lead of another group are asked to review. */
async function underReview(title: string, data: Partial<Publication> = {}): Promise<string> {
  const { id } = await desk.write(people.contributor, { group: people.group, title, ...data })
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'assign-reviewers', {
    ...{ reviewerIds: [people.reviewer.id, people.otherLead.id], note: 'Look at the sources.' },
  })
  return id
}

const advise = (user: TypedUser, id: string, recommendation: 'accept' | 'minor-changes' | 'reject', noteToLead = '') =>
  desk.act(user, id, 'recommend', { recommendation, note: `Words of ${user.name}`, noteToLead })

async function loadedFor(user: TypedUser, id: string) {
  const req = await requestOf(payload, user)
  const account = await principalOf(req)
  if (account.kind === 'visitor') throw new Error('The account was not recognised')
  return { req, account, loaded: await loadUnderReview(req, account, id) }
}

/** What the panel shows somebody of the reviews. */
async function shownTo(user: TypedUser, id: string) {
  const { req, account, loaded } = await loadedFor(user, id)
  return shownReviews(req, account, loaded)
}

/** What a person can do with it now. */
async function openTo(user: TypedUser, id: string): Promise<string[]> {
  const { account, loaded } = await loadedFor(user, id)
  return publicationWorkflow.actionsFor(loaded.subject, account).map(({ action }) => action)
}

test('a reviewer agrees or declines with a reason, and who declined is waited for no more and reads no more', async () => {
  const id = await underReview('Asked')
  await desk.act(people.reviewer, id, 'accept-review')
  await expect(desk.act(people.otherLead, id, 'decline-review')).rejects.toMatchObject({ field: 'declineReason' })
  await desk.act(people.otherLead, id, 'decline-review', { declineReason: 'no-time', note: 'Ask Ada.' })
  expect(
    (await shownTo(people.lead, id)).map(({ reviewer, state, declined }) => [reviewer?.name, state, declined]),
  ).toEqual([
    ['reviewer', 'agreed', null],
    ['other-lead', 'refused', { reason: 'no-time', answer: 'Ask Ada.' }],
  ])
  await expect(advise(people.otherLead, id, 'accept')).rejects.toMatchObject({ status: 404 })
  const asked = { collection: 'publications', id, user: people.otherLead, overrideAccess: false } as const
  await expect(payload.findByID(asked)).rejects.toMatchObject({ status: 404 })
  await advise(people.reviewer, id, 'accept')
  expect((await desk.act(people.lead, id, 'accept')).state).toBe('accepted')
})

test('a review is due when the lead says, or as the group has it; being late is shown, and more time can be given', async () => {
  const id = await underReview('Due')
  const [first] = await shownTo(people.lead, id)
  const inThreeWeeks = Date.now() + 21 * DAY_MS
  expect(Math.abs(Date.parse(first?.dueAt ?? '') - inThreeWeeks)).toBeLessThan(DAY_MS)
  const past = new Date(Date.now() - DAY_MS).toISOString()
  await expect(desk.act(people.lead, id, 'extend-reviews', { dueAt: past })).rejects.toMatchObject({ field: 'dueAt' })
  await payload.update({ collection: 'reviews', where: { publication: { equals: id } }, data: { dueAt: past } })
  expect((await shownTo(people.lead, id)).map(({ isLate }) => isLate)).toEqual([true, true])
  await advise(people.reviewer, id, 'accept')
  const dueAt = new Date(Date.now() + DAY_MS).toISOString()
  await desk.act(people.lead, id, 'extend-reviews', { dueAt })
  expect((await shownTo(people.lead, id)).map((review) => [review.isLate, review.dueAt === dueAt])).toEqual([
    [false, false],
    [false, true],
  ])
})

test('who owes a review reads no other; authors read what was sent, and not what is for the lead alone', async () => {
  const id = await underReview('Independent')
  await advise(people.otherLead, id, 'minor-changes', 'Between us.')
  expect((await shownTo(people.reviewer, id)).map(({ sent }) => sent)).toEqual([null, null])
  await advise(people.reviewer, id, 'accept')
  const notes = async (user: TypedUser) =>
    (await shownTo(user, id)).map(({ sent }) => [sent?.note, sent?.noteToLead ?? null])
  const open = ['Words of reviewer', null]
  expect(await notes(people.contributor)).toEqual([open, ['Words of other-lead', null]])
  expect(await notes(people.lead)).toEqual([open, ['Words of other-lead', 'Between us.']])
  expect(await notes(people.observer)).toEqual([])
})

test('a reviewer sees what is asked of them, and what they sent, while they review', async () => {
  const id = await underReview('Own')
  const own = async () => {
    const { account, loaded } = await loadedFor(people.otherLead, id)
    return ownReview(account, loaded)
  }
  expect(await own()).toMatchObject({ state: 'asked', request: 'Look at the sources.', sent: null })
  await advise(people.otherLead, id, 'accept', 'For you.')
  expect(await own()).toMatchObject({ state: 'sent', sent: { recommendation: 'accept', noteToLead: 'For you.' } })
})

test('a reviewer’s step leaves the text as it is, so that the others need not read again', async () => {
  const id = await underReview('Two at once')
  const { revision } = await desk.latest(id)
  await desk.act(people.reviewer, id, 'accept-review', { revision })
  const step = { revision, recommendation: 'accept', note: 'Good.' } as const
  await Promise.all([people.reviewer, people.otherLead].map((user) => desk.act(user, id, 'recommend', step)))
  expect((await desk.latest(id)).revision).toBe(revision)
  expect((await shownTo(people.lead, id)).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('a recommendation on the text of an earlier round is refused', async () => {
  const id = await underReview('Second text')
  const { revision } = await desk.latest(id)
  await desk.act(people.lead, id, 'request-changes', { note: 'Again.' })
  await desk.act(people.contributor, id, 'submit')
  const step = { revision, recommendation: 'accept', note: 'Good.' } as const
  await expect(desk.act(people.reviewer, id, 'recommend', step)).rejects.toMatchObject({ id: 'publication.stale' })
})

test('of an acceptance and a rejection at the same moment, the second sees the first', async () => {
  const id = await underReview('At once')
  await advise(people.otherLead, id, 'accept')
  await advise(people.reviewer, id, 'accept')
  const [accepted, rejected] = await Promise.allSettled([
    desk.act(people.lead, id, 'accept'),
    advise(people.reviewer, id, 'reject'),
  ])
  expect([accepted.status, rejected.status].filter((status) => status === 'fulfilled')).toHaveLength(1)
})

test('an editor sets a review aside with a reason; it stays readable, and counts no more', async () => {
  const id = await underReview('Hostile')
  await advise(people.otherLead, id, 'reject')
  await advise(people.reviewer, id, 'accept')
  const aside = { reviewerIds: [people.otherLead.id], note: 'About another paper.' }
  await expect(desk.act(people.lead, id, 'set-review-aside', aside)).rejects.toMatchObject({ status: 403 })
  await desk.act(people.editor, id, 'set-review-aside', aside)
  expect((await shownTo(people.lead, id)).map(({ sent }) => sent?.setAside)).toEqual([null, 'About another paper.'])
  expect((await desk.act(people.lead, id, 'accept')).state).toBe('accepted')
})

describe('a group', () => {
  const policy = (data: object) => payload.update({ collection: 'working-groups', id: people.group, data })
  afterEach(() => policy({ reviewsNeeded: 0, reviewersHidden: false }))

  test('that asks for reviews accepts no paper with fewer', async () => {
    await policy({ reviewsNeeded: 2 })
    const id = await underReview('Needs two')
    await advise(people.reviewer, id, 'accept')
    await desk.act(people.otherLead, id, 'decline-review', { declineReason: 'conflict' })
    await expect(desk.act(people.lead, id, 'accept')).rejects.toMatchObject({
      message: 'The group asks for 2 reviews of each paper. Assign reviewers.',
    })
  })

  test('that hides its reviewers tells no member who, or how many, were asked', async () => {
    await policy({ reviewersHidden: true })
    const id = await underReview('Blind')
    await desk.act(people.otherLead, id, 'decline-review', { declineReason: 'no-time' })
    await advise(people.reviewer, id, 'minor-changes')
    expect(await shownTo(people.contributor, id)).toEqual([
      {
        ...{ reviewer: null, state: 'sent', isOver: false, dueAt: null, isLate: false, declined: null },
        sent: expect.objectContaining({ recommendation: 'minor-changes' }) as object,
      },
    ])
    expect((await shownTo(people.lead, id)).map(({ reviewer }) => reviewer?.name)).toEqual(['reviewer', 'other-lead'])
  })
})

describe('nobody decides on their own paper:', () => {
  const by = (user: TypedUser) => ({ authors: [{ name: user.name }] })

  test('an author is not asked for a review', async () => {
    const { id } = await desk.write(people.contributor, { group: people.group, title: 'Mine', ...by(people.reviewer) })
    await desk.act(people.contributor, id, 'submit')
    const step = { reviewerIds: [people.reviewer.id] }
    await expect(desk.act(people.lead, id, 'assign-reviewers', step)).rejects.toMatchObject({
      message: 'reviewer is one of the authors. Choose somebody else.',
    })
  })

  test('where all leads are authors an editor decides, and the author learns nothing that is for the lead', async () => {
    const { id } = await desk.write(people.lead, { group: people.group, title: 'By the lead', ...by(people.lead) })
    await desk.act(people.lead, id, 'submit')
    expect(await openTo(people.lead, id)).toEqual(['take-back'])
    await desk.act(people.editor, id, 'assign-reviewers', { reviewerIds: [people.otherLead.id] })
    await advise(people.otherLead, id, 'accept', 'Not for the author.')
    expect((await shownTo(people.lead, id)).map(({ sent }) => sent?.noteToLead)).toEqual([null])
    await expect(desk.act(people.lead, id, 'accept')).rejects.toMatchObject({ status: 403 })
    expect((await desk.act(people.editor, id, 'accept')).state).toBe('accepted')
  })

  test('an author is known by the public card as well', async () => {
    const expert = await payload.create({ collection: 'experts', data: { name: 'Somebody of another name', slug: '' } })
    const { id } = await desk.write(people.contributor, {
      ...{ group: people.group, title: 'By card', authors: [{ expert: expert.id }] },
    })
    await desk.act(people.contributor, id, 'submit')
    expect(await openTo(people.lead, id)).toContain('accept')
    await payload.update({ collection: 'users', id: people.lead.id, data: { expert: expert.id } })
    expect(await openTo(people.lead, id)).not.toContain('accept')
    await payload.update({ collection: 'users', id: people.lead.id, data: { expert: null } })
  })
})

test('authors take a paper back while nobody was asked to review it', async () => {
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'Too early' })
  await desk.act(people.contributor, id, 'submit')
  expect((await desk.act(people.contributor, id, 'take-back')).state).toBe('draft')
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: [people.reviewer.id] })
  await expect(desk.act(people.contributor, id, 'take-back')).rejects.toMatchObject({ status: 403 })
})

test('a paper is accepted with small corrections, which the authors make without a new round', async () => {
  const id = await underReview('Nearly')
  await advise(people.reviewer, id, 'minor-changes')
  await advise(people.otherLead, id, 'accept')
  await desk.act(people.lead, id, 'accept-with-corrections', { note: 'Table 2.' })
  await desk.save(people.contributor, id, { title: 'Nearly there' })
  expect((await desk.latest(id)).state).toBe('corrections')
  expect(await desk.act(people.contributor, id, 'finish-corrections')).toMatchObject({ state: 'accepted', round: 1 })
  expect((await desk.act(people.lead, id, 'publish')).title).toBe('Nearly there')
})

test('a lead declines a paper with a note, and can open it again', async () => {
  const id = await underReview('Not for us')
  await expect(desk.act(people.lead, id, 'decline')).rejects.toMatchObject({ field: 'note' })
  await desk.act(people.lead, id, 'decline', { note: 'Out of scope.' })
  await expect(desk.save(people.contributor, id, { title: 'Still' })).rejects.toMatchObject({
    id: 'publication.locked',
  })
  expect(await openTo(people.contributor, id)).toEqual([])
  expect((await desk.act(people.lead, id, 'reopen', { note: 'The scope has changed.' })).state).toBe('draft')
})

test('the reviews of a paper that is deleted go with it', async () => {
  const id = await underReview('To be deleted')
  await desk.act(people.lead, id, 'request-changes', { note: 'No.' })
  await payload.delete({ collection: 'publications', id, user: people.lead, overrideAccess: false })
  const { totalDocs } = await payload.count({ collection: 'reviews', where: { publication: { equals: id } } })
  expect(totalDocs).toBe(0)
})

describe('what was promised or written stays so:', () => {
  const policy = (data: object) => payload.update({ collection: 'working-groups', id: people.group, data })
  const rename = (user: TypedUser, name: string) => payload.update({ collection: 'users', id: user.id, data: { name } })

  test('reviewers who were asked while they were hidden stay hidden when the group changes its mind', async () => {
    await policy({ reviewersHidden: true })
    const id = await underReview('Asked in confidence')
    await policy({ reviewersHidden: false })
    await advise(people.reviewer, id, 'accept')
    expect((await shownTo(people.contributor, id)).map(({ reviewer }) => reviewer)).toEqual([null])
  })

  test('an author who takes on another name, or leaves the list, decides no more than before', async () => {
    const { id } = await desk.write(people.contributor, {
      ...{ group: people.group, title: 'Renamed', authors: [{ name: 'Dr. LE\u00adAD' }] },
    })
    await desk.act(people.contributor, id, 'submit')
    expect(await openTo(people.lead, id)).not.toContain('accept')
    const { name } = people.lead
    await rename(people.lead, 'Somebody else')
    expect(await openTo({ ...people.lead, name: 'Somebody else' }, id)).not.toContain('accept')
    await rename(people.lead, name)
    await desk.act(people.contributor, id, 'take-back')
    await desk.save(people.contributor, id, { authors: [{ name: 'Nobody' }] })
    await desk.act(people.contributor, id, 'submit')
    expect(await openTo(people.lead, id)).not.toContain('accept')
    expect(await openTo(people.editor, id)).toContain('accept')
  })

  test('whoever submitted a paper does not accept it, and its authors stay during corrections', async () => {
    const mine = await desk.write(people.contributor, { group: people.group, title: 'Handed in by the lead' })
    await desk.act(people.lead, mine.id, 'submit')
    expect(await openTo(people.lead, mine.id)).not.toContain('accept')
    const id = await underReview('Corrected', { authors: [{ name: 'Ada' }] })
    await advise(people.reviewer, id, 'accept')
    await advise(people.otherLead, id, 'accept')
    await desk.act(people.lead, id, 'accept-with-corrections', { note: 'A comma.' })
    await desk.save(people.contributor, id, { title: 'Corrected,' })
    await expect(desk.save(people.lead, id, { authors: [{ name: 'lead' }] })).rejects.toMatchObject({
      id: 'publication.authors',
    })
  })
})
