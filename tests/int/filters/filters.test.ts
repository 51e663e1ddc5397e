import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import type { CollectionSlug, Payload, TypedUser, Where } from 'payload'
import { operatorsFor } from '../../../collections/access/answerable'
import { fieldAt } from '../../../src/config/database/filters/fieldAt'
import { createGroup, createPerson } from '../../helpers/people'
import { NOTHING, openFilled } from '../../helpers/openFilled'
import { meets, type Made } from './oracle'

let payload: Payload
let admin: TypedUser

beforeAll(async () => {
  ;({ payload } = await openFilled(NOTHING))
  admin = await createPerson(payload, { email: 'admin@hub.test', role: 'admin' })
})
afterAll(() => payload?.destroy())

const TEXTS = [
  ...[
    '',
    'Fees',
    'fees in Élan',
    'ÉLAN vital',
    'élan',
    '100 % of fees',
    '10_0',
    'a*b?[c]',
    "O'Neill",
    'straße',
    'Ñandú',
  ],
  ...[
    'ñandú fees',
    'ДЕНЬГИ',
    'деньги и fees',
    'comma, and',
    '移民',
    'ISTANBUL',
    'σίγμας',
    'ΣΊΓΜΑΣ',
    '507f1f77bcf86cd799439011',
  ],
]
const PARTS = [
  'fee',
  'É',
  'élan',
  '%',
  '_',
  '100 %',
  '*',
  '?[',
  'N',
  'ñ',
  'день',
  ',',
  '民',
  '',
  'ss',
  'elan fees',
  'vital élan',
  "'",
  'ς',
]
const DATES = ['2019-01-01T00:00:00.000Z', '2024-05-31T12:00:00.000Z', '2026-12-01T08:30:00.000Z']
const COUNTRIES = ['NPL', 'KEN', 'MEX']

const text = fc.constantFrom(...TEXTS)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 })
const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 3) => fc.uniqueArray(arbitrary, { maxLength })
/** A list of texts has no empty ones. */
const word = fc.constantFrom(...TEXTS.filter(Boolean))

/** The fields that are asked for, each with the values that it has. */
interface Asked {
  collection: CollectionSlug
  values: Record<string, fc.Arbitrary<unknown>>
  document: fc.Arbitrary<Made>
}

/** What documents of the test point to. */
let related: { themes: string[]; groups: string[]; experts: string[] }

beforeAll(async () => {
  const theme = async (number: number) => {
    const data = { number, name: `Theme ${number}`, slug: '', description: 'On work.', colour: '#0a5c66' }
    return (await payload.create({ collection: 'themes', data })).id
  }
  const expert = async (name: string) => (await payload.create({ collection: 'experts', data: { name, slug: '' } })).id
  related = {
    themes: [await theme(1), await theme(2), await theme(3)],
    groups: [await createGroup(payload, 'One'), await createGroup(payload, 'Two')],
    experts: [await expert('Ada Test'), await expert('Ben Test')],
  }
})

function publications(): Asked {
  const oneOf = (ids: string[]) => fc.constantFrom(...ids)
  const author = fc.record({ id: fc.uuid(), name: maybe(text), expert: maybe(oneOf(related.experts)) })
  return {
    collection: 'publications',
    values: {
      publisher: text,
      series: text,
      revision: fc.integer({ min: -2, max: 3 }),
      language: fc.constantFrom('en', 'fr', 'es'),
      embargoUntil: fc.constantFrom(...DATES),
      keywords: word,
      countries: fc.constantFrom(...COUNTRIES),
      themes: oneOf(related.themes),
      groups: oneOf(related.groups),
      group: oneOf(related.groups),
      supersededBy: fc.constantFrom(randomUUID()),
      'authors.name': text,
      'authors.expert': oneOf(related.experts),
    },
    document: fc.record({
      type: fc.constant('report'),
      state: fc.constant('draft'),
      _status: fc.constant('draft'),
      publisher: maybe(text),
      series: maybe(text),
      revision: fc.integer({ min: -2, max: 3 }),
      language: fc.constantFrom('en', 'fr', 'es'),
      embargoUntil: maybe(fc.constantFrom(...DATES)),
      keywords: some(word),
      countries: some(fc.constantFrom(...COUNTRIES)),
      themes: some(oneOf(related.themes)),
      groups: some(oneOf(related.groups)),
      group: oneOf(related.groups),
      authors: fc.array(author, { maxLength: 3 }),
    }),
  }
}

