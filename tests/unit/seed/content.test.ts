import { CONTENT } from '../../../seed/content'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../seed/accounts'
import { READING_GUIDES } from '../../../seed/documents/guides'
import { isCountryCode } from '../../../src/domain/countries'
import { parseDoi, parseIsbn } from '../../../src/domain/identifiers'
import { isOrganisationName } from '../../../src/domain/organisationName'

const { bodies, experts, groups, milestones, partners, publications, site, themes, workInProgress } = CONTENT

const slugsOf = (records: { slug: string }[]) => records.map(({ slug }) => slug)
const missing = (wanted: string[], known: string[]) => wanted.filter((slug) => !known.includes(slug))

describe('the demo content', () => {
  test('is the network of the model user, whole', () => {
    expect(groups.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(themes.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect([experts.length, partners.length, milestones.length, publications.length]).toEqual([40, 31, 25, 91])
  })

  test('uses every address once', () => {
    for (const records of [groups, themes, experts, partners, [...publications, ...workInProgress]]) {
      const slugs = slugsOf(records)
      expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([])
    }
  })

  test('refers only to what exists', () => {
    const works = [...publications, ...workInProgress]
    const usedGroups = [
      ...experts.flatMap((expert) => expert.groups),
      ...publications.flatMap((work) => work.groups),
      ...workInProgress.map((work) => work.group),
      ...DEMO_ACCOUNTS.flatMap(({ membership }) => (membership ? [membership.group] : [])),
    ]
    const usedExperts = [
      ...publications.flatMap(({ authors }) =>
        authors.flatMap((author) => ('expert' in author ? [author.expert] : [])),
      ),
      ...groups.flatMap(({ chairs }) => chairs.flatMap(({ expert }) => expert ?? [])),
    ]
    const usedWorks = [...slugsOf(bodies.map((b) => ({ slug: b.publication }))), ...site.settings.featured]
    expect(missing(usedGroups, slugsOf(groups))).toEqual([])
    expect(
      missing(
        works.flatMap((work) => work.themes),
        slugsOf(themes),
      ),
    ).toEqual([])
    expect(missing(usedExperts, slugsOf(experts))).toEqual([])
    expect(
      missing(
        publications.flatMap((work) => work.funders),
        slugsOf(partners),
      ),
    ).toEqual([])
    expect(missing([...usedWorks, ...READING_GUIDES.map((guide) => guide.publication)], slugsOf(publications))).toEqual(
      [],
    )
  })

  test('puts a work after those it refers to, so that it can be written in one pass', () => {
    publications.forEach((work, index) => {
      const before = slugsOf(publications.slice(0, index))
      expect({
        work: work.slug,
        missing: missing(
          work.related.map((r) => r.publication),
          before,
        ),
      }).toEqual({
        work: work.slug,
        missing: [],
      })
    })
  })

  test('names countries by ISO 3166-1 alpha-3 and identifiers that are valid', () => {
    const countries = [...publications, ...workInProgress].flatMap((work) => work.countries)
    expect(countries.filter((code) => !isCountryCode(code))).toEqual([])
    expect(publications.filter(({ doi }) => doi && parseDoi(doi) !== doi)).toEqual([])
    expect(publications.filter(({ isbn }) => isbn && parseIsbn(isbn) === null)).toEqual([])
  })

  test('writes the milestones in order', () => {
    const dates = milestones.map(({ date }) => date)
    expect(dates).toEqual([...dates].sort())
  })

  test('names organisations so that citations do not split them', () => {
    const names = publications.flatMap(({ authors }) =>
      authors.flatMap((author) => ('name' in author ? [author.name] : [])),
    )
    const organisations = names.filter((name) =>
      /KNOMAD|Bank|Group|People Move|OECD|Government|Corporation|Fund|School|^[A-Z]+$/.test(name),
    )
    expect(organisations.filter((name) => !isOrganisationName(name))).toEqual([])
  })

  test('gives each theme a colour of its own that can be read on paper', () => {
    expect(new Set(themes.map(({ colour }) => colour)).size).toBe(themes.length)
    for (const { colour } of themes) expect(contrast(colour, '#fbfaf7')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the work in hand', () => {
  test('is written and carried on by demo accounts', () => {
    const keys = DEMO_ACCOUNTS.map(({ key }) => key)
    const people = workInProgress.flatMap(({ author, history }) => [
      author,
      ...history.flatMap(({ by, reviewers }) => [by, ...(reviewers ?? [])]),
    ])
    expect(missing(people, keys)).toEqual([])
    for (const { title } of workInProgress) expect(title).toMatch(/^Demonstration /)
  })
})

describe('the demo accounts', () => {
  test('show every role, with made-up names and addresses that reach nobody', () => {
    expect(new Set(DEMO_ACCOUNTS.map(({ role, membership }) => role ?? membership?.role ?? 'none'))).toEqual(
      new Set(['admin', 'editor', 'lead', 'reviewer', 'contributor', 'observer', 'none']),
    )
    for (const { name, email } of DEMO_ACCOUNTS) {
      expect(name).toMatch(/^Demo /)
      expect(email).toMatch(/@demo\.plenary\.example$/)
    }
    expect(DEMO_PASSWORD.length).toBeGreaterThanOrEqual(12)
  })
})

/** Contrast ratio of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
