import type { Payload, TypedUser } from 'payload'
import { z } from 'zod'
import { readEnv } from '../../../src/config/env'
import { openDatabase } from '../../../src/hub'
import { enqueue } from '../../../src/jobs/enqueue'
import { enqueueMail } from '../../../src/mail/mailJob'
import type { Publication } from '../../../src/payload-types'
import { plainText } from '../../../src/queries/richText'
import { deskOf } from '../../helpers/desk'
import { jobsOf } from '../../helpers/jobs'
import { requestOf } from '../../helpers/people'
import { restoreLocalizedPapers } from '../../helpers/releases/restore'

const env = readEnv()
let payload: Payload

/** The upgrade of a hub on which people wrote papers in several languages at once. */
beforeAll(async () => {
  await restoreLocalizedPapers(env.databaseUrl)
  payload = await openDatabase(env)
})
afterAll(() => payload?.destroy())

const textOf = (paper: Publication) => ({
  title: paper.title,
  subtitle: paper.subtitle ?? null,
  abstract: paper.abstract ?? null,
  body: plainText(paper.body),
  messages: (paper.keyMessages ?? []).map(({ message }) => message),
  translations: (paper.translations ?? []).map(({ language, title, subtitle, abstract }) =>
    [language, title, subtitle ?? '', abstract ?? ''].join(' | '),
  ),
})
const both = async (number: string) => {
  const read = async (draft: boolean) => {
    const where = { number: { equals: number } }
    const { docs } = await payload.find({ collection: 'publications', where, draft, depth: 0 })
    if (!docs[0]) throw new Error(`There is no paper ${number}`)
    return docs[0]
  }
  const [row, latest] = [await read(false), await read(true)]
  return { row, latest, text: textOf(latest) }
}

const NOTHING = { subtitle: null, abstract: null, body: '', messages: [], translations: [] }

test('a paper in two languages keeps its own text, and the other title and abstract as a translation', async () => {
  const { row, latest } = await both('1')
  expect(row).toMatchObject({ state: 'published', _status: 'published', revision: 5, keywords: ['fees'] })
  expect(textOf(row)).toEqual({
    title: 'Fees of transfers',
    subtitle: 'A study',
    abstract: 'What it costs.',
    body: 'H English words\n\nEnglish words',
    messages: ['Costs fall.', 'Slowly.'],
    translations: ['fr | Frais des envois | Une étude | Ce que cela coûte.'],
  })
  expect(latest).toMatchObject({ state: 'draft', revision: 7 })
  expect(textOf(latest)).toMatchObject({
    title: 'Fees of transfers, revised',
    body: 'H English words, revised\n\nEnglish words, revised',
    translations: ['fr | Frais des envois, révisés | Une étude | Ce que cela coûte.'],
  })
})

test.each([
  ['typed under English', '2', { title: 'Étude sur les frais', abstract: 'Résumé.', translations: [] }],
  [
    'typed under French, without a word of English',
    '3',
    {
      title: 'Les diasporas',
      subtitle: 'Un état des lieux',
      body: 'H Diasporas\n\nDiasporas',
      messages: ['Un message.'],
    },
  ],
  [
    'with an English title and abstract',
    '4',
    {
      title: 'Le travail',
      abstract: 'Résumé du travail.',
      body: 'H Travail\n\nTravail',
      translations: ['en | Work |  | Abstract on work.'],
    },
  ],
  [
    'whose body is in English alone',
    '11',
    {
      title: 'Routes rurales',
      subtitle: 'Un sous-titre',
      body: 'H English body alone\n\nEnglish body alone',
      translations: ['en | Rural roads |  | '],
    },
  ],
])('a French paper %s has its text', async (_, number, text) => {
  const { latest } = await both(number)
  expect(latest.language).toBe('fr')
  expect(textOf(latest)).toEqual({ ...NOTHING, abstract: textOf(latest).abstract, body: textOf(latest).body, ...text })
})

test.each([
  ['in Arabic alone', '5', { title: 'دراسة عن الرسوم', abstract: 'ملخص' }],
  [
    'in a language that had no place of its own',
    '6',
    {
      title: 'Custos das remessas',
      abstract: 'Resumo.',
      translations: ['es | Costes de las remesas |  | Resumen.'],
    },
  ],
  ['with a null among its keywords', '7', { title: 'Null among the words' }],
  ['without any title', '8', { title: 'Untitled' }],
  ['in French that is said to be English', '10', { title: 'Mots sans langue' }],
])('a paper %s has its text', async (_, number, text) => {
  expect((await both(number)).text).toEqual({ ...NOTHING, ...text })
})

