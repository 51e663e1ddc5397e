import type { TypedUser, Where } from 'payload'
import type { ActionName, State } from '../../../src/domain/publicationWorkflow'
import type { Network } from '../../helpers/network'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

const paper = (title: string) => desk.write(people.contributor, { group: people.group, title })

type Who = Exclude<keyof Network, 'group' | 'otherGroup'>

/** Those last who may do most in the group, so that a step is tried by all to whom it does not belong. */
const EVERYONE: Who[] = [
  'observer',
  'otherContributor',
  'otherLead',
  'editor',
  'admin',
  'contributor',
  'reviewer',
  'lead',
]

/** The first of all people who can take the step; refusals before that must leave everything as it was. */
async function firstWhoCan(id: string, action: ActionName, input: object): Promise<Who | null> {
  const before = await desk.latest(id)
  for (const who of EVERYONE) {
    try {
      await desk.act(people[who], id, action, { ...input, revision: before.revision })
      return who
    } catch (error) {
      expect([403, 404]).toContain((error as { status: number }).status)
      expect(await desk.latest(id)).toEqual(before)
    }
  }
  return null
}

describe('the way of a paper', () => {
  /** Each step: where the paper stands, who is the first of all people that can take it, where it stands then. */
  const steps: [State, ActionName, object, Who, State][] = [
    ['draft', 'submit', {}, 'contributor', 'submitted'],
    ['submitted', 'request-changes', { note: 'Say how many workers.' }, 'lead', 'changes-requested'],
    ['changes-requested', 'submit', {}, 'contributor', 'submitted'],
    ['submitted', 'accept', {}, 'lead', 'accepted'],
    ['accepted', 'request-changes', { note: 'One more table.' }, 'lead', 'changes-requested'],
    ['changes-requested', 'submit', {}, 'contributor', 'submitted'],
    ['submitted', 'accept', {}, 'lead', 'accepted'],
    ['accepted', 'publish', {}, 'editor', 'published'],
    ['published', 'withdraw', { note: 'The figures are wrong.' }, 'editor', 'withdrawn'],
  ]

  test('leads through every state, each step taken by the one it belongs to', async () => {
    const { id } = await paper('The long way')
    for (const [from, action, input, who, to] of steps) {
      expect((await desk.latest(id)).state).toBe(from)
      expect([from, action, await firstWhoCan(id, action, input)]).toEqual([from, action, who])
      expect((await desk.latest(id)).state).toBe(to)
      expect((await desk.live(id)) !== null).toBe(to === 'published')
    }
  })

  test('cannot be cut short', async () => {
    const { id } = await paper('The short way')
    for (const action of ['accept', 'publish', 'withdraw', 'supersede', 'request-changes'] as const)
      await expect(desk.act(people.lead, id, action, { note: 'Now.' })).rejects.toMatchObject({ status: 403 })
    await desk.act(people.contributor, id, 'submit')
    await expect(desk.act(people.lead, id, 'publish')).rejects.toMatchObject({ status: 403 })
    await expect(desk.act(people.admin, id, 'publish')).rejects.toMatchObject({ status: 403 })
  })

  test('of an unknown paper and of one that is hidden looks the same', async () => {
    const { id } = await paper('Hidden')
    const refusal = (user: TypedUser, paperId: string) =>
      desk.act(user, paperId, 'submit', { revision: 1 }).catch((error: Error) => ({ ...error, message: error.message }))
    const unknown = await refusal(people.otherLead, '00000000-0000-4000-8000-000000000000')
    expect(await refusal(people.otherLead, id)).toEqual(unknown)
    expect(unknown).toMatchObject({ status: 404, id: 'publication.unknown' })
  })
})

