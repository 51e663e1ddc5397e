import { startSite, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
let site: SiteClient

beforeAll(async () => {
  site = await startSite(fixture)
})

afterAll(() => site.close())

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url ?? '')
const path = (url: string) => url.replace('https://hub.example.org', '')

test('the sitemaps name every page once, and every address answers', async () => {
  const parts = locations(await site.page('/sitemap.xml'))
  const addresses = (await Promise.all(parts.map((part) => site.page(path(part))))).flatMap(locations).map(path)
  expect(new Set(addresses).size).toBe(addresses.length)
  for (const { slug } of fixture.publications) expect(addresses).toContain(`/publications/${slug}`)
  for (const { slug } of fixture.groups) expect(addresses).toContain(`/groups/${slug}`)
  for (const { slug } of fixture.experts) expect(addresses).toContain(`/experts/${slug}`)
  for (const address of addresses) await site.page(address)
  await site.page('/sitemaps/publications-2.xml', 404)
})

test('robots.txt keeps crawlers out of the admin and names the sitemap', async () => {
  const text = await site.page('/robots.txt')
  expect(text).toContain('Disallow: /admin\n')
  expect(text).toContain('Sitemap: https://hub.example.org/sitemap.xml\n')
})

test('browsers learn how to search', async () => {
  const text = await site.page('/opensearch.xml')
  expect(text).toContain('template="https://hub.example.org/search?q={searchTerms}"')
})

test('pages are asked for again each time, built files never', async () => {
  expect((await site.get('/')).headers.get('cache-control')).toBe('no-cache')
  expect((await site.get('/assets/site.css')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})
