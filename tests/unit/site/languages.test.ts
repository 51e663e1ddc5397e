import { DEFAULT_LOCALE } from '../../../src/domain/locale'
import { localeOf } from '../../../src/site/localeOf'
import { linksIn, startSite, textOf, type SiteClient } from '../../helpers/siteClient'

let site: SiteClient
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

const FRENCH = [
  '/fr',
  '/fr/groups',
  '/fr/search?q=migration',
  '/fr/publications',
  '/fr/experts',
  '/fr/coverage',
  '/fr/themes',
]

/** Files that are the same in every language. */
const SHARED = /^\/(?:assets|documents|images)\/|^\/publications\/[^/]+\.[a-z.]+$/

describe('a page of another language', () => {
  test.each(FRENCH)('%s says its language, and its links stay in it', async (address) => {
    const html = await site.page(address)
    expect(html).toContain('<html lang="fr" dir="ltr">')
    expect(linksIn(html).filter((href) => !SHARED.test(href) && !/^\/fr(?:$|[/?])/.test(href))).toEqual([])
    expect(html).not.toMatch(/ (?:action|data-suggestions)="\/(?!fr\/)/)
  })

  test('runs from right to left in Arabic', async () => {
    expect(await site.page('/ar/groups')).toContain('<html lang="ar" dir="rtl">')
  })

  test('shows dates and countries as the language has them, and words that are not translated yet in English', async () => {
    const text = textOf(await site.page('/fr/publications?country=EGY'))
    expect(text).toMatch(/publications about Égypte/)
    expect(text).toMatch(
      /\d{1,2}\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\s\d{4}/,
    )
  })

  test('suggests places of its language', async () => {
    const answer = await site.get('/fr/suggest?q=migr')
    const { suggestions } = (await answer.json()) as { suggestions: { href: string }[] }
    expect(suggestions.length).toBeGreaterThan(2)
    expect(suggestions.filter(({ href }) => !href.startsWith('/fr/'))).toEqual([])
  })

  test('leads from a feed back to the language', async () => {
    const atom = await (await site.get('/fr/publications.atom')).text()
    expect(atom).toContain('href="https://hub.example.org/fr/publications/')
  })

  test('of an error is in the language as well', async () => {
    expect(await site.page('/fr/nothing-here', 404)).toContain('<html lang="fr"')
    expect(await site.page('/fr/publications?type=nothing', 400)).toContain('<html lang="fr"')
  })
})

test('a language without words of its own is none that search engines are sent to', async () => {
  const [english, french] = [await site.page('/groups'), await site.page('/fr/groups')]
  for (const html of [english, french]) {
    expect(html).toContain('<link rel="canonical" href="https://hub.example.org/groups"/>')
    expect(html).not.toMatch(/hreflang/i)
  }
  expect(await site.page('/fr')).toContain('<link rel="canonical" href="https://hub.example.org/"/>')
})

test.each([
  '/en',
  '/en/groups',
  '/de/groups',
  '/FR/groups',
  '/french',
  '/fr/sitemap.xml',
  '/fr/robots.txt',
  '/fr/fr/groups',
])('there is nothing at %s', async (address) => {
  await site.page(address, 404)
})

test.each([
  ['/fr', 'fr', '/'],
  ['/fr?q=1', 'fr', '/?q=1'],
  ['/ar/groups', 'ar', '/groups'],
  ['/frames', DEFAULT_LOCALE, '/frames'],
  ['/', DEFAULT_LOCALE, '/'],
])('%s is %s %s', (address, locale, url) => {
  expect(localeOf(address)).toEqual({ locale, url })
})
