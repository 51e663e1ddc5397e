import { randomUUID } from 'node:crypto'
import { linkTo, richTextOf } from '../../helpers/nastyValues'
import { uploadPdf } from '../../helpers/uploads'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

const write = (data: object) => desk.write(people.contributor, { group: people.group, title: 'A draft', ...data })

const refused = (path: string) => ({
  id: 'body.invalid',
  status: 400,
  faults: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
})

describe('a draft is refused, and the field is named, for', () => {
  test.each<[string, string, unknown]>([
    ['a null among the keywords', 'keywords', ['fees', null]],
    ['an object as a keyword', 'keywords', [{ a: 1 }]],
    ['an empty keyword', 'keywords', ['fees', ' ']],
    ['a theme that does not exist', 'themes', [randomUUID()]],
    ['the same country twice', 'countries', ['MEX', 'MEX']],
    ['a country that is none', 'countries', ['XXX']],
    ['a number as a title', 'title', 7],
    ['a title with a control character', 'title', 'A\u0001'],
    ['half of a surrogate pair', 'abstract', '\ud800'],
    ['a moment that never was', 'embargoUntil', '2026-02-30T00:00:00.000Z'],
    ['a year that no address can name', 'embargoUntil', '0214-01-01T00:00:00.000Z'],
    ['a null among the authors', 'authors.0', [null]],
    ['an unknown field of an author', 'authors.0.role', [{ name: 'Amina', role: 'admin' }]],
    ['an author’s name that is no text', 'authors.0.name', [{ name: { $gt: '' } }]],
    ['an unknown expert', 'authors.0.expert', [{ expert: randomUUID() }]],
    ['a field that does not exist', 'colour', 'blue'],
    ['a link that runs', 'body', richTextOf(linkTo('javascript:alert(1)'))],
    ['a link to another host in disguise', 'body', richTextOf(linkTo('//evil.example'))],
    ['a kind of node that the editor does not have', 'body', richTextOf({ type: 'upload', version: 1 })],
    ['a rich text that is none', 'body', { root: null }],
  ])('%s', async (_, path, value) => {
    const [field = ''] = path.split('.')
    await expect(write({ [field]: value })).rejects.toMatchObject({ ...refused(path), field })
  })

  test('a year with a typing error in its date', async () => {
    await expect(write({ issued: '0214' })).rejects.toMatchObject({ status: 400 })
    await expect(write({ issued: '20224' })).rejects.toMatchObject({ status: 400 })
  })

  test('several things at once, and each is told', async () => {
    const faulty = write({ keywords: [null], themes: ['x'], authors: [{ name: 1 }] })
    await expect(faulty).rejects.toMatchObject({
      faults: [{ path: 'authors.0.name', label: 'Authors, row 1, Name' }, { path: 'themes' }, { path: 'keywords' }],
    })
  })
})

test('what is written beside a chosen funder or author is not kept', async () => {
  const partner = await payload.create({ collection: 'partners', data: { name: 'A Bank', slug: '', role: 'donor' } })
  const expert = await payload.create({ collection: 'experts', data: { name: 'Ama Mensah', slug: '' } })
  const { id } = await write({
    funders: [{ partner: partner.id, name: 'Another', website: 'javascript:alert(1)' }],
    authors: [{ expert: expert.id, name: 'Another', orcid: 'nobody' }],
  })
  const { funders, authors } = await desk.latest(id)
  expect(funders).toEqual([{ id: expect.any(String), partner: partner.id, name: null, website: null }])
  expect(authors?.[0]).toMatchObject({ expert: expert.id, name: null, orcid: null })
  await expect(write({ funders: [{ name: 'A fund', website: 'javascript:alert(1)' }] })).rejects.toMatchObject({
    status: 400,
  })
  await expect(write({ funders: [{ name: '' }] })).rejects.toMatchObject({ status: 400 })
})