describe('who publishes', () => {
  test('is an editor of the hub where the group says so', async () => {
    const { id } = await desk.write(people.otherContributor, { group: people.otherGroup, title: 'For the editor' })
    await desk.act(people.otherContributor, id, 'submit')
    await desk.act(people.otherLead, id, 'accept')
    await expect(desk.act(people.otherLead, id, 'publish')).rejects.toMatchObject({ status: 403 })
    await desk.act(people.editor, id, 'publish')
    expect(await desk.live(id)).toMatchObject({ title: 'For the editor' })
  })

  test('is the lead alone, without acceptance, for a rapid response', async () => {
    const { id } = await desk.write(people.contributor, {
      group: people.group,
      title: 'In haste',
      type: 'rapid-response',
    })
    await desk.act(people.contributor, id, 'submit')
    await expect(desk.act(people.editor, id, 'publish')).rejects.toMatchObject({ status: 403 })
    expect((await desk.act(people.lead, id, 'publish')).state).toBe('published')
  })

  test('sets the dates the first time and keeps them afterwards', async () => {
    const { id, issued, publishedAt } = await desk.publish(
      { author: people.contributor, lead: people.lead },
      { group: people.group, title: 'Dated' },
    )
    expect(issued).toBe(new Date().toISOString().slice(0, 10))
    expect(Date.parse(publishedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    await desk.save(people.contributor, id, { title: 'Dated again' })
    for (const [who, action] of [
      ['contributor', 'submit'],
      ['lead', 'accept'],
      ['lead', 'publish'],
    ] as const)
      await desk.act(people[who], id, action)
    expect(await desk.live(id)).toMatchObject({ title: 'Dated again', issued, publishedAt })
  })

  test('keeps a date that the authors wrote', async () => {
    const made = await desk.publish(
      { author: people.contributor, lead: people.lead },
      { group: people.group, title: 'Of old', issued: '2011-03' },
    )
    expect(made.issued).toBe('2011-03')
  })
})

describe('reviewers', () => {
  async function underReview(title: string): Promise<string> {
    const { id } = await paper(title)
    await desk.act(people.contributor, id, 'submit')
    await desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: [people.reviewer.id, people.otherLead.id] })
    return id
  }
  const advise = (who: Who, id: string, recommendation: 'accept' | 'reject' | 'minor-changes') =>
    desk.act(people[who], id, 'recommend', { recommendation, note: 'As I read it.' })

  test('bind the lead: all must have answered, and none against it', async () => {
    const id = await underReview('Reviewed')
    const accept = () => desk.act(people.lead, id, 'accept')
    await expect(accept()).rejects.toMatchObject({ status: 409, message: '2 reviewers have not answered yet.' })
    await advise('reviewer', id, 'reject')
    await expect(accept()).rejects.toMatchObject({ status: 409, message: 'One reviewer has not answered yet.' })
    await advise('otherLead', id, 'minor-changes')
    await expect(accept()).rejects.toMatchObject({ status: 409, message: /asks for major changes or rejects/ })
    await advise('reviewer', id, 'accept')
    expect((await accept()).state).toBe('accepted')
  })

  test('of another group see the paper while they are asked, and nobody else may answer', async () => {
    const id = await underReview('Seen from outside')
    await advise('otherLead', id, 'accept')
    await expect(advise('contributor', id, 'accept')).rejects.toMatchObject({ status: 403 })
    await expect(advise('lead', id, 'accept')).rejects.toMatchObject({ status: 403 })
    await expect(advise('otherContributor', id, 'accept')).rejects.toMatchObject({ status: 404 })
    await desk.act(people.lead, id, 'request-changes', { note: 'Again.' })
    await expect(advise('otherLead', id, 'accept')).rejects.toMatchObject({ status: 404 })
  })

  test('are asked anew in each round, but for those who accepted', async () => {
    const id = await underReview('Two rounds')
    await advise('reviewer', id, 'accept')
    await advise('otherLead', id, 'minor-changes')
    await desk.act(people.lead, id, 'request-changes', { note: 'Shorter.' })
    await desk.act(people.contributor, id, 'submit')
    const accept = () => desk.act(people.lead, id, 'accept')
    await expect(accept()).rejects.toMatchObject({ status: 409, message: 'One reviewer has not answered yet.' })
    await advise('otherLead', id, 'accept')
    expect((await accept()).state).toBe('accepted')
  })
})

describe('the end of a publication', () => {
  const published = (title: string) =>
    desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title })

  test('by a successor leaves it to be read, and names what takes its place', async () => {
    const [old, successor] = [await published('Old numbers'), await published('New numbers')]
    expect(await firstWhoCan(old.id, 'supersede', { supersededBy: successor.id })).toBe('editor')
    expect(await desk.live(old.id)).toMatchObject({ state: 'superseded', supersededBy: successor.id })
  })

  test('by withdrawal takes it down, and shows nobody the draft that its group writes beside it', async () => {
    const { id } = await published('To be withdrawn')
    await desk.save(people.contributor, id, { title: 'Being rewritten' })
    expect((await desk.latest(id)).state).toBe('draft')
    await desk.act(people.editor, id, 'withdraw', { note: 'Retracted.' })
    expect(await desk.live(id)).toBeNull()
    expect(await desk.latest(id)).toMatchObject({ title: 'To be withdrawn', state: 'withdrawn' })
    expect(await titlesSeenBy(people.editor, id)).not.toContain('Being rewritten')
    expect(await titlesSeenBy(people.contributor, id)).toContain('Being rewritten')
  })
})

