import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

useNetwork()

const publish = (title: string, more: object = {}) =>
  desk.publish({ author: people.contributor, lead: people.lead }, { group: people.group, title, ...more })

const publishAgain = async (id: string, change: object = {}) => {
  await desk.save(people.contributor, id, { abstract: 'Second edition', ...change })
  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  return desk.act(people.lead, id, 'publish')
}

describe('the address of a paper', () => {
  test.each([
    ['Draft', 'draft'],
    ['Draft guidelines on seasonal permits', 'draft-guidelines-on-seasonal-permits'],
    ['draft-5f3f1c1e-8c59-4f1e-9d5b-6f1d0c2b7a11', 'draft-5f3f1c1e-8c59-4f1e-9d5b-6f1d0c2b7a11'],
    ['Publications.bib', 'publications-bib'],
    ['100% of_it', '100-of-it'],
    ['移民政策', null],
    ['…!?', null],
    ['A word '.repeat(40), null],
  ])('titled %s stays when it is published again, under another title too', async (title, slug) => {
    const first = await publish(title)
    if (slug) expect(first.slug).toBe(slug)
    expect(first.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(first.slug.length).toBeLessThanOrEqual(96)
    expect((await publishAgain(first.id)).slug).toBe(first.slug)
    expect((await publishAgain(first.id, { title: 'Quite another title' })).slug).toBe(first.slug)
    const second = await publish(title)
    expect(second.slug).not.toBe(first.slug)
    expect(second.slug.length).toBeLessThanOrEqual(96)
  })

  test('ends with the next free number, whatever else ends with one', async () => {
    const titles = ['Report 2', 'Report', 'Report', 'Report 2', 'Report']
    const slugs: string[] = []
    for (const title of titles) slugs.push((await publish(title)).slug)
    expect(slugs).toEqual(['report-2', 'report', 'report-3', 'report-2-2', 'report-4'])
  })

  test('says nothing of the title before it is public, and a draft takes none', async () => {
    const draft = await desk.write(people.contributor, { group: people.group, title: 'Quiet plans' })
    expect(draft.slug).not.toContain('quiet')
    expect((await publish('Quiet plans')).slug).toBe('quiet-plans')
  })

  test('is nobody else’s after a withdrawal', async () => {
    const { id, slug } = await publish('Cited for years')
    await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
    expect((await publish('Cited for years')).slug).toBe(`${slug}-2`)
  })
})

describe.each([
  ['experts', 'name', () => ({})],
  ['themes', 'name', () => ({ number: 7, description: 'What it is', colour: '#112233' })],
  ['pages', 'title', () => ({})],
  [
    'working-groups',
    'name',
    () => ({ number: number++, summary: 'What it does', status: 'active', publishing: 'lead' }),
  ],
] as const)('the address of one of the %s', (collection, source, more) => {
  const make = async (name: string, slug = ''): Promise<{ id: string; slug: string }> =>
    payload.create({ collection, data: { [source]: name, slug, ...more() } as never })
  const rename = async (id: string, slug: string): Promise<{ slug: string }> =>
    payload.update({ collection, id, data: { slug } })
  const refused = (free: string) => ({
    status: 400,
    data: { errors: [{ path: 'slug', message: expect.stringContaining(free) }] },
  })

  test('left empty, is the next free one', async () => {
    const slugs: string[] = []
    for (const name of ['Amina Bello', 'Amina Bello', 'Amina Bello 2', 'Amina  BELLO!'])
      slugs.push((await make(name)).slug)
    expect(slugs).toEqual(['amina-bello', 'amina-bello-2', 'amina-bello-2-2', 'amina-bello-3'])
  })

  test('that another has is refused, and a free one is named', async () => {
    const { slug } = await make('Well known')
    await expect(make('Somebody else', slug)).rejects.toMatchObject(refused('well-known-2'))
    const other = await make('Not known')
    await expect(rename(other.id, slug)).rejects.toMatchObject(refused('well-known-2'))
  })

  test('is nobody else’s once it was given up, and may be taken back', async () => {
    const { id } = await make('Before marriage')
    await rename(id, 'after-marriage')
    await expect(make('Another', 'before-marriage')).rejects.toMatchObject(refused('before-marriage-2'))
    expect((await make('Before marriage')).slug).toBe('before-marriage-2')
    expect((await rename(id, 'before-marriage')).slug).toBe('before-marriage')
  })

  test('is nobody else’s after its end', async () => {
    const { id, slug } = await make('Soon gone')
    await payload.delete({ collection, id })
    await expect(make('Another', slug)).rejects.toMatchObject(refused('soon-gone-2'))
    expect((await make('Soon gone')).slug).toBe('soon-gone-2')
  })
})

let number = 1000

test('a group that never was open leaves no address behind', async () => {
  const data = { number: number++, name: 'Never open', slug: '', summary: 'x', publishing: 'lead' as const }
  const { id, slug } = await payload.create({ collection: 'working-groups', data: { ...data, status: 'closed' } })
  await payload.delete({ collection: 'working-groups', id })
  const next = { ...data, number: number++, status: 'active' as const }
  expect((await payload.create({ collection: 'working-groups', data: next })).slug).toBe(slug)
})

test('about is a place of the hub: another page may fill it', async () => {
  const { id } = await payload.create({ collection: 'pages', data: { title: 'Old words', slug: 'about' } })
  await payload.update({ collection: 'pages', id, data: { slug: 'old-words' } })
  expect((await payload.create({ collection: 'pages', data: { title: 'New words', slug: 'about' } })).slug).toBe(
    'about',
  )
})