test('a document that the writer may not read is answered like one that does not exist', async () => {
  const hidden = await desk.write(people.otherContributor, { group: people.otherGroup, title: 'Of another group' })
  const answers = await Promise.all(
    [hidden.id, randomUUID()].map(async (id) => {
      const related = [{ relation: 'related' as const, publication: id }]
      const error: unknown = await write({ related }).catch((reason: unknown) => reason)
      return String(error).replaceAll(id, 'ID')
    }),
  )
  expect(answers[0]).toContain('ID')
  expect(answers[0]).toBe(answers[1])
})

test('what a document points to already may stay, also when the writer may no longer read it', async () => {
  const other = await desk.write(people.otherContributor, { group: people.otherGroup, title: 'Now hidden' })
  const { id } = await write({})
  const related = [{ relation: 'related' as const, publication: other.id }]
  await payload.update({ collection: 'publications', id, data: { related } })
  await desk.save(people.contributor, id, { related, subtitle: 'Another' })
  expect(await desk.latest(id)).toMatchObject({ related, subtitle: 'Another' })
})

test('rows copied from another paper become rows of their own', async () => {
  const first = await write({ keyMessages: [{ message: 'One' }, { message: 'Two' }] })
  const second = await write({})
  await desk.save(people.contributor, second.id, { keyMessages: first.keyMessages })
  const copies = (await desk.latest(second.id)).keyMessages ?? []
  expect(copies.map(({ message }) => message)).toEqual(['One', 'Two'])
  expect((await desk.latest(first.id)).keyMessages).toEqual(first.keyMessages)
  await desk.save(people.contributor, second.id, { keyMessages: first.keyMessages })
  expect((await desk.latest(second.id)).keyMessages).toEqual(copies)
})

test('the same row twice becomes two', async () => {
  const { id, keyMessages } = await write({ keyMessages: [{ message: 'One' }] })
  const twice = [...(keyMessages ?? []), ...(keyMessages ?? [])]
  await desk.save(people.contributor, id, { keyMessages: twice })
  expect((await desk.latest(id)).keyMessages).toHaveLength(2)
})

test('what the server keeps cannot be set from outside', async () => {
  const file = await uploadPdf(payload, people.contributor, { group: people.group, title: 'Kept' })
  const kept = {
    filesize: 1,
    mimeType: 'text/html',
    filename: 'x.html',
    width: 5,
    createdAt: '2001-01-01T00:00:00.000Z',
  }
  const as = { user: people.contributor, overrideAccess: false } as const
  await payload.update({ collection: 'documents', id: file.id, data: { ...kept, title: 'Renamed' }, ...as })
  const { filesize, mimeType, filename, width, createdAt } = file
  const after = await payload.findByID({ collection: 'documents', id: file.id, depth: 0 })
  expect(after).toMatchObject({ title: 'Renamed', filesize, mimeType, filename, createdAt })
  expect(after.width ?? null).toBe(width ?? null)
  const forged = { hash: 'x', salt: 'y' } as object
  const own = payload.update({ collection: 'users', id: people.contributor.id, data: forged, ...as })
  await expect(own).rejects.toMatchObject(refused('hash'))
})

test('the same holds for the site’s settings', async () => {
  const save = (data: object) =>
    payload.updateGlobal({ slug: 'site-settings', data, user: people.admin, overrideAccess: false })
  await expect(save({ featured: [randomUUID()] })).rejects.toMatchObject(refused('featured'))
  await expect(save({ constructor: 1 })).rejects.toMatchObject(refused('constructor'))
})

test('one language is written at a time', async () => {
  const everywhere = payload.create({
    collection: 'themes',
    data: { number: 1, name: 'Everywhere', slug: '', description: 'x', colour: '#0a5c66' },
    locale: 'all' as 'en',
  })
  await expect(everywhere).rejects.toMatchObject({ id: 'body.locale', status: 400 })
})

test('an editor who tags with a theme that does not exist is told so, also beside a live text', async () => {
  const { id } = await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'Live' },
  )
  await desk.save(people.contributor, id, { title: 'A draft beside it' })
  await expect(desk.tag(people.editor, id, { themes: [randomUUID()] })).rejects.toMatchObject(refused('themes'))
})
