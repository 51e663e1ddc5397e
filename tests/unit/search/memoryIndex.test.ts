import { createMemoryIndex } from '../../../src/search/memoryIndex'
import type { SearchRecord, SearchRequest } from '../../../src/search/types'
import { record, request, type Stored } from './records'

function indexOf(...records: SearchRecord<Stored>[]) {
  const index = createMemoryIndex<Stored>()
  index.apply({ put: records, remove: [] })
  return (asked: SearchRequest) => index.search(asked).hits.map((hit) => hit.record.name)
}

describe('the words of a query', () => {
  test('are found whatever their case, accents and number', () => {
    const names = indexOf(
      record('a', { title: 'Côte d’Ivoire: Remittances' }),
      record('b', { body: 'Łódź and policies' }),
    )
    expect(names(request('COTE ivoire'))).toEqual(['a'])
    expect(names(request('remittance'))).toEqual(['a'])
    expect(names(request('lodz'))).toEqual(['b'])
    expect(names(request('policy'))).toEqual(['b'])
  })

  test('are found in Arabic with and without its marks', () => {
    const names = indexOf(record('a', { title: 'الهِجْرَة' }))
    expect(names(request('الهجرة'))).toEqual(['a'])
  })

  test('must all be in a record, in whichever fields', () => {
    const names = indexOf(record('a', { title: 'migration', body: 'nepal' }), record('b', { title: 'migration' }))
    expect(names(request('nepal migration'))).toEqual(['a'])
  })

  test('need only one in a record when no record has all', () => {
    const names = indexOf(record('a', { title: 'migration' }), record('b', { title: 'nepal' }), record('c'))
    expect(names(request('nepal migration')).sort()).toEqual(['a', 'b'])
    expect(names(request('unheard of'))).toEqual([])
  })

  test('weigh more in a title than in a body, and more in an abstract than in a body', () => {
    const names = indexOf(
      record('1 body', { title: 'other words here', body: 'migration' }),
      record('2 abstract', { title: 'other words here', abstract: 'migration' }),
      record('3 title', { title: 'some words on migration' }),
      record('none', { title: 'other words here', abstract: 'other', body: 'other' }),
    )
    expect(names(request('migration'))).toEqual(['3 title', '2 abstract', '1 body'])
  })

  test('find an identifier', () => {
    const names = indexOf(record('a', { identifiers: '10.1596/25098' }), record('b', { identifiers: '10.1596/25099' }))
    expect(names(request('10.1596/25098'))).toEqual(['a'])
  })

  test.each([
    ['operators and quotation marks', 'title:migration AND ("a" OR -b)* ~2 ^3 \\ /x/ [1 TO 2] {'],
    ['names of object properties', 'constructor __proto__ hasOwnProperty toString'],
    ['control characters', '\u0000\u001b[31m\ud800'],
    ['5,000 characters', 'word '.repeat(1000)],
    ['5,000 characters of different words', Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ')],
    ['5,000 characters without a space', 'x'.repeat(5000)],
  ])('may be %s', (_what, text) => {
    const names = indexOf(record('a', { title: 'migration' }))
    expect(() => names(request(text))).not.toThrow()
  })

  test('that are only punctuation find everything, as an empty query does', () => {
    expect(indexOf(record('a'), record('b'))(request(' "?" ')).sort()).toEqual(['a', 'b'])
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
  ] as const)('%s', (sort, order) => expect(names(request('', {}, { sort }))).toEqual(order))

  test('is kept when there is text', () => {
    const found = indexOf(
      record('old', { title: 'migration' }, {}, '2001'),
      record('new', { body: 'migration' }, {}, '2020'),
      record('none'),
    )
    expect(found(request('migration', {}, { sort: 'newest' }))).toEqual(['new', 'old'])
  })
})

describe('pages', () => {
  const names = indexOf(...Array.from({ length: 25 }, (_, index) => record(`r${index}`)))

  test('hold what comes after the page before, and nothing beyond the last', () => {
    const page = (number: number) => names(request('', {}, { sort: 'title', page: number }))
    expect([1, 2, 3].flatMap(page)).toEqual(Array.from({ length: 25 }, (_, index) => `r${index}`))
    expect(page(4)).toEqual([])
  })

  test('are numbered from 1 whatever is asked', () => {
    expect(names(request('', {}, { sort: 'title', page: -3 }))[0]).toBe('r0')
    expect(names(request('', {}, { sort: 'title', page: NaN, pageSize: 0 }))).toEqual(['r0'])
  })
})

describe('a hit', () => {
  test('shows where the words stand in title and abstract', () => {
    const index = createMemoryIndex<Stored>()
    index.apply({ put: [record('a', { title: 'Rémittances to Nepal', abstract: 'On remittance costs.' })], remove: [] })
    expect(index.search(request('remittances')).hits[0]).toEqual({
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
    })
  })
})

describe('suggestions', () => {
  const index = createMemoryIndex<Stored>()
  index.apply({
    put: [
      record('1', { title: 'Migration and Development' }, { author: ['dilip ratha', 'migra smith'] }, '2012'),
      record('2', { title: 'Migration Costs' }, { author: ['dilip ratha'] }, '2020'),
      record('3', { title: 'Return Migration' }),
    ],
    remove: [],
  })

  test('are titles and people that begin with what was typed, each once', () => {
    expect(index.suggest('MIGRÁ', 5)).toEqual(['MIGRA SMITH', 'Migration Costs', 'Migration and Development'])
    expect(index.suggest('rat', 5)).toEqual(['DILIP RATHA'])
    expect(index.suggest('migration c', 5)).toEqual(['Migration Costs'])
  })

  test('are no more than asked for, and none for nothing', () => {
    expect(index.suggest('migra', 2)).toEqual(['MIGRA SMITH', 'Migration Costs'])
    expect(index.suggest(' ', 5)).toEqual([])
    expect(index.suggest('migra', 0)).toEqual([])
  })
})

describe('a change', () => {
  test('replaces, adds and removes at once', () => {
    const index = createMemoryIndex<Stored>()
    index.apply({ put: [record('a', { title: 'old' }, { group: ['x'] }), record('b')], remove: [] })
    index.search(request())
    index.apply({ put: [record('a', { title: 'fresh' }, { group: ['y'] }), record('c')], remove: ['b', 'unknown'] })
    expect(index.search(request('old')).total).toBe(0)
    expect(index.search(request('fresh')).total).toBe(1)
    const { hits, facets } = index.search(request('', {}, { sort: 'title' }))
    expect(hits.map((hit) => hit.record.name)).toEqual(['c', 'a'])
    expect(facets.group).toEqual([{ value: 'y', label: 'Y', count: 1 }])
    expect(index.status().records).toBe(2)
  })

  test('during a rebuild is in the rebuilt index too', async () => {
    const index = createMemoryIndex<Stored>()
    index.apply({ put: [record('gone')], remove: [] })
    async function* source() {
      yield record('a')
      yield record('withdrawn')
      index.apply({ put: [record('b')], remove: ['withdrawn'] })
      expect(index.search(request('gone')).total).toBe(1)
      yield record('c')
    }
    await index.rebuild(source())
    const { hits } = index.search(request('', {}, { sort: 'title' }))
    expect(hits.map((hit) => hit.record.name)).toEqual(['a', 'b', 'c'])
  })

  test('a rebuild that fails leaves the index as it was', async () => {
    const index = createMemoryIndex<Stored>()
    index.apply({ put: [record('a')], remove: [] })
    async function* broken() {
      yield record('b')
      throw new Error('the database went away')
    }
    await expect(index.rebuild(broken())).rejects.toThrow('the database went away')
    expect(index.search(request()).hits.map((hit) => hit.record.name)).toEqual(['a'])
  })
})
