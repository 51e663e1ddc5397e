import { emptyFixture, siteFixture } from '../../helpers/siteFixture'
import { headingLevels, linksIn, startSite, type SiteClient } from '../../helpers/siteClient'

const fixture = siteFixture()
const [publication] = fixture.publications
const [group] = fixture.groups
const [theme] = fixture.themes
const [expert] = fixture.experts

const PAGES = [
  '/',
  '/groups',
  `/groups/${group?.slug}`,
  '/themes',
  `/themes/${theme?.slug}`,
  '/coverage',
  '/publications',
  '/publications?q=migration&theme=gender',
  '/publications?q=nothing+of+the+kind&theme=gender',
  '/search',
  '/search?q=migration&kind=publication',
  '/search?q=nothing+of+the+kind',
  `/publications/${publication?.slug}`,
  '/experts',
  `/experts/${expert?.slug}`,
  '/about',
]

let site: SiteClient
let empty: SiteClient

beforeAll(async () => {
  site = await startSite(fixture)
  empty = await startSite(emptyFixture())
})

afterAll(async () => {
  await site.close()
  await empty.close()
})

describe.each(PAGES)('%s', (address) => {
  let html: string

  beforeAll(async () => {
    html = await site.page(address)
  })

  test('is a document with a language, a title and one main heading, and skips no level', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
    expect(html).toMatch(/<title>[^<]+<\/title>/)
    const levels = headingLevels(html)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1))
  })

  test('begins with a link that leads past the header', () => {
    expect(html).toMatch(/<body><a [^>]*href="#main"/)
    expect(html).toMatch(/<main id="main" tabindex="-1"/)
  })

  test('runs one script of our own, and holds no inline script, style or event handler', () => {
    const scripts = html.match(/<script(?! type="application\/ld\+json")[^>]*>.*?<\/script>/g)
    expect(scripts).toEqual(['<script type="module" src="/assets/suggestions.js"></script>'])
    expect(html).not.toMatch(/\sstyle=/)
    expect(html).not.toMatch(/<[^>]*\son[a-z]+=/)
  })

  test('has a search', () => {
    expect(html).toContain('role="search"')
  })
})

test('every link on the site leads somewhere', async () => {
  const seen = new Set(['/'])
  const queue = ['/']
  for (let address = queue.shift(); address; address = queue.shift()) {
    const answer = await site.get(address)
    expect([address, answer.status]).toEqual([address, 200])
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await answer.text()
    // Facets multiply without end: follow those of the whole catalogue only.
    if (/^\/(publications|experts|search)\?/.test(address)) continue
    for (const link of linksIn(html)) {
      if (seen.has(link) || link.startsWith('/documents/')) continue
      seen.add(link)
      queue.push(link)
    }
  }
  expect(seen.size).toBeGreaterThan(150)
}, 60_000)

test.each(['/', '/groups', '/themes', '/coverage', '/publications', '/experts', '/about'])(
  'a hub without content shows %s and says that there is nothing yet',
  async (address) => {
    const html = await empty.page(address)
    expect(headingLevels(html)[0]).toBe(1)
    if (address !== '/about') expect(html).toMatch(/yet\./)
  },
)

describe('what is not there', () => {
  test.each(['/nothing', '/groups/nothing', '/themes/nothing', '/experts/nothing', '/publications/nothing'])(
    '%s is a page with status 404 that search engines leave out',
    async (address) => {
      const html = await site.page(address, 404)
      expect(html).toContain('Page not found')
      expect(html).toContain('<meta name="robots" content="noindex, follow"/>')
      expect(html).not.toContain('rel="canonical"')
    },
  )

  test('citations of what is not there are not there either', async () => {
    await site.page('/publications/nothing.bib', 404)
  })

  test('a page beyond the last one leads to the last one', async () => {
    expect(await site.page('/publications?page=99', 404)).toContain('href="/publications?page=2"')
    expect(await site.page('/experts?page=99', 404)).toContain('href="/experts"')
  })
})

test('a value that cannot mean anything gives a page that names the parameter and shows the value as text', async () => {
  const html = await site.page('/publications?type=%3Cscript%3Ealert(1)%3C/script%3E', 400)
  expect(html).toContain('The parameter “type” cannot be “&lt;script&gt;')
  expect(html).not.toContain('<script>alert')
})

test('a path that cannot be decoded is refused', async () => {
  await site.page('/publications/%E0%A4%A', 400)
})

test('the address of the content is the same for every way to write it', async () => {
  const canonical = (html: string) => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]
  expect(canonical(await site.page('/groups/'))).toBe('https://hub.example.org/groups')
  expect(canonical(await site.page('/publications?sort=newest&page=1&utm_source=mail'))).toBe(
    'https://hub.example.org/publications',
  )
})

test('filtered lists stay out of search engines, the whole catalogue does not', async () => {
  expect(await site.page('/publications?theme=gender')).toContain('content="noindex, follow"')
  expect(await site.page('/publications?page=2')).not.toContain('noindex')
})
