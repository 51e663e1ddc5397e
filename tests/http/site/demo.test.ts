import { createServer, type Server } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { seedDemo } from '../../../seed'
import { CONTENT } from '../../../seed/content'
import { createApp } from '../../../src/serving/createApp'
import { routes } from '../../../src/site/routes'
import { raw, type RawAnswer } from '../../helpers/httpApp'
import { freePort } from '../../helpers/server'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { linksIn } from '../../helpers/siteClient'
import { canonicalOf, headingOf, jsonLdOf, locationsIn, metaTags } from './markup'

/** Milliseconds; the demo is seeded on both databases, beside everything else. */
const PATIENCE = 240_000

/** Bytes. */
const WORTH_COMPRESSING = 1024

const WORK = 'migration-and-development-brief-32'

/** One address of each route, the form that the site itself gives it. */
const ADDRESSES: Record<string, string> = {
  '/': '/',
  '/groups': '/groups',
  '/groups/:slug': '/groups/low-skilled-labor-migration',
  '/themes': '/themes',
  '/themes/:slug': '/themes/gender',
  '/coverage': '/coverage',
  '/publications': '/publications?q=remittances&theme=gender',
  '/publications.bib': '/publications.bib?theme=gender',
  '/publications.ris': '/publications.ris?theme=gender',
  '/publications/:slug.bib': `/publications/${WORK}.bib`,
  '/publications/:slug.ris': `/publications/${WORK}.ris`,
  '/publications/:slug.csl.json': `/publications/${WORK}.csl.json`,
  '/publications/:slug.jsonld': `/publications/${WORK}.jsonld`,
  '/publications/:slug.txt': `/publications/${WORK}.txt`,
  '/publications/:slug': `/publications/${WORK}`,
  '/experts': '/experts?q=remittances',
  '/experts/:slug': '/experts/dilip-ratha',
  '/about': '/about',
  '/sitemap.xml': '/sitemap.xml',
  '/sitemaps/:part.xml': '/sitemaps/publications-1.xml',
  '/robots.txt': '/robots.txt',
  '/opensearch.xml': '/opensearch.xml',
}

const MEDIA_TYPES: [ending: string, type: string][] = [
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
]

const pages = routes.filter((route) => 'page' in route).map(({ path }) => ADDRESSES[path] ?? path)

let hub: ServedHub
/** The same hub without its page cache. */
let uncached: { port: number; server: Server }

beforeAll(async () => {
  hub = await serveHub({}, seedDemo)
  const port = await freePort()
  const parts = { admin: (_req: unknown, _res: unknown, next: () => void) => next(), draining: () => false }
  const server = createServer(createApp(hub, hub.env, { ...parts, cachePages: false }))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  uncached = { port, server }
}, PATIENCE)
afterAll(async () => {
  uncached?.server.close()
  uncached?.server.closeAllConnections()
  await hub?.close()
})

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawAnswer> =>
  raw(hub.port, { path: address, headers, method })

/** @returns the text at an address that must answer 200 */
async function read(address: string): Promise<string> {
  const { status, body } = await ask(address)
  expect([address, status]).toEqual([address, 200])
  return body.toString()
}

