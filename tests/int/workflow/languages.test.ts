import { LOCALES } from '../../../src/domain/locale'
import { createQueries, type Queries } from '../../../src/kinds/queries'
import { systemReader } from '../../../src/queries/systemReader'
import { editorState } from '../../../seed/lexical'
import type { Network } from '../../helpers/network'
import { pdf } from '../../helpers/uploads'
import { desk, payload, people, useNetwork } from '../../helpers/useNetwork'

let queries: Queries

useNetwork()
beforeAll(async () => {
  queries = createQueries(payload, 'https://hub.test')
})

const inLocale = (locale: (typeof LOCALES)[number], user: Network['editor']) =>
  ({ locale, user, depth: 0, overrideAccess: false }) as const

test('where nobody has translated the hub’s own words, they are the first ones and not those of a new hub', async () => {
  const data = { tagline: 'What we know', licence: 'CC0' }
  await payload.updateGlobal({ slug: 'site-settings', data, user: people.editor, overrideAccess: false })
  for (const locale of LOCALES)
    expect([locale, await createQueries(payload, 'https://hub.test', locale).settings()]).toMatchObject([locale, data])
})

describe('a paper', () => {
  const paper = { type: 'working-paper', language: 'fr', title: 'Étude sur les frais', slug: '' } as const
  const write = (more: object, locale: (typeof LOCALES)[number] = 'en') =>
    payload.create({
      collection: 'publications',
      ...inLocale(locale, people.contributor),
      data: { ...paper, group: people.group, state: 'draft', revision: 1, ...more },
    })

  test.each(LOCALES)('that is begun while the admin is in %s is stored, published and named alike', async (locale) => {
    const data = pdf(`annexe ${locale}`)
    const file = await payload.create({
      collection: 'documents',
      ...inLocale(locale, people.contributor),
      data: { title: 'Annexe', group: people.group, visibility: 'attached' },
      file: { name: 'annexe.pdf', data, mimetype: 'application/pdf', size: data.length },
    })
    const { id } = await write({ abstract: 'Résumé.', files: [{ document: file.id }] }, locale)
    await desk.act(people.contributor, id, 'submit')
    await desk.act(people.lead, id, 'accept')
    const { slug } = await desk.act(people.lead, id, 'publish')
    expect(slug).toMatch(/^etude-sur-les-frais/)
    expect(await queries.one('publication', slug)).toMatchObject({
      ...{ title: 'Étude sur les frais', abstract: 'Résumé.', language: 'fr' },
      files: [{ title: 'Annexe' }],
    })
  })

  test('has a title and an abstract in each of some other languages', async () => {
    const translations = [
      { language: 'en' as const, title: 'A study of fees', subtitle: 'In Nepal', abstract: 'What it costs.' },
      { language: 'ar' as const, title: 'دراسة عن الرسوم' },
    ]
    const { id } = await write({ translations })
    expect(await payload.findByID({ collection: 'publications', id, locale: 'ar' })).toMatchObject({ translations })
  })

  test.each([
    ['its own language', [{ language: 'fr', title: 'Encore' }], ['translations.0.language']],
    [
      'one language twice',
      [
        { language: 'en', title: 'Once' },
        { language: 'en', title: 'Twice' },
      ],
      ['translations.0.language', 'translations.1.language'],
    ],
    ['a language without a title', [{ language: 'en', abstract: 'Alone' }], ['translations.0.title']],
  ])('is refused with %s among its translations', async (_, translations, paths) => {
    const errors = paths.map((path) => ({ path }))
    await expect(write({ translations })).rejects.toMatchObject({ status: 400, data: { errors } })
  })

  test('is refused with a language that the hub does not know', async () => {
    const translations = [{ language: 'xx', title: 'Unknown' }]
    await expect(write({ translations })).rejects.toMatchObject({
      status: 400,
      faults: [{ path: 'translations.0.language' }],
    })
  })
})