describe('the tombstone', () => {
  const tombstone = async (id: string) =>
    (await payload.find({ collection: 'tombstones', where: { publication: { equals: id } } })).docs[0]

  test('of a text that waits for the end of its embargo says what readers saw before it', async () => {
    const { contributor, lead, group } = people
    const { id } = await desk.publish({ author: contributor, lead }, { group, title: 'Seen by readers' })
    await desk.save(contributor, id, { title: 'Not yet seen', authors: [{ name: 'Not yet named' }] })
    await desk.save(contributor, id, { embargoUntil: '2098-01-01T00:00:00.000Z' })
    await desk.act(contributor, id, 'submit')
    await desk.act(lead, id, 'accept')
    await desk.act(lead, id, 'publish')
    expect(await desk.live(id)).toBeNull()
    await desk.act(lead, id, 'withdraw', { note: 'Retracted.' })
    expect(await tombstone(id)).toMatchObject({ title: 'Seen by readers', authors: [], reason: 'Retracted.' })
  })

  test('of a text that no reader saw is none', async () => {
    const { contributor, lead, group } = people
    const embargoUntil = '2098-01-01T00:00:00.000Z'
    const { id } = await desk.publish({ author: contributor, lead }, { group, title: 'Never seen', embargoUntil })
    await desk.act(lead, id, 'withdraw', { note: 'Retracted.' })
    expect(await tombstone(id)).toBeUndefined()
  })
})

describe('an assignment', () => {
  test('says in the log who was asked and who was taken off, and names at least one', async () => {
    const { contributor, lead, reviewer, otherLead } = people
    const { id } = await paper('To be reviewed')
    await desk.act(contributor, id, 'submit')
    await expect(desk.act(lead, id, 'assign-reviewers', { reviewerIds: [] })).rejects.toMatchObject({
      id: 'review.incomplete',
      field: 'reviewerIds',
    })
    await desk.act(lead, id, 'assign-reviewers', { reviewerIds: [reviewer.id, otherLead.id] })
    await desk.act(lead, id, 'assign-reviewers', { reviewerIds: [] })
    const where: Where = { and: [{ target: { equals: id } }, { action: { equals: 'assign-reviewers' } }] }
    const { docs } = await payload.find({ collection: 'audit-log', where, sort: 'at' })
    const told = docs.map(({ changes }) => changes?.find(({ field }) => field === 'reviewers'))
    expect(told).toEqual([
      expect.objectContaining({ to: 'reviewer; other-lead' }),
      expect.objectContaining({ from: 'reviewer; other-lead' }),
    ])
  })
})

describe('an action', () => {
  test('that was made from an older revision is refused, and says which one there is', async () => {
    const { id, revision } = await paper('Changed meanwhile')
    await desk.save(people.contributor, id, { title: 'Changed' })
    await expect(desk.act(people.contributor, id, 'submit', { revision })).rejects.toMatchObject({
      status: 409,
      id: 'publication.stale',
      field: 'revision',
      details: { current: { revision: revision + 1, state: 'draft' } },
    })
  })

  test('that lacks something names it', async () => {
    const { id } = await paper('Incomplete')
    const lacking = async (who: Who, action: ActionName, input: object, field: string) =>
      expect(desk.act(people[who], id, action, input)).rejects.toMatchObject({ status: 400, field })
    const sealedOfOthers = async () => {
      const data = { group: people.otherGroup, title: 'Sealed', embargoUntil: '2098-01-01T00:00:00.000Z' }
      const sealed = await desk.write(people.otherContributor, data)
      await desk.act(people.otherContributor, sealed.id, 'submit')
      await desk.act(people.otherLead, sealed.id, 'accept')
      return (await desk.act(people.editor, sealed.id, 'publish')).id
    }
    await desk.act(people.contributor, id, 'submit')
    await lacking('lead', 'request-changes', { note: '  ' }, 'note')
    await lacking('lead', 'assign-reviewers', {}, 'reviewerIds')
    await lacking('lead', 'assign-reviewers', { reviewerIds: ['00000000-0000-4000-8000-000000000000'] }, 'reviewerIds')
    await desk.act(people.lead, id, 'assign-reviewers', { reviewerIds: [people.reviewer.id] })
    await lacking('reviewer', 'recommend', { note: 'Good.' }, 'recommendation')
    await lacking('reviewer', 'recommend', { recommendation: 'accept' }, 'note')
    await desk.act(people.reviewer, id, 'recommend', { recommendation: 'accept', note: 'Good.' })
    await desk.act(people.lead, id, 'accept')
    await desk.act(people.lead, id, 'publish')
    await lacking('lead', 'supersede', {}, 'supersededBy')
    await lacking('lead', 'supersede', { supersededBy: id }, 'supersededBy')
    await lacking('lead', 'supersede', { supersededBy: (await paper('Only a draft')).id }, 'supersededBy')
    await lacking('lead', 'supersede', { supersededBy: await sealedOfOthers() }, 'supersededBy')
    await lacking('editor', 'withdraw', {}, 'note')
  })
})

/** Of the row and of all versions that the person may read. */
async function titlesSeenBy(user: TypedUser, id: string): Promise<string[]> {
  const asPerson = { collection: 'publications', user, overrideAccess: false, depth: 0 } as const
  const [row, versions] = await Promise.all([
    payload.findByID({ ...asPerson, id }),
    payload.findVersions({ ...asPerson, where: { parent: { equals: id } }, pagination: false }),
  ])
  return [row.title, ...versions.docs.map(({ version }) => version.title)]
}
