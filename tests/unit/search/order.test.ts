import { MAX_RANK } from '../../../src/search/types'
import { indexOf } from './indexOf'
import { record, request } from './records'

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => record(`r${String(index).padStart(5, '0')}`))

describe('the order', () => {
  const records = [
    record('b', {}, {}, '2011'),
    record('C', {}, {}, '2011-05'),
    record('a', {}, {}, null),
    record('Brief 10', {}, {}, '2012-01-02'),
    record('Brief 9', {}, {}, '2012-01-01'),
  ]

  test.each([
    ['newest', ['Brief 10', 'Brief 9', 'C', 'b', 'a']],
    ['oldest', ['b', 'C', 'Brief 9', 'Brief 10', 'a']],
    ['title', ['a', 'b', 'Brief 9', 'Brief 10', 'C']],
    ['relevance', ['Brief 10', 'Brief 9', 'C', 'b', 'a']],
  ] as const)('%s, whether records came together or one by one', async (sort, order) => {
    const together = await indexOf(...records)
    expect(await together.names(request('', {}, { sort }))).toEqual(order)
    const apart = await indexOf()
    for (const each of records) await apart.index.apply({ put: [each], remove: [] })
    expect(await apart.names(request('', {}, { sort }))).toEqual(order)
  })

  test('is kept when there is text', async () => {
    const { names } = await indexOf(
      record('old', { title: 'migration' }, {}, '2001'),
      record('new', { body: 'migration' }, {}, '2020'),
      record('none'),
    )
    expect(await names(request('migration', {}, { sort: 'newest' }))).toEqual(['new', 'old'])
  })

  test('of titles takes no notice of punctuation, whether records came together or one by one', async () => {
    const titles = ['«Alpha» beta', 'Alpha, aleph', 'alpha: gamma', 'Álpha (delta)']
    const order = ['Alpha, aleph', '«Alpha» beta', 'Álpha (delta)', 'alpha: gamma']
    const apart = await indexOf()
    for (const title of titles) await apart.index.apply({ put: [record(title)], remove: [] })
    expect(await apart.names(request('', {}, { sort: 'title' }))).toEqual(order)
    const together = await indexOf(...titles.map((title) => record(title)))
    expect(await together.names(request('', {}, { sort: 'title' }))).toEqual(order)
  })
})

describe('pages', () => {
  test('hold what comes after the page before, and nothing beyond the last', async () => {
    const { names } = await indexOf(...numbered(25))
    const page = (number: number) => names(request('', {}, { sort: 'title', page: number }))
    expect((await Promise.all([1, 2, 3].map(page))).flat()).toEqual(numbered(25).map(({ id }) => id))
    expect(await page(4)).toEqual([])
  })

  test('are numbered from 1 whatever is asked', async () => {
    const { names } = await indexOf(...numbered(25))
    for (const page of [-3, 0, NaN, 0.5])
      expect((await names(request('', {}, { sort: 'title', page })))[0]).toBe('r00000')
  })

  test('that begin beyond the deepest hit are empty, the last one before is not', async () => {
    const { names } = await indexOf(...numbered(MAX_RANK + 60))
    const page = (number: number, pageSize: number) => names(request('', {}, { sort: 'title', page: number, pageSize }))
    expect((await page(200, 50)).at(-1)).toBe(`r0${MAX_RANK - 1}`)
    expect(await page(201, 50)).toEqual([])
    expect(await page(334, 30)).toEqual(Array.from({ length: 10 }, (_, index) => `r0${9990 + index}`))
    expect(await page(335, 30)).toEqual([])
    expect(await page(Number.MAX_SAFE_INTEGER, 30)).toEqual([])
  })
})
