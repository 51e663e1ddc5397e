import type { TypedUser } from 'payload'
import type { Publication } from '../../../src/payload-types'
import { createPerson } from '../../helpers/people'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

let theme: string

useNetwork()
beforeAll(async () => {
  const data = { number: 1, name: 'Gender', slug: '', description: 'On gender.', colour: '#0a5c66' }
  theme = (await payload.create({ collection: 'themes', data })).id
})

const publish = (title: string) =>
  desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title })

describe('the live text', () => {
  let id: string
  let before: Publication | null

  beforeEach(async () => {
    id = (await publish('As published')).id
    before = await desk.live(id)
  })
  afterEach(async () => expect(await desk.live(id)).toEqual(before))

  const attempt = (args: object) =>
    payload.update({
      collection: 'publications',
      id,
      data: { title: 'Slipped in' },
      user: people.lead,
      overrideAccess: false,
      ...args,
    })

  test('stays when somebody saves: a draft begins beside it', async () => {
    const saved = await attempt({})
    expect(saved).toMatchObject({ title: 'Slipped in', state: 'draft', _status: 'draft' })
    expect(await desk.latest(id)).toMatchObject({ title: 'Slipped in', state: 'draft' })
  })

  test.each([{ draft: false }, { draft: true }, { data: { title: 'Slipped in', state: 'published' } }])(
    'stays when a save asks for %j',
    async (args) => {
      await attempt(args)
      expect(await desk.latest(id)).toMatchObject({ title: 'Slipped in', state: 'draft' })
    },
  )

  test.each([
    { data: { title: 'Slipped in', _status: 'published' } },
    { publishAllLocales: true },
    { publishSpecificLocale: 'en' },
    { unpublishAllLocales: true },
  ])('stays when a save tries to publish by %j, which is refused', async (args) => {
    await expect(attempt(args)).rejects.toMatchObject({ status: 403, id: 'publication.publish' })
    expect(await desk.latest(id)).toMatchObject({ title: 'As published' })
  })

  test('stays when many are changed at once, which is refused', async () => {
    await expect(attempt({ id: undefined, where: { id: { equals: id } } })).rejects.toMatchObject({ status: 403 })
  })

  test('stays when an old version is brought back, which is refused', async () => {
    const { docs } = await payload.findVersions({ collection: 'publications', where: { parent: { equals: id } } })
    for (const user of [people.contributor, people.lead, people.admin]) {
      const version = docs.at(-1)?.id ?? ''
      await expect(
        payload.restoreVersion({ collection: 'publications', id: version, user, overrideAccess: false }),
      ).rejects.toMatchObject({ status: 403 })
    }
  })

  test('stays when it is deleted, which is refused', async () => {
    for (const user of [people.lead, people.admin])
      await expect(
        payload.delete({ collection: 'publications', id, user, overrideAccess: false }),
      ).rejects.toMatchObject({ status: 403 })
  })

  test('stays while the draft beside it goes through review', async () => {
    await attempt({})
    await desk.act(people.contributor, id, 'submit')
    await desk.act(people.lead, id, 'request-changes', { note: 'Shorter.' })
    await desk.act(people.contributor, id, 'submit')
    await desk.act(people.lead, id, 'accept')
    expect(await desk.latest(id)).toMatchObject({ title: 'Slipped in', state: 'accepted' })
  })
})

describe('a draft', () => {
  test('cannot be born published', async () => {
    const made = await desk.write(people.contributor, {
      group: people.group,
      title: 'Early',
      state: 'published',
      _status: 'published',
      publishedAt: '2020-01-01T00:00:00.000Z',
    })
    expect(made).toMatchObject({ state: 'draft', _status: 'draft' })
    expect(made.publishedAt ?? null).toBeNull()
    expect(await desk.live(made.id)).toBeNull()
  })

  test('cannot be moved to another group, nor made in one', async () => {
    const { id } = await desk.write(people.contributor, { group: people.group, title: 'At home' })
    const moved = await desk.save(people.contributor, id, { group: people.otherGroup })
    expect(moved.group).toBe(people.group)
    await expect(desk.write(people.contributor, { group: people.otherGroup, title: 'Abroad' })).rejects.toMatchObject({
      status: 403,
    })
  })

  test('keeps to the round that it is in, whatever a save says', async () => {
    const { id } = await desk.write(people.contributor, { group: people.group, title: 'Unreviewed' })
    await desk.save(people.contributor, id, { round: 4, submittedRevision: 1 })
    const { round, submittedRevision } = await desk.latest(id)
    expect([round ?? 0, submittedRevision ?? null]).toEqual([0, null])
  })

  test('is closed while it lies with the lead', async () => {
    const { id } = await desk.write(people.contributor, { group: people.group, title: 'Submitted' })
    await desk.act(people.contributor, id, 'submit')
    for (const user of [people.contributor, people.lead])
      await expect(desk.save(user, id, { title: 'Changed' })).rejects.toMatchObject({
        status: expect.any(Number) as number,
      })
    expect(await desk.latest(id)).toMatchObject({ title: 'Submitted', revision: 2 })
  })

  test('saved from an older revision is refused with both texts', async () => {
    const { id, revision } = await desk.write(people.contributor, { group: people.group, title: 'First' })
    await desk.save(people.contributor, id, { title: 'Theirs', revision })
    await expect(desk.save(people.lead, id, { title: 'Mine', revision })).rejects.toMatchObject({
      status: 409,
      id: 'publication.stale',
      details: { yours: { title: 'Mine' }, current: { title: 'Theirs', revision: revision + 1 } },
    })
    expect(await desk.latest(id)).toMatchObject({ title: 'Theirs' })
  })
})

