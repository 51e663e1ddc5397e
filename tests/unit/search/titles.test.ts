import { CONTENT } from '../../../seed/content'
import { JUDGED } from '../../search/judged'
import { middleWords, TITLES, withoutAccents, withTypo } from '../../search/titles'

describe('variants of a title', () => {
  it('misspell one word by one error, the same in every run', () => {
    const title = 'Remittances in Crisis: How to Keep Them Flowing'
    for (let seed = 1; seed <= 50; seed++) {
      const typo = withTypo(title, seed)
      expect(typo).toBe(withTypo(title, seed))
      const changed = typo.split(' ').filter((word, index) => word !== title.split(' ')[index])
      expect(changed).toHaveLength(1)
      expect(changed[0]).toMatch(/^R/)
      expect(Math.abs(changed[0]!.length - 'Remittances'.length)).toBeLessThanOrEqual(1)
    }
  })

  it('lose accents and typographic signs, and nothing else', () => {
    expect(withoutAccents('Çağlar Özden – “Refugees’ Right”')).toBe('Caglar Ozden - "Refugees\' Right"')
  })

  it('take the middle of a long title and all of a short one', () => {
    expect(middleWords('one two three four five six seven eight', 6)).toBe('two three four five six seven')
    expect(middleWords('Global Talent Flows', 6)).toBe('Global Talent Flows')
  })

  it('tell which other works are meant as well', () => {
    const outlook = TITLES.find(({ slug }) => slug === 'migration-and-development-brief-26')!
    expect(outlook.variants[0]!.alike).toEqual(
      expect.arrayContaining(['migration-and-development-brief-30', 'migration-and-development-brief-31']),
    )
    const crisis = TITLES.find(({ slug }) => slug === 'remittances-in-crisis-how-to-keep-them-flowing')!
    expect(crisis.variants.flatMap(({ alike }) => alike)).toEqual([])
  })

  it('exist for every publication', () => {
    expect(TITLES).toHaveLength(CONTENT.publications.length)
    for (const { title, variants } of TITLES)
      expect(variants.filter(({ how, query }) => how === 'with a typo' && query === title)).toEqual([])
  })
})

describe('the judged queries', () => {
  const known = new Set([
    ...CONTENT.publications.map(({ slug }) => `publication/${slug}`),
    ...CONTENT.experts.map(({ slug }) => `expert/${slug}`),
    ...CONTENT.groups.map(({ slug }) => `group/${slug}`),
    ...CONTENT.themes.map(({ slug }) => `theme/${slug}`),
  ])

  it('name only what is in the demo hub, and at least one thing each', () => {
    expect(JUDGED.flatMap(({ relevant }) => Object.keys(relevant)).filter((id) => !known.has(id))).toEqual([])
    expect(JUDGED.filter(({ relevant }) => Object.keys(relevant).length === 0)).toEqual([])
  })

  it('differ in their ids and in what they ask', () => {
    expect(new Set(JUDGED.map(({ id }) => id)).size).toBe(JUDGED.length)
    expect(new Set(JUDGED.map(({ query }) => query)).size).toBe(JUDGED.length)
  })
})
