import { countryName } from '../../../src/domain/countries'
import type { Facet } from '../../../src/domain/facets'
import { MAX_RANK, type SearchHit, type SearchResult } from '../../../src/search/types'
import type { FoundItem } from '../../../src/kinds/foundItem'
import { linksIn, startSite, textOf, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

describe('one search over everything', () => {
  let site: SiteClient

  beforeAll(async () => {
    site = await startSite(fixture)
  })
  afterAll(() => site.close())

  test('finds people, groups, themes, countries and pages beside publications, and tells what each is', async () => {
    const [expert] = fixture.experts
    const [group] = fixture.groups
    const [theme] = fixture.themes
    const shows = async (words: string, href: string, what: string) => {
      const html = main(await site.page(`/search?q=${encodeURIComponent(words)}`))
      expect(linksIn(html)).toContain(href)
      expect(textOf(html)).toContain(what)
    }
    await shows(expert?.name ?? '', `/experts/${expert?.slug}`, 'Expert')
    await shows(group?.name ?? '', `/groups/${group?.slug}`, `Working group ${group?.number}`)
    await shows(theme?.name ?? '', `/themes/${theme?.slug}`, 'Cross-cutting theme')
    await shows('About', '/about', 'Page of this site')
  })

  test('finds a country by its name in another language, and leads to what is published on it', async () => {
    const code = fixture.publications.flatMap(({ countries }) => countries)[0] ?? ''
    const html = main(await site.page(`/search?kind=country&q=${encodeURIComponent(countryName(code, 'fr'))}`))
    expect(html).toContain(`href="/publications?country=${code}"`)
  })

  test('has the kind as its first facet, with counts that are kept', async () => {
    const html = main(await site.page('/search?q=migration'))
    expect(/<h2 id="facet-(\w+)"/.exec(html)?.[1]).toBe('kind')
    const [, count] = /kind=expert">Experts <span class="count">(\d+)</.exec(html) ?? []
    const experts = textOf(main(await site.page('/search?q=migration&kind=expert')))
    expect(experts).toMatch(new RegExp(`^\\s*${count} experts? for “migration”`))
  })

  test('leaves the catalogue of publications to publications', async () => {
    expect(textOf(main(await site.page('/publications?kind=expert')))).toContain(
      `${fixture.publications.length} publications`,
    )
  })

  test('is where the search box of every page leads', async () => {
    for (const address of ['/', '/groups', '/themes', '/about']) {
      expect(await site.page(address)).toMatch(/<form [^>]*role="search"[^>]*action="\/search"/)
    }
  })

  test('that finds nothing offers the lists to read through', async () => {
    const html = main(await site.page('/search?q=xylophone'))
    expect(textOf(html)).toContain('Check the spelling, or use fewer or more general words.')
    expect(linksIn(html)).toEqual(expect.arrayContaining(['/publications', '/groups', '/themes', '/experts']))
  })

  test('refuses more than 2,000 characters, and takes 2,000', async () => {
    await site.page(`/search?q=${'a+'.repeat(1000)}`)
    expect(await site.page(`/search?q=${'a'.repeat(2001)}`, 400)).toContain('The parameter “q” cannot be')
  })

  test('does not take a name that begins with a question mark for its own', async () => {
    expect(textOf(await site.page('/search??q=migration'))).toBe(textOf(await site.page('/search')))
  })

  test('of words that no record has all of says so', async () => {
    expect(textOf(await site.page('/search?q=migration+xylophone'))).toContain(
      'No result has all of these words in one place. These have most of them.',
    )
    expect(textOf(await site.page('/search?q=migration'))).not.toContain('No result has all')
  })
})

describe('what the engine tells is shown', () => {
  let site: SiteClient
  let change: (result: SearchResult<FoundItem, Facet>) => SearchResult<FoundItem, Facet> = (result) => result
  let asked: { verbatim?: boolean }[] = []

  beforeAll(async () => {
    site = await startSite(fixture, (search) => ({
      ...search,
      search: async (request) => {
        asked.push(request)
        return change(await search.search(request))
      },
    }))
  })
  beforeEach(() => {
    change = (result) => result
    asked = []
  })
  afterAll(() => site.close())

  test('a correction, with the way to what was typed', async () => {
    change = (result) => ({ ...result, corrected: 'migration' })
    const html = await site.page('/search?q=migraton&theme=gender')
    expect(textOf(html)).toContain('Showing results for migration . Search instead for migraton .')
    expect(html).toContain('href="/search?q=migraton&amp;verbatim=1&amp;theme=gender"')
    await site.page('/search?q=migraton&verbatim=1')
    expect(asked.at(-1)?.verbatim).toBe(true)
  })

  test('the way back to corrections, where the words as they are written are nowhere', async () => {
    const html = await site.page('/search?q=xylophone&verbatim=1&theme=gender')
    expect(html).toContain('href="/search?q=xylophone&amp;theme=gender"')
    expect(textOf(html)).toContain('Search for words like them as well')
    expect(textOf(await site.page('/search?q=xylophone'))).not.toContain('words like them')
  })

  test('that there may be more than the numbers say', async () => {
    change = (result) => ({ ...result, total: 1200, isLowerBound: true })
    const text = textOf(main(await site.page('/search?q=migration')))
    expect(text).toContain('At least 1,200 results for “migration”')
    expect(text).toContain('there may be more results than its numbers say')
  })

  test('the page of a file on which the words stand', async () => {
    const file: SearchHit<FoundItem>['file'] = {
      id: 'f1',
      title: 'Full text',
      href: '/documents/f1/full-text.pdf#page=12',
      page: 12,
      snippet: [
        { text: 'the cost of ', hit: false },
        { text: 'migration', hit: true },
      ],
    }
    change = (result) => ({ ...result, hits: result.hits.map((hit) => ({ ...hit, file })) })
    const html = await site.page('/search?q=migration&kind=publication')
    expect(html).toContain('In the file, <a href="/documents/f1/full-text.pdf#page=12">page 12</a>: the cost of <mark>')
    expect(await site.page('/search?kind=publication')).not.toContain('In the file')
  })

  test('that pages too far down are not shown, and how to reach what would stand there', async () => {
    change = (result) => ({ ...result, total: 25_000 })
    const text = textOf(await site.page(`/publications?page=${MAX_RANK / 10 + 1}`, 404))
    expect(text).toContain('Narrow it down by words, years')
    expect(linksIn(await site.page('/publications'))).toContain('/publications?page=1000')
    expect(linksIn(await site.page('/publications'))).not.toContain('/publications?page=2500')
  })
})