/** Every filter that may be asked, of fields of this test. */
function filters({ collection, values }: Asked): fc.Arbitrary<Where> {
  const { flattenedFields } = payload.collections[collection].config
  const conditions = Object.entries(values).flatMap(([path, value]) => {
    const at = fieldAt(flattenedFields, path)
    if (!at) throw new Error(`No field ${path}`)
    return operatorsFor(at).map((operator) =>
      operand(operator, value).map((given): Where => ({ [path]: { [operator]: given } })),
    )
  })
  const condition = fc.oneof(...conditions)
  const both = fc.tuple(condition, condition).map(([one, other]): Where => ({ ...one, ...other }))
  const { where } = fc.letrec<{ where: Where }>((tie) => ({
    where: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      condition,
      both,
      fc.array(tie('where'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('where'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
      fc.tuple(tie('where'), condition).map(([or, one]) => ({ or: [or], ...one })),
    ),
  }))
  return where
}

function operand(operator: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (operator === 'exists') return fc.boolean()
  if (operator === 'in' || operator === 'not_in') return fc.uniqueArray(value, { minLength: 1, maxLength: 3 })
  if (['like', 'not_like'].includes(operator)) return fc.constantFrom(...PARTS)
  if (operator === 'contains') return fc.oneof(value, fc.constantFrom(...PARTS.filter(Boolean)))
  return operator.endsWith('equals') ? fc.option(value, { freq: 8 }) : value
}

const isNullInRows = (where: Where): boolean => /"authors\.\w+":\{"(not_)?equals":null/.test(JSON.stringify(where))

describe('among publications', () => {
  let asked: Asked
  let documents: (Made & { id: string })[]
  const find = (question: { where?: Where; sort?: string; page?: number; limit?: number }) =>
    payload.find({
      collection: 'publications',
      limit: 100,
      select: { revision: true },
      ...question,
      depth: 0,
      overrideAccess: false,
      user: admin,
    })

  beforeAll(async () => {
    asked = publications()
    documents = fc.sample(asked.document, { numRuns: 60, seed: 7 }).map((made) => ({
      ...made,
      ...{ id: randomUUID(), slug: randomUUID(), createdAt: DATES[0], updatedAt: DATES[0] },
    }))
    for (const data of documents) await payload.db.create({ collection: 'publications', data })
  })

  test('every filter finds what plain JavaScript finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        filters(asked).filter((where) => !isNullInRows(where)),
        async (where) => {
          const wanted = documents.filter((document) => meets(document, where)).map(({ id }) => id)
          const { docs, totalDocs } = await find({ where })
          expect(docs.map(({ id }) => id).sort()).toEqual(wanted.sort())
          expect(totalDocs).toBe(wanted.length)
        },
      ),
      { numRuns: Number(process.env.FILTERS_RUNS ?? 200), seed: Number(process.env.FILTERS_SEED ?? 1) },
    )
  }, 120_000)

  test('a text with a comma is in no id, and in order with them', async () => {
    const found = async (operator: string, value: string) =>
      (await find({ where: { id: { [operator]: value } } })).totalDocs
    for (const operator of ['equals', 'like', 'contains', 'not_equals', 'not_like'])
      expect([operator, await found(operator, 'd@!X#,')]).toEqual([operator, operator.startsWith('not') ? 60 : 0])
    for (const operator of ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'])
      expect([operator, await found(operator, '8,')]).toEqual([operator, await found(operator, '8')])
  })

  test.each(['series', '-revision', '-updatedAt', 'embargoUntil', '-language', 'group'])(
    'in the order of %s, pages repeat and leave out nothing, also where documents are alike',
    async (sort) => {
      const name = sort.replace('-', '')
      const pages = await Promise.all([1, 2, 3].map((page) => find({ sort, page, limit: 20, select: {} } as never)))
      const found = pages.flatMap(({ docs }) => docs.map(({ id }) => id))
      expect(new Set(found).size).toBe(60)
      const values = found.map((id) => documents.find((document) => document.id === id)?.[name] ?? null)
      const inOrder = [...values].sort((one, other) => compare(one, other) * (sort.startsWith('-') ? -1 : 1))
      expect(values).toEqual(inOrder)
    },
  )
})

/** Nothing comes before something. */
function compare(one: unknown, other: unknown): number {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? -1 : 1
  return (one as string) < (other as string) ? -1 : 1
}

describe('what cannot be answered alike is refused, with the field and the remedy', () => {
  const asking = (question: object) =>
    payload.find({ collection: 'publications', ...question, depth: 0, overrideAccess: false, user: admin })

  test.each([
    ['query.where.operator', { keywords: { greater_than: 'a' } }],
    ['query.where.operator', { 'authors.name': { exists: false } }],
    ['query.where.operator', { language: { like: 'e' } }],
    ['query.where.operator', { 'body.root.type': { equals: 'root' } }, 'query.where.field'],
    ['query.where.operator', { body: { contains: 'a' } }],
    ['query.where.operator', { revision: { like: '1' } }],
    ['query.where.value', { revision: { equals: 'one' } }],
    ['query.where.value', { embargoUntil: { less_than: 'soon' } }],
    ['query.where.value', { themes: { exists: 'perhaps' } }],
    ['query.where.value', { title: { equals: 5 } }],
    ['query.where.value', { title: { like: null } }],
    ['query.where.field', { nothing: { equals: 'x' } }],
    ['query.relation', { 'authors.expert.name': { equals: 'Ada' } }],
    ['query.relation', { or: [{ and: [{ 'authors.expert.groups': { equals: randomUUID() } }] }] }],
  ])('%s: where %j', async (id, where, other = id) => {
    await expect(asking({ where })).rejects.toMatchObject({ id: other, status: 400 })
  })

  test.each(['keywords', '-themes', 'authors.name', 'body', 'nothing', 'group.name', 'version.title.x'])(
    'sort=%s',
    async (sort) => {
      await expect(asking({ sort })).rejects.toMatchObject({ status: 400 })
    },
  )
})
