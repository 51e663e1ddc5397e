import fc from 'fast-check'
import { yearSpans } from '../../../src/site/listing/yearSpans'

const counts = (years: Record<string, number>) => Object.entries(years).map(([value, count]) => ({ value, count }))

test('a few years are bars of their own, with empty ones between them', () => {
  expect(yearSpans(counts({ 2015: 3, 2018: 1 }))).toEqual([
    { from: 2018, to: 2018, count: 1 },
    { from: 2017, to: 2017, count: 0 },
    { from: 2016, to: 2016, count: 0 },
    { from: 2015, to: 2015, count: 3 },
  ])
})

test('many years are put together in round spans', () => {
  expect(yearSpans(counts({ 1991: 1, 2024: 2 })).map(({ from, to }) => [from, to])).toEqual([
    [2020, 2024],
    [2015, 2019],
    [2010, 2014],
    [2005, 2009],
    [2000, 2004],
    [1995, 1999],
    [1990, 1994],
  ])
})

test('whatever the years, there are few bars, side by side, and none of the records is lost', () => {
  const years = fc.dictionary(fc.integer({ min: 1000, max: 2999 }).map(String), fc.nat(1000), { minKeys: 1 })
  fc.assert(
    fc.property(years, (chosen) => {
      const spans = yearSpans(counts(chosen))
      expect(spans.length).toBeLessThanOrEqual(12)
      expect(spans.reduce((sum, { count }) => sum + count, 0)).toBe(Object.values(chosen).reduce((a, b) => a + b, 0))
      spans.slice(1).forEach(({ to }, index) => expect(to).toBe((spans[index]?.from ?? 0) - 1))
    }),
  )
})

test('nothing has no bars', () => expect(yearSpans([])).toEqual([]))
