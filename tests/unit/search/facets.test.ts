import fc from 'fast-check'
import { createMemoryIndex } from '../../../src/search/memoryIndex'
import { FACETS, type Facet, type Filters, type SearchRecord, type SearchRequest } from '../../../src/search/types'
import { record, request, type Stored } from './records'

describe('facet counts', () => {
  const index = createMemoryIndex<Stored>()
  beforeAll(() =>
    index.apply({
      put: [
        record('1', {}, { group: ['a'], theme: ['t'] }, '2010'),
        record('2', {}, { group: ['b'], theme: ['t', 'u'] }, '2011'),
        record('3', {}, { group: ['a', 'b'], theme: ['u'] }, '2012'),
      ],
      remove: [],
    }),
  )
  const counts = async (asked: SearchRequest, facet: Facet) =>
    (await index.search(asked)).facets[facet]?.map(({ value, count }) => `${value} ${count}`)

  test('are of everything when nothing is chosen', async () => {
    expect(await counts(request(), 'group')).toEqual(['a 2', 'b 2'])
    expect(await counts(request(), 'year')).toEqual(['2012 1', '2011 1', '2010 1'])
  })

  test('of a facet do not depend on what is chosen in it, those of others do', async () => {
    const chosen = request('', { group: ['a'] })
    expect((await index.search(chosen)).total).toBe(2)
    expect(await counts(chosen, 'group')).toEqual(['a 2', 'b 2'])
    expect(await counts(chosen, 'theme')).toEqual(['t 1', 'u 1'])
  })

  test('keep a chosen value that nothing has any more, to be unchosen', async () => {
    expect(await counts(request('', { theme: ['t'], group: ['a'], year: ['2012'] }), 'theme')).toEqual(['u 1', 't 0'])
  })

  test('of years are limited by the range of years, as all others are', async () => {
    const range = request('', {}, { years: { from: 2011, to: null } })
    expect(await counts(range, 'year')).toEqual(['2012 1', '2011 1'])
    expect(await counts(range, 'group')).toEqual(['b 2', 'a 1'])
  })

  test('a value that never was finds nothing', async () => {
    expect((await index.search(request('', { group: ['constructor'] }))).total).toBe(0)
    expect((await index.search(request('', { group: [] }))).total).toBe(3)
  })

  test('count a record once, however often it names a value', async () => {
    const twice = createMemoryIndex<Stored>()
    await twice.apply({ put: [record('1', {}, { author: ['a', 'a'] })], remove: [] })
    expect((await twice.search(request())).facets.author).toEqual([{ value: 'a', label: 'A', count: 1 }])
  })

  test('carry the newest label', async () => {
    const renamed = createMemoryIndex<Stored>()
    const first = record('1', {}, { group: ['a'] })
    await renamed.apply({ put: [first], remove: [] })
    first.facets.group = [{ value: 'a', label: 'New name' }]
    await renamed.apply({ put: [first], remove: [] })
    expect((await renamed.search(request())).facets.group).toEqual([{ value: 'a', label: 'New name', count: 1 }])
  })
})

const WORDS = ['migration', 'nepal', 'costs', 'diaspora']
const VALUES = ['a', 'b', 'c']

const someValues = fc.subarray(VALUES)
const anyRecord = fc
  .record({
    id: fc.nat(30).map(String),
    title: fc.subarray(WORDS),
    body: fc.subarray(WORDS),
    facets: fc.record({
      type: someValues,
      group: someValues,
      theme: someValues,
      country: someValues,
      author: someValues,
    }),
    date: fc.option(fc.constantFrom('2009', '2010-03', '2010-03-04', '2011', '2012-12')),
  })
  .map(({ id, title, body, facets, date }) =>
    record(id, { title: title.join(' '), body: body.join(' ') }, facets, date),
  )
const bound = fc.option(fc.integer({ min: 2008, max: 2013 }))
const anyRequest = fc
  .record({
    words: fc.subarray(WORDS),
    filters: fc.record(
      { type: someValues, group: someValues, theme: someValues, year: fc.subarray(['2009', '2010', '2011', '1999']) },
      { requiredKeys: [] },
    ),
    years: fc.record({ from: bound, to: bound }),
    sort: fc.constantFrom('relevance', 'newest', 'oldest', 'title' as const),
  })
  .map(({ words, ...rest }) => request(words.join(' '), rest.filters, { ...rest, pageSize: 100 }))

/** What one by one reading of the records would find. */
function bruteForce(records: SearchRecord<Stored>[], { text, filters, years }: SearchRequest) {
  const words = text.split(' ').filter(Boolean)
  const wordsOf = ({ text: { title, body } }: SearchRecord<Stored>) => `${title} ${body}`.split(' ')
  const withAll = records.filter((each) => words.every((word) => wordsOf(each).includes(word)))
  const withAny = records.filter((each) => words.some((word) => wordsOf(each).includes(word)))
  const inYears = (withAll.length ? withAll : withAny).filter(({ date }) => {
    if (years.from === null && years.to === null) return true
    const year = Number(date?.slice(0, 4))
    return date !== null && year >= (years.from ?? 0) && year <= (years.to ?? 9999)
  })
  const passes = (each: SearchRecord<Stored>, chosen: Filters) =>
    FACETS.every(
      (facet) => !chosen[facet]?.length || each.facets[facet]?.some(({ value }) => chosen[facet]?.includes(value)),
    )
  const count = (facet: Facet, value: string) =>
    inYears
      .filter((each) => passes(each, { ...filters, [facet]: [] }))
      .filter((each) => each.facets[facet]?.some((candidate) => candidate.value === value)).length
  return { found: inYears.filter((each) => passes(each, filters)), count }
}

test('hits and every count are those that reading each record would give', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRecord, { maxLength: 40 }),
      fc.array(fc.nat(30).map(String)),
      anyRequest,
      async (put, remove, asked) => {
        const index = createMemoryIndex<Stored>()
        await index.apply({ put, remove: [] })
        await index.apply({ put: [], remove })
        const kept = [...new Map(put.map((each) => [each.id, each])).values()].filter(({ id }) => !remove.includes(id))
        const { found, count } = bruteForce(kept, asked)
        const result = await index.search(asked)

        expect(result.hits.map((hit) => hit.record.name).sort()).toEqual(found.map(({ id }) => id).sort())
        expect(result.total).toBe(found.length)
        for (const facet of FACETS) {
          const counted = new Map(result.facets[facet]?.map((each) => [each.value, each.count]))
          for (const value of [...VALUES, '2009', '2010', '2011', '2012', '1999']) {
            expect([facet, value, counted.get(value) ?? 0]).toEqual([facet, value, count(facet, value)])
          }
        }
      },
    ),
    { numRuns: 500 },
  )
})
