import { CONTENT } from '../../../seed/content'
import { routes } from '../../../src/site/routes'
import { linksIn } from '../../helpers/siteClient'
import { canonicalOf, headingOf, locationsIn } from './markup'
import type { Reader } from './reader'

/** Pages without parameters; a search is nobody's to index. */
const pages = routes
  .filter((route) => 'page' in route && !route.path.includes(':'))
  .map(({ path }) => path)
  .filter((path) => path !== '/search')

/** What a visitor and a crawler find in the demo. */
export function testContents(reader: Reader): void {
  describe('the demo', () => {
    test('shows 91 publications, 12 groups, 4 themes and 40 experts', async () => {
      const home = await reader.read('/')
      for (const count of ['91 publications', '12 working groups', '40 experts'])
        expect(home).toContain(`>${count}</a>`)
      expect(headingOf(await reader.read('/publications'))).toBe('91 publications')
      expect(headingOf(await reader.read('/experts'))).toBe('40 experts')
      const listed = async (place: string, parameters = '') =>
        linksIn(await reader.read(place + parameters))
          .filter((link) => link.startsWith(`${place}/`))
          .map((link) => link.slice(place.length + 1))
      const inOrder = [...CONTENT.groups].sort((one, other) => one.number - other.number)
      expect(await listed('/groups')).toEqual(inOrder.map(({ slug }) => slug))
      expect(await listed('/themes')).toEqual(CONTENT.themes.map(({ slug }) => slug))
      const experts = [...(await listed('/experts')), ...(await listed('/experts', '?page=2'))]
      expect(experts.sort()).toEqual(CONTENT.experts.map(({ slug }) => slug).sort())
    })

    test('counts on its coverage table what the lists hold', async () => {
      const html = await reader.read('/coverage')
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
          const heading = headingOf(await reader.read(list))
          expect([list, heading.split(' ')[0]]).toEqual([list, count === '0' ? 'No' : count])
          linked += href ? 1 : 0
        }
      }
      expect(linked).toBeGreaterThan(30)
    })

    test('leads crawlers to every public address and to no other', async () => {
      expect(await reader.read('/robots.txt')).toContain(`Sitemap: ${reader.url()}/sitemap.xml\n`)
      const parts = locationsIn(await reader.read('/sitemap.xml'))
      const addresses: string[] = []
      for (const part of parts) addresses.push(...locationsIn(await reader.read(part.replace(reader.url(), ''))))
      const of = (place: string, items: { slug: string }[]) =>
        items.map(({ slug }) => `${reader.url()}${place}/${slug}`)
      expect([...addresses].sort()).toEqual(
        [
          ...[...pages, '/pages/terms-of-use'].map((path) => reader.url() + path),
          ...of('/partners', CONTENT.partners),
          ...of('/groups', CONTENT.groups),
          ...of('/themes', CONTENT.themes),
          ...of('/experts', CONTENT.experts),
          ...of('/publications', CONTENT.publications),
        ].sort(),
      )
      for (const address of addresses) {
        const html = await reader.read(address.replace(reader.url(), ''))
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
        '/publications.atom',
        '/publications.csv',
        '/search?sort=title',
        '/search.csv',
        '/sitemaps/publications-1.xml',
      ]
      const suggested = `/suggest?q=${encodeURIComponent((works[0] ?? '').slice(0, 12))}`
      for (const address of [...lists, `/publications?q=${encodeURIComponent(works[0] ?? '')}`, suggested]) {
        const text = (await reader.read(address)).replace(/<h1.*?<\/h1>/s, '')
        for (const title of works) expect(text).not.toContain(`>${title}<`)
        expect(text).not.toMatch(/[/{]demonstration-/)
      }
    })
  })
}