describe('what is written in French alone has a name everywhere', () => {
  const body = editorState([{ paragraph: 'Un texte' }])
  let group: string
  let expert: string

  beforeAll(async () => {
    const asEditor = inLocale('fr', people.editor)
    const named = { number: 70, name: 'Envois de fonds', slug: '', summary: 'Le groupe', workPlan: body }
    const settings = { publishing: 'lead', status: 'active' } as const
    const data = { ...named, ...settings, keyQuestions: [{ question: 'Combien ?' }] }
    group = (await payload.create({ collection: 'working-groups', ...asEditor, data })).id
    const theme = { number: 7, name: 'Genre', slug: '', description: 'Sur le genre.', colour: '#0a5c66' }
    await payload.create({ collection: 'themes', ...asEditor, data: theme })
    const card = { name: 'Awa Test', slug: '', role: 'Économiste', bio: body }
    expert = (await payload.create({ collection: 'experts', ...asEditor, data: card })).id
    const milestones = [{ date: '2013', title: 'Début', description: 'Le début' }]
    const page = { title: 'À propos', slug: 'about', lead: 'Le réseau', body, timeline: milestones }
    await payload.create({ collection: 'pages', ...asEditor, data: page })
    await payload.updateGlobal({ slug: 'site-settings', ...asEditor, data: { name: 'Hub', introduction: 'Bienvenue' } })
  })

  test('on the site', async () => {
    expect(await queries.one('group', 'envois-de-fonds')).toMatchObject({
      ...{ name: 'Envois de fonds', summary: 'Le groupe', keyQuestions: ['Combien ?'] },
      workPlan: { html: expect.stringContaining('Un texte') as string },
    })
    expect(await queries.one('theme', 'genre')).toMatchObject({ name: 'Genre', description: 'Sur le genre.' })
    expect(await queries.one('expert', 'awa-test')).toMatchObject({ role: 'Économiste' })
    expect(await queries.one('page', 'about')).toMatchObject({
      ...{ title: 'À propos', lead: 'Le réseau', timeline: [{ title: 'Début', description: 'Le début' }] },
    })
    expect(await queries.settings()).toMatchObject({ introduction: 'Bienvenue' })
  })

  test('for members', async () => {
    const groups = await systemReader(payload).find('working-groups', { where: { id: { equals: group } } })
    expect(groups).toMatchObject([{ name: 'Envois de fonds' }])
  })

  test.each(['en', 'es', 'ar'] as const)(
    'in the lists and forms of the admin in %s, which ask for no fallback',
    async (locale) => {
      const asked = { ...inLocale(locale, people.editor), fallbackLocale: false } as const
      const { docs } = await payload.find({ collection: 'themes', ...asked, where: { slug: { equals: 'genre' } } })
      expect(docs).toMatchObject([{ name: 'Genre' }])
      expect(await payload.findByID({ collection: 'working-groups', id: group, ...asked })).toMatchObject({
        name: 'Envois de fonds',
      })
      // What is not required is as the form's language has it, or a save would copy one language into another.
      expect((await payload.findByID({ collection: 'experts', id: expert, ...asked })).role ?? null).toBeNull()
    },
  )

  test('also where another language has blanks or an emptied editor', async () => {
    const emptied = {
      ...editorState([]),
      root: { ...editorState([]).root, children: [{ type: 'paragraph', version: 1, children: [] }] },
    }
    await payload.update({
      collection: 'experts',
      id: expert,
      ...inLocale('en', people.editor),
      data: { role: '  ', bio: emptied },
    })
    expect(await queries.one('expert', 'awa-test')).toMatchObject({
      role: 'Économiste',
      bio: { html: expect.stringContaining('Un texte') as string },
    })
  })

  test('and its lead can save it in English without having to name it', async () => {
    const lead = { ...people.lead }
    await payload.create({
      collection: 'memberships',
      data: { user: String(lead.id), group, role: 'lead', state: 'active' },
    })
    const saved = await payload.update({
      collection: 'working-groups',
      id: group,
      ...inLocale('en', lead),
      data: { focus: 'On fees.' },
    })
    expect(saved).toMatchObject({ name: 'Envois de fonds', summary: 'Le groupe', focus: 'On fees.' })
  })
})

test('a reader in another language gets what is stored in it, and the rest in English', async () => {
  const group = { collection: 'working-groups', id: people.group } as const
  const english = await payload.findByID({ ...group, ...inLocale('en', people.editor) })
  await payload.update({ ...group, ...inLocale('fr', people.editor), data: { name: 'Envois de fonds' } })
  const french = createQueries(payload, 'https://hub.test', 'fr')
  expect(await french.one('group', english.slug)).toMatchObject({ name: 'Envois de fonds', summary: english.summary })
  expect((await french.all('group')).map(({ name }) => name)).toContain('Envois de fonds')
  expect((await queries.one('group', english.slug))?.name).toBe(english.name)
  expect((await createQueries(payload, 'https://hub.test', 'es').one('group', english.slug))?.name).toBe(english.name)
})
