import type { Facet } from '../../../src/domain/facets'
import type { SearchEngine, SearchRequest } from '../../../src/search/types'
import { temporaryIndex } from '../../helpers/temporaryIndex'
import { record, request, type Stored } from './records'

describe('facet counts', () => {
  let index: SearchEngine<Stored>
  beforeAll(async () => {
    index = await temporaryIndex<Stored>()
    await index.apply({
      put: [
        record('1', {}, { group: ['a'], theme: ['t'] }, '2010'),
        record('2', {}, { group: ['b'], theme: ['t', 'u'] }, '2011'),
        record('3', {}, { group: ['a', 'b'], theme: ['u'] }, '2012'),
      ],
      remove: [],
    })
  })
  const counts = async (asked: SearchRequest<Facet>, facet: Facet) =>
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
    const range = request('', {}, { dates: { from: '2011', to: null } })
    expect(await counts(range, 'year')).toEqual(['2012 1', '2011 1'])
    expect(await counts(range, 'group')).toEqual(['b 2', 'a 1'])
  })

  test.each([
    ['2016-05-17', null, ['17', 'june', 'year-after']],
    ['2016-05', '2016-05', ['17', 'may']],
    ['2016-05-01', '2016-05-31', ['17', 'may']],
    ['2016', '2016', ['17', 'june', 'may', 'year']],
    ['2016-01-01', '2016-12-31', ['17', 'june', 'may', 'year']],
    ['2016-02', '2016-12', ['17', 'june', 'may']],
    [null, '2016-05-30', ['17']],
    [null, '2017', ['17', 'june', 'may', 'year', 'year-after']],
  ])('from %s to %s finds what lies in that time as a whole', async (from, to, ids) => {
    const dated = await temporaryIndex<Stored>()
    const dates = {
      '17': '2016-05-17',
      may: '2016-05',
      june: '2016-06',
      year: '2016',
      'year-after': '2017',
      none: null,
    }
    await dated.apply({ put: Object.entries(dates).map(([id, date]) => record(id, {}, {}, date)), remove: [] })
    const { hits } = await dated.search(request('', {}, { dates: { from, to } }))
    expect(hits.map(({ record: { name } }) => name).sort()).toEqual(ids)
  })

  test('a value that never was finds nothing', async () => {
    expect((await index.search(request('', { group: ['constructor'] }))).total).toBe(0)
    expect((await index.search(request('', { group: [] }))).total).toBe(3)
  })

  test('count a record once, however often it names a value', async () => {
    const twice = await temporaryIndex<Stored>()
    await twice.apply({ put: [record('1', {}, { author: ['a', 'a'] })], remove: [] })
    expect((await twice.search(request())).facets.author).toEqual([{ value: 'a', label: 'A', count: 1 }])
  })

  test('carry the newest label', async () => {
    const renamed = await temporaryIndex<Stored>()
    const first = record('1', {}, { group: ['a'] })
    await renamed.apply({ put: [first], remove: [] })
    first.facets.group = [{ value: 'a', label: 'New name' }]
    await renamed.apply({ put: [first], remove: [] })
    expect((await renamed.search(request())).facets.group).toEqual([{ value: 'a', label: 'New name', count: 1 }])
  })
})

test('a facet named in the text is the same one in every record, whenever it was added', async () => {
  const index = await temporaryIndex<Stored>()
  await index.apply({ put: [record('1', {}, { group: ['beta'] })], remove: [] })
  await index.apply({ put: [record('2', {}, { group: ['alpha'] }), record('3', {}, { group: ['beta'] })], remove: [] })
  const named = async (text: string) => (await index.search(request(text))).hits.map((hit) => hit.record.name).sort()
  expect(await named('group:alpha')).toEqual(['2'])
  expect(await named('group:beta')).toEqual(['1', '3'])
  expect(await named('-group:beta')).toEqual(['2'])
})

test('words with a facet named beside them are asked for together', async () => {
  const index = await temporaryIndex<Stored>()
  await index.apply({
    put: [record('1', { title: 'low costs' }, { group: ['alpha'] }), record('2', { title: 'low costs' })],
    remove: [],
  })
  expect(await index.search(request('low costs group:alpha'))).toMatchObject({ total: 1, words: 'all' })
})
