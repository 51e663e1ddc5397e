import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { routes } from '../../../src/site/routes'
import type { RawAnswer } from '../../helpers/httpApp'
import { demoAddress } from '../../helpers/siteAddresses'
import { canonicalOf } from './markup'
import type { Reader } from './reader'

/** Bytes. */
const WORTH_COMPRESSING = 1024

export const WORK = 'migration-and-development-brief-32'

/** Addresses that say more than their routes, in the form that the site itself gives them. */
const PARTICULAR: Record<string, string> = {
  '/search': '/search?q=remittances&theme=gender',
  '/search.atom': '/search.atom?theme=gender',
  '/search.csv': '/search.csv?theme=gender',
  '/suggest': '/suggest?q=remit',
  '/suggest/opensearch': '/suggest/opensearch?q=remit',
  '/publications': '/publications?q=remittances&theme=gender',
  '/publications.atom': '/publications.atom?theme=gender',
  '/publications.csv': '/publications.csv?theme=gender',
  '/publications.bib': '/publications.bib?theme=gender',
  '/publications.ris': '/publications.ris?theme=gender',
  '/publications/:slug.bib': `/publications/${WORK}.bib`,
  '/publications/:slug.ris': `/publications/${WORK}.ris`,
  '/publications/:slug.csl.json': `/publications/${WORK}.csl.json`,
  '/publications/:slug.jsonld': `/publications/${WORK}.jsonld`,
  '/publications/:slug.txt': `/publications/${WORK}.txt`,
  '/publications/:slug': `/publications/${WORK}`,
  '/experts': '/experts?q=remittances',
  '/experts.csv': '/experts.csv?q=remittances',
  '/pages/:slug': '/pages/terms-of-use',
  '/sitemaps/:part.xml': '/sitemaps/publications-1.xml',
}

/** One address of each route. */
export const ADDRESSES = routes.map(({ path }) => [path, PARTICULAR[path] ?? demoAddress(path)] as const)

const MEDIA_TYPES: [ending: string, type: string][] = [
  ['.atom', 'application/atom+xml; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8; header=present'],
  ['/suggest', 'application/json; charset=utf-8'],
  ['/suggest/opensearch', 'application/x-suggestions+json; charset=utf-8'],
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ['.jsonld', 'application/ld+json; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
]

const isPage = (path: string) => routes.some((route) => route.path === path && 'page' in route)

const pages = ADDRESSES.flatMap(([path, address]) => (address && isPage(path) ? [address] : []))

const isKept = ({ headers }: RawAnswer) => headers['x-request-id'] === undefined

/**
 * What holds for every address of the site.
 *
 * @param reader of the demo
 * @param uncached of the same hub without its page cache
 */
export function testEveryAddress(reader: Reader, uncached: Reader): void {
  const compressed = (address: string, encoding: string): Promise<RawAnswer> =>
    reader.askUntil(address, ({ headers }) => headers['content-encoding'] === encoding, { 'accept-encoding': encoding })

  describe.each(ADDRESSES.flatMap(([, address]) => address ?? []))('%s', (address) => {
    test('answers with its type, under a policy that lets nothing run', async () => {
      const { status, headers } = await reader.ask(address)
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
      const kept = await reader.askUntil(address, isKept)
      const made = await uncached.ask(address)
      expect(isKept(made)).toBe(false)
      expect(kept.body.toString()).toBe(made.body.toString())
    })

    test('holds the same text compressed', async () => {
      const plain = await reader.ask(address)
      if (plain.body.length < WORTH_COMPRESSING) return
      const [br, gzip] = [await compressed(address, 'br'), await compressed(address, 'gzip')]
      expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
      expect(br.body.length).toBeLessThan(plain.body.length)
      expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
      expect(br.headers.vary).toBe('Accept-Encoding')
    })

    test('is not sent again to who has it, and HEAD sends no body', async () => {
      const { headers, body } = await reader.ask(address)
      const again = await reader.ask(address, { 'if-none-match': String(headers.etag) })
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
      expect((await reader.ask(address, { 'if-none-match': '"another"' })).status).toBe(200)
      const head = await reader.ask(address, {}, 'HEAD')
      expect([head.status, head.body.length]).toEqual([200, 0])
      expect(head.headers['content-length']).toBe(String(body.length))
      expect(head.headers['content-type']).toBe(headers['content-type'])
    })
  })

  test.each(pages)('%s names itself as the one address of its content', async (address) => {
    const html = await reader.read(address)
    expect(canonicalOf(html)).toBe(reader.url() + address)
    expect(canonicalOf(await reader.read(`${address}${address.includes('?') ? '&' : '?'}utm_source=mail`))).toBe(
      reader.url() + address,
    )
  })
}