/** Asks until the answer is as it must become: pages are kept, and compressed, soon after they were first asked for. */
async function askUntil(
  address: string,
  isReady: (answer: RawAnswer) => boolean,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const answer = await ask(address, headers)
    if (isReady(answer)) return answer
    if (Date.now() > deadline) throw new Error(`${address} is not what it must become`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const isKept = ({ headers }: RawAnswer) => headers['x-request-id'] === undefined

const compressed = (address: string, encoding: string): Promise<RawAnswer> =>
  askUntil(address, ({ headers }) => headers['content-encoding'] === encoding, { 'accept-encoding': encoding })

test('every address of the site stands in these tests', () => {
  expect(Object.keys(ADDRESSES)).toEqual(routes.map(({ path }) => path))
})

describe.each(Object.values(ADDRESSES))('%s', (address) => {
  test('answers with its type, under a policy that lets nothing run', async () => {
    const { status, headers } = await ask(address)
    const type = MEDIA_TYPES.find(([ending]) => (address.split('?')[0] ?? '').endsWith(ending))?.[1]
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type ?? 'text/html; charset=utf-8')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    for (const rule of ["script-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy.split('; ')).toContain(rule)
    }
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('is the same from the page cache and without one', async () => {
    const kept = await askUntil(address, isKept)
    const made = await raw(uncached.port, { path: address })
    expect(isKept(made)).toBe(false)
    expect(kept.body.toString()).toBe(made.body.toString())
  })

  test('holds the same text compressed', async () => {
    const plain = await ask(address)
    if (plain.body.length < WORTH_COMPRESSING) return
    const [br, gzip] = [await compressed(address, 'br'), await compressed(address, 'gzip')]
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(br.body.length).toBeLessThan(plain.body.length)
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(br.headers.vary).toBe('Accept-Encoding')
  })

  test('is not sent again to who has it, and HEAD sends no body', async () => {
    const { headers, body } = await ask(address)
    const again = await ask(address, { 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    expect((await ask(address, { 'if-none-match': '"another"' })).status).toBe(200)
    const head = await ask(address, {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(body.length))
    expect(head.headers['content-type']).toBe(headers['content-type'])
  })
})

test.each(pages)('%s names itself as the one address of its content', async (address) => {
  const html = await read(address)
  expect(canonicalOf(html)).toBe(hub.url + address)
  expect(canonicalOf(await read(`${address}${address.includes('?') ? '&' : '?'}utm_source=mail`))).toBe(
    hub.url + address,
  )
})

describe('the demo', () => {
  test('shows 91 publications, 12 groups, 4 themes and 40 experts', async () => {
    const home = await read('/')
    for (const count of ['91 publications', '12 working groups', '40 experts']) expect(home).toContain(`>${count}</a>`)
    expect(headingOf(await read('/publications'))).toBe('91 publications')
    expect(headingOf(await read('/experts'))).toBe('40 experts')
    const listed = async (place: string) =>
      linksIn(await read(place))
        .filter((link) => link.startsWith(`${place}/`))
        .map((link) => link.slice(place.length + 1))
    const inOrder = [...CONTENT.groups].sort((one, other) => one.number - other.number)
    expect(await listed('/groups')).toEqual(inOrder.map(({ slug }) => slug))
    expect(await listed('/themes')).toEqual(CONTENT.themes.map(({ slug }) => slug))
    expect((await listed('/experts')).sort()).toEqual(CONTENT.experts.map(({ slug }) => slug).sort())
  })

  test('counts on its coverage table what the lists hold', async () => {
    const html = await read('/coverage')
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row ?? '')
    const themes = [...(rows[0] ?? '').matchAll(/href="\/themes\/([^"]*)"/g)].map(([, slug]) => `theme=${slug}`)
    expect(rows).toHaveLength(14)
    expect(themes).toHaveLength(4)
    let linked = 0
    for (const row of rows.slice(1)) {
      const group = /<th scope="row"><a href="\/groups\/([^"]*)"/.exec(row)?.[1]
      const cells = [...row.matchAll(/<td[^>]*>(?:<a href="([^"]*)">)?(\d+)/g)]
      expect(cells).toHaveLength(5)
      for (const [index, [, href, count]] of cells.entries()) {
        const conditions = [group && `group=${group}`, themes[index]].filter(Boolean).join('&')
        const list = conditions === '' ? '/publications' : `/publications?${conditions}`
        expect(href?.replaceAll('&amp;', '&')).toBe(count === '0' ? undefined : list)
        const heading = headingOf(await read(list))
        expect([list, heading.split(' ')[0]]).toEqual([list, count === '0' ? 'No' : count])
        linked += href ? 1 : 0
      }
    }
    expect(linked).toBeGreaterThan(30)
  })

  test('leads crawlers to every public address and to no other', async () => {
    expect(await read('/robots.txt')).toContain(`Sitemap: ${hub.url}/sitemap.xml\n`)
    const parts = locationsIn(await read('/sitemap.xml'))
    const addresses: string[] = []
    for (const part of parts) addresses.push(...locationsIn(await read(part.replace(hub.url, ''))))
    const of = (place: string, items: { slug: string }[]) => items.map(({ slug }) => `${hub.url}${place}/${slug}`)
    expect([...addresses].sort()).toEqual(
      [
        ...['/', '/publications', '/groups', '/themes', '/coverage', '/experts', '/about'].map(
          (path) => hub.url + path,
        ),
        ...of('/groups', CONTENT.groups),
        ...of('/themes', CONTENT.themes),
        ...of('/experts', CONTENT.experts),
        ...of('/publications', CONTENT.publications),
      ].sort(),
    )
    for (const address of addresses) {
      const html = await read(address.replace(hub.url, ''))
      expect(canonicalOf(html)).toBe(address)
      expect(html).not.toContain('noindex')
    }
  })

  test('keeps its work in hand off every list, feed and file', async () => {
    const works = CONTENT.workInProgress.map(({ title }) => title)
    expect(works.length).toBeGreaterThan(0)
    const lists = [
      '/',
      '/publications?sort=title',
      '/publications.bib',
      '/publications.ris',
      '/sitemaps/publications-1.xml',
    ]
    for (const address of [...lists, `/publications?q=${encodeURIComponent(works[0] ?? '')}`]) {
      const text = (await read(address)).replace(/<h1.*?<\/h1>/s, '')
      for (const title of works) expect(text).not.toContain(`>${title}<`)
      expect(text).not.toMatch(/[/{]demonstration-/)
    }
  })
})

describe('a publication', () => {
  test('is described for reference managers and search engines, each of them', async () => {
    const names = new Map(CONTENT.experts.map((expert) => [expert.slug, expert.name]))
    for (const work of CONTENT.publications) {
      const html = await read(`/publications/${work.slug}`)
      const address = `${hub.url}/publications/${work.slug}`
      const title = [work.title, work.subtitle].filter(Boolean).join(': ')
      expect(metaTags(html, 'citation_title')).toEqual([title])
      expect(metaTags(html, 'citation_author')).toEqual(
        work.authors.map((author) => ('expert' in author ? names.get(author.expert) : author.name)),
      )
      expect(metaTags(html, 'citation_publication_date')).toEqual(work.date ? [work.date.replaceAll('-', '/')] : [])
      expect(metaTags(html, 'citation_abstract_html_url')).toEqual([address])
      const data = jsonLdOf(html)
      expect(data).toMatchObject({ '@context': 'https://schema.org', '@id': address, url: address, name: title })
      expect(data?.['@type']).toMatch(/^(ScholarlyArticle|Report|Book|BlogPosting)$/)
    }
  })

  test('leads reference managers to its PDF', async () => {
    let found = 0
    for (const { slug } of CONTENT.publications) {
      for (const pdf of metaTags(await read(`/publications/${slug}`), 'citation_pdf_url')) {
        const { status, headers } = await ask(pdf.replace(hub.url, ''), {}, 'HEAD')
        expect([pdf, status, headers['content-type']]).toEqual([pdf, 200, 'application/pdf'])
        found++
      }
    }
    expect(found).toBeGreaterThanOrEqual(15)
  })

  test('comes as a citation in every format that its page names', async () => {
    const html = await read(`/publications/${WORK}`)
    const title = headingOf(html)
    for (const ending of ['bib', 'ris', 'csl.json', 'jsonld', 'txt']) {
      const address = `/publications/${WORK}.${ending}`
      expect(html).toContain(`<a href="${address}">`)
      expect(html).toMatch(new RegExp(`<link rel="alternate" type="[^"]+" href="${address}"`))
      const { headers, body } = await ask(address)
      expect(headers['content-disposition']).toBe(`attachment; filename="${WORK}.${ending}"`)
      expect(headers['x-robots-tag']).toBe('noindex')
      // BibTeX guards capital letters by braces.
      expect(body.toString().replace(/[{}]/g, '')).toContain(title)
      expect(body.toString()).toContain(`${hub.url}/publications/${WORK}`)
    }
    expect(JSON.parse(await read(`/publications/${WORK}.jsonld`))).toEqual(jsonLdOf(html))
    expect(JSON.parse(await read(`/publications/${WORK}.csl.json`))).toMatchObject([{ title, number: '32' }])
  })

  test.each(['/publications', '/publications?q=remittances', '/publications?year_from=2015&sort=oldest'])(
    'list %s comes whole as a file',
    async (address) => {
      const total = Number(headingOf(await read(address)).split(' ')[0])
      expect(total).toBeGreaterThan(10)
      const bibtex = await read(address.replace('/publications', '/publications.bib'))
      const keys = [...bibtex.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key)
      expect(new Set(keys).size).toBe(total)
      expect(keys).toHaveLength(total)
      const ris = await read(address.replace('/publications', '/publications.ris'))
      expect(ris.match(/^TY {2}- /gm)).toHaveLength(total)
      expect(ris.match(/^ER {2}- /gm)).toHaveLength(total)
    },
  )

  test('person is described for search engines', async () => {
    expect(jsonLdOf(await read('/experts/dilip-ratha'))).toMatchObject({ '@type': 'Person', name: 'Dilip Ratha' })
  })
})

test.each([
  ['/nothing', 404],
  ['/publications/nothing', 404],
  ['/publications/nothing.bib', 404],
  ['/publications?page=99', 404],
  ['/publications?type=nothing', 400],
  ['/publications?year=20166', 400],
  ['/publications/%E0%A4%A', 400],
])('%s is a page with status %d that nobody keeps', async (address, status) => {
  for (const _time of [1, 2]) {
    const answer = await ask(address, { accept: 'text/html' })
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8'])
    expect(answer.headers['cache-control']).toMatch(/no-store|no-cache/)
    expect(answer.headers['x-request-id']).toBeDefined()
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none';/)
    expect(canonicalOf(answer.body.toString())).toBeNull()
    expect(answer.body.toString()).toContain('content="noindex, follow"')
  }
})
