import { createMemoryIndex } from '../../../src/search/memoryIndex'
import type { SearchRecord, SearchRequest } from '../../../src/search/types'
import { record, request, type Stored } from './records'

function indexOf(...records: SearchRecord<Stored>[]) {
  const index = createMemoryIndex<Stored>()
  const filled = index.apply({ put: records, remove: [] })
  return async (asked: SearchRequest) => {
    await filled
    return (await index.search(asked)).hits.map((hit) => hit.record.name)
  }
}

describe('the words of a query', () => {
  test('are found whatever their case, accents and number', async () => {
    const names = indexOf(
      record('a', { title: 'Côte d’Ivoire: Remittances' }),
      record('b', { body: 'Łódź and policies' }),
    )
    expect(await names(request('COTE ivoire'))).toEqual(['a'])
    expect(await names(request('remittance'))).toEqual(['a'])
    expect(await names(request('lodz'))).toEqual(['b'])
    expect(await names(request('policy'))).toEqual(['b'])
  })

  test('are found in Arabic with and without its marks', async () => {
    const names = indexOf(record('a', { title: 'الهِجْرَة' }))
    expect(await names(request('الهجرة'))).toEqual(['a'])
  })

  test('must all be in a record, in whichever fields', async () => {
    const names = indexOf(record('a', { title: 'migration', body: 'nepal' }), record('b', { title: 'migration' }))
    expect(await names(request('nepal migration'))).toEqual(['a'])
  })

  test('need only one in a record when no record has all', async () => {
    const names = indexOf(record('a', { title: 'migration' }), record('b', { title: 'nepal' }), record('c'))
    expect((await names(request('nepal migration'))).sort()).toEqual(['a', 'b'])
    expect(await names(request('unheard of'))).toEqual([])
  })

  test('weigh more in a title than in a body, and more in an abstract than in a body', async () => {
    const names = indexOf(
      record('1 body', { title: 'other words here', body: 'migration' }),
      record('2 abstract', { title: 'other words here', abstract: 'migration' }),
      record('3 title', { title: 'some words on migration' }),
      record('none', { title: 'other words here', abstract: 'other', body: 'other' }),
    )
    expect(await names(request('migration'))).toEqual(['3 title', '2 abstract', '1 body'])
  })

  test('find an identifier', async () => {
    const names = indexOf(record('a', { identifiers: '10.1596/25098' }), record('b', { identifiers: '10.1596/25099' }))
    expect(await names(request('10.1596/25098'))).toEqual(['a'])
  })

  test.each([
    ['operators and quotation marks', 'title:migration AND ("a" OR -b)* ~2 ^3 \\ /x/ [1 TO 2] {'],
    ['names of object properties', 'constructor __proto__ hasOwnProperty toString'],
    ['control characters', '\u0000\u001b[31m\ud800'],
    ['5,000 characters', 'word '.repeat(1000)],
    ['5,000 characters of different words', Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ')],
    ['5,000 characters without a space', 'x'.repeat(5000)],
  ])('may be %s', async (_what, text) => {
    const names = indexOf(record('a', { title: 'migration' }))
    await expect(names(request(text))).resolves.toBeDefined()
  })

  test('that are only punctuation find everything, as an empty query does', async () => {
    expect((await indexOf(record('a'), record('b'))(request(' "?" '))).sort()).toEqual(['a', 'b'])
  })
})

describe('the order', () => {
  const names = indexOf(
    record('b', {}, {}, '2011'),
    record('C', {}, {}, '2011-05'),
    record('a', {}, {}, null),
    record('d10', {}, {}, '2012-01-01'),
    record('d9', {}, {}, '2012-01-01'),
  )

  test.each([
    ['newest', ['d9', 'd10', 'C', 'b', 'a']],
    ['oldest', ['b', 'C', 'd9', 'd10', 'a']],
    ['title', ['a', 'b', 'C', 'd9', 'd10']],
    ['relevance', ['d9', 'd10', 'C', 'b', 'a']],
  ] as const)('%s', async (sort, order) => expect(await names(request('', {}, { sort }))).toEqual(order))

  test('is kept when there is text', async () => {
    const found = indexOf(
      record('old', { title: 'migration' }, {}, '2001'),
      record('new', { body: 'migration' }, {}, '2020'),
      record('none'),
    )
    expect(await found(request('migration', {}, { sort: 'newest' }))).toEqual(['new', 'old'])
  })
})

describe('pages', () => {
  const names = indexOf(...Array.from({ length: 25 }, (_, index) => record(`r${index}`)))

  test('hold what comes after the page before, and nothing beyond the last', async () => {
    const page = (number: number) => names(request('', {}, { sort: 'title', page: number }))
    expect((await Promise.all([1, 2, 3].map(page))).flat()).toEqual(
      Array.from({ length: 25 }, (_, index) => `r${index}`),
    )
    expect(await page(4)).toEqual([])
  })

  test('are numbered from 1 whatever is asked', async () => {
    expect((await names(request('', {}, { sort: 'title', page: -3 })))[0]).toBe('r0')
    expect((await names(request('', {}, { sort: 'title', page: NaN })))[0]).toBe('r0')
  })
})

describe('a hit', () => {
  test('shows where the words stand in title and abstract', async () => {
    const index = createMemoryIndex<Stored>()
    await index.apply({
      put: [record('a', { title: 'Rémittances to Nepal', abstract: 'On remittance costs.' })],
      remove: [],
    })
    expect((await index.search(request('remittances'))).hits[0]).toEqual({
      record: { name: 'a' },
      title: [
        { text: 'Rémittances', hit: true },
        { text: ' to Nepal', hit: false },
      ],
      snippet: [
        { text: 'On ', hit: false },
        { text: 'remittance', hit: true },
        { text: ' costs.', hit: false },
      ],
      file: null,
    })
  })
})

describe('suggestions', () => {
  const index = createMemoryIndex<Stored>()
  beforeAll(() =>
    index.apply({
      put: [
        record('1', { title: 'Migration and Development' }, { author: ['dilip ratha', 'migra smith'] }, '2012'),
        record('2', { title: 'Migration Costs' }, { author: ['dilip ratha'] }, '2020'),
        record('3', { title: 'Return Migration' }),
      ],
      remove: [],
    }),
  )
  const labels = async (text: string, limit: number) => (await index.suggest(text, limit)).map(({ label }) => label)

  test('are titles and people that begin with what was typed, each once', async () => {
    expect(await labels('MIGRÁ', 5)).toEqual(['Migration Costs', 'Migration and Development', 'MIGRA SMITH'])
    expect(await labels('rat', 5)).toEqual(['DILIP RATHA'])
    expect(await labels('migration c', 5)).toEqual(['Migration Costs'])
  })

  test('are no more than asked for, and none for nothing', async () => {
    expect(await labels('migra', 2)).toEqual(['Migration Costs', 'MIGRA SMITH'])
    expect(await labels(' ', 5)).toEqual([])
    expect(await labels('migra', 0)).toEqual([])
  })
})

describe('a change', () => {
  test('replaces, adds and removes at once', async () => {
    const index = createMemoryIndex<Stored>()
    await index.apply({ put: [record('a', { title: 'old' }, { group: ['x'] }), record('b')], remove: [] })
    await index.search(request())
    await index.apply({
      put: [record('a', { title: 'fresh' }, { group: ['y'] }), record('c')],
      remove: ['b', 'unknown'],
    })
    expect((await index.search(request('old'))).total).toBe(0)
    expect((await index.search(request('fresh'))).total).toBe(1)
    const { hits, facets } = await index.search(request('', {}, { sort: 'title' }))
    expect(hits.map((hit) => hit.record.name)).toEqual(['c', 'a'])
    expect(facets.group).toEqual([{ value: 'y', label: 'Y', count: 1 }])
    expect(index.status().records).toBe(2)
  })

  test('during a rebuild is in the rebuilt index too', async () => {
    const index = createMemoryIndex<Stored>()
    await index.apply({ put: [record('gone')], remove: [] })
    async function* source() {
      yield record('a')
      yield record('withdrawn')
      await index.apply({ put: [record('b')], remove: ['withdrawn'] })
      expect((await index.search(request('gone'))).total).toBe(1)
      yield record('c')
    }
    await index.rebuild(source())
    const { hits } = await index.search(request('', {}, { sort: 'title' }))
    expect(hits.map((hit) => hit.record.name)).toEqual(['a', 'b', 'c'])
  })

  test('a rebuild that fails leaves the index as it was', async () => {
    const index = createMemoryIndex<Stored>()
    await index.apply({ put: [record('a')], remove: [] })
    async function* broken() {
      yield record('b')
      throw new Error('the database went away')
    }
    await expect(index.rebuild(broken())).rejects.toThrow('the database went away')
    expect((await index.search(request())).hits.map((hit) => hit.record.name)).toEqual(['a'])
  })
})
