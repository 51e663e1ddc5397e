import { syntheticPublications } from '../../../seed/bulk/synthetic'
import { isCountryCode } from '../../../src/domain/countries'
import { isPartialDate } from '../../../src/domain/partialDate'

const network = { groups: ['g1', 'g2', 'g3'], themes: ['t1', 't2'], experts: ['e1', 'e2', 'e3'] }
const make = syntheticPublications(network)
const records = Array.from({ length: 2000 }, (_, index) => make(index))

describe('synthetic publications', () => {
  test('are the same in every run, and differ from one another', () => {
    expect(syntheticPublications(network)(7)).toEqual(make(7))
    expect(new Set(records.map(({ abstract }) => abstract)).size).toBe(records.length)
    expect(new Set(records.map(({ slug }) => slug)).size).toBe(records.length)
  })

  test('have dates and countries that exist, and abstracts of about 150 words', () => {
    for (const { countries, issued, group, groups } of records) {
      expect(isPartialDate(issued)).toBe(true)
      expect(countries.every(isCountryCode)).toBe(true)
      expect(groups).not.toContain(group)
    }
    const lengths = records.map(({ abstract }) => abstract.split(' ').length)
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeCloseTo(150, -1)
  })

  test('use words as a language does: a few often, most of them rarely', () => {
    const counts = new Map<string, number>()
    for (const word of records.flatMap(({ abstract }) => abstract.toLowerCase().match(/[a-z]+/g) ?? []))
      counts.set(word, (counts.get(word) ?? 0) + 1)
    const ranked = [...counts.values()].sort((one, other) => other - one)
    const total = ranked.reduce((sum, count) => sum + count, 0)
    const share = (from: number, to: number) => ranked.slice(from, to).reduce((sum, count) => sum + count, 0) / total
    expect(ranked.length).toBeGreaterThan(5000)
    expect(share(0, 10)).toBeGreaterThan(0.3)
    expect(share(1000, ranked.length)).toBeGreaterThan(0.1)
  })
})