describe('tags', () => {
  test('count at once on what is live', async () => {
    const { id } = await publish('To be tagged')
    await desk.tag(people.editor, id, { themes: [theme], keywords: ['wages'], countries: ['NPL'] })
    const tagged = { title: 'To be tagged', themes: [theme], keywords: ['wages'], countries: ['NPL'] }
    expect(await desk.live(id)).toMatchObject(tagged)
    expect(await desk.latest(id)).toMatchObject({ ...tagged, state: 'published' })
  })

  test('reach the live text and the draft beside it, and leave the words of both', async () => {
    const { id } = await publish('Old words')
    await desk.save(people.contributor, id, { title: 'New words' })
    await desk.tag(people.editor, id, { themes: [theme], keywords: ['wages', 'fees'] })
    const tags = { themes: [theme], keywords: ['wages', 'fees'] }
    expect(await desk.live(id)).toMatchObject({ title: 'Old words', state: 'published', ...tags })
    expect(await desk.latest(id)).toMatchObject({ title: 'New words', state: 'draft', ...tags })
  })

  test('beside a draft leave authors, funders and translations of the live text', async () => {
    const authors = [{ name: 'Ines Quiroga' }, { name: 'Ama Boateng' }]
    const funders = [{ name: 'A fund' }]
    const translations = [{ language: 'fr' as const, title: 'Anciens mots' }]
    const paper = { group: people.group, title: 'Old words', authors, funders, translations }
    const { id } = await desk.write(people.contributor, paper)
    await desk.act(people.contributor, id, 'submit')
    await desk.act(people.lead, id, 'accept')
    await desk.act(people.lead, id, 'publish')
    await desk.save(people.contributor, id, { title: 'New words', authors: [], translations: [] })
    await desk.tag(people.editor, id, { keywords: ['wages'] })
    expect(await desk.live(id)).toMatchObject({
      ...{ title: 'Old words', authors, funders, translations },
      keywords: ['wages'],
    })
    expect(await desk.latest(id)).toMatchObject({ title: 'New words', authors: [], keywords: ['wages'] })
  })

  test('are the work of editors, on what a group has let go of', async () => {
    const { id } = await desk.write(people.contributor, { group: people.group, title: 'Untagged' })
    await expect(desk.tag(people.editor, id, { keywords: ['early'] })).rejects.toMatchObject({ status: 404 })
    await desk.act(people.contributor, id, 'submit')
    for (const user of [people.contributor, people.lead])
      await expect(desk.tag(user, id, { keywords: ['mine'] })).rejects.toMatchObject({ status: 403 })
    await desk.tag(people.editor, id, { keywords: ['in time'] })
    expect(await desk.latest(id)).toMatchObject({ keywords: ['in time'], state: 'submitted' })
  })

  test('from an older revision are refused', async () => {
    const { id, revision } = await publish('Tagged twice')
    await desk.tag(people.editor, id, { keywords: ['first'] }, revision)
    await expect(desk.tag(people.editor, id, { keywords: ['second'] }, revision)).rejects.toMatchObject({
      status: 409,
      details: { yours: { keywords: ['second'] } },
    })
  })
})

test('whoever began a draft throws it away until it was submitted, and no other contributor does', async () => {
  const groups = { [people.group]: 'contributor' } as const
  const another = await createPerson(payload, { email: 'another-contributor@hub.test', groups })
  const { id } = await desk.write(people.contributor, { group: people.group, title: 'A false start' })
  const remove = (user: TypedUser) => payload.delete({ collection: 'publications', id, user, overrideAccess: false })
  await expect(remove(another)).rejects.toMatchObject({ status: 403 })
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.contributor, id, 'take-back')
  await expect(remove(people.contributor)).rejects.toMatchObject({ status: 403 })
  const other = await desk.write(people.contributor, { group: people.group, title: 'Another false start' })
  await payload.delete({ collection: 'publications', id: other.id, user: people.contributor, overrideAccess: false })
  await expect(desk.latest(other.id)).rejects.toMatchObject({ status: 404 })
})