test('states, files and reviews are as they were', async () => {
  expect((await both('4')).latest).toMatchObject({
    state: 'submitted',
    revision: 5,
  })
  const { row } = await both('9')
  expect(row).toMatchObject({ state: 'withdrawn', _status: 'draft', supersededBy: (await both('1')).row.id })
  const { docs } = await payload.find({ collection: 'documents', pagination: false, depth: 0, sort: 'createdAt' })
  expect(docs.map(({ title, stage, released }) => [title, stage, released])).toEqual([
    ['Annex', 'draft', true],
    ['Données brutes', 'published', true],
    ['Tables', 'draft', false],
    ['Title to be lost.pdf', 'draft', false],
  ])
  expect((await both('1')).row.files).toMatchObject([{ document: docs[0]?.id }])
})

test('every version is there, and a text without a place became one more', async () => {
  const { docs } = await payload.findVersions({
    collection: 'publications',
    pagination: false,
    depth: 0,
    sort: 'createdAt',
  })
  const titles = docs
    .filter(({ version }) => version.number === '1')
    .map(({ version }) => [version.title, version.state])
  expect(titles).toEqual([
    ['Fees of transfers', 'draft'],
    ['Frais des envois', 'draft'],
    ['Fees of transfers', 'draft'],
    ['Fees of transfers', 'submitted'],
    ['Fees of transfers', 'accepted'],
    ['Fees of transfers', 'published'],
    ['Fees of transfers, revised', 'draft'],
    ['Fees of transfers, revised', 'draft'],
  ])
  expect(docs).toHaveLength(32)
  expect(textOf(docs[1]?.version as Publication)).toEqual({
    ...NOTHING,
    title: 'Frais des envois',
    subtitle: 'Une étude',
    abstract: 'Ce que cela coûte.',
    body: 'H Mots français\n\nMots français',
    messages: ['Les coûts baissent.', 'Lentement.'],
  })
})

test('the history says where words went that have no place in a form', async () => {
  const { docs } = await payload.find({ collection: 'audit-log', where: { action: { equals: 'migrate' } } })
  expect(docs.map(({ note }) => note).sort()).toEqual([
    'A file has one title now. It was also called “Annexe” (French).',
    'A file has one title now. It was also called “Tableaux” (French).',
    'A paper is in one language now. Its text in French is kept among its versions.',
  ])
})

test('what is moved can be saved, submitted and published', async () => {
  const { latest } = await both('3')
  const desk = deskOf(payload)
  const [contributor, lead] = await Promise.all(['contributor', 'lead'].map(personCalled))
  await desk.act(contributor!, latest.id, 'submit')
  await desk.act(lead!, latest.id, 'accept')
  expect(await desk.act(lead!, latest.id, 'publish')).toMatchObject({ title: 'Les diasporas', slug: 'les-diasporas' })
})

test('it has a queue then, which holds a mail and holds other work once', async () => {
  const weekly = { name: 'weekly', input: z.object({}) }
  const somebody = await personCalled('lead')
  const as = () => requestOf(payload, somebody)
  for (let time = 0; time < 2; time++) {
    await enqueueMail(await as(), { to: somebody.email, subject: 'After the upgrade', text: ['Welcome.'] })
    await enqueue(await as(), weekly, { key: 'weekly 1', input: {} })
  }
  const kinds = [await jobsOf(payload, 'mail'), await jobsOf(payload, 'weekly')].map((jobs) => jobs.length)
  expect(kinds).toEqual([2, 1])
})

async function personCalled(name: string): Promise<TypedUser> {
  const { docs } = await payload.find({ collection: 'users', where: { name: { equals: name } }, depth: 0 })
  if (!docs[0]) throw new Error(`There is no ${name}`)
  return { ...docs[0], collection: 'users' }
}

test('the outbox tells what happened before by its name', async () => {
  const { docs } = await payload.find({ collection: 'outbox', sort: 'at', pagination: false })
  const names = docs.map(({ name }) => name)
  expect(names[0]).toBe('group.created')
  expect(names).toContain('publication.changed')
  expect(names.filter((name) => !/^[a-z-]+\.[a-z-]+$/.test(name))).toEqual([])
})
