import { CONTENT } from '../../../seed/content'
import { WORK } from './everyAddress'
import { headingOf, jsonLdOf, metaTags } from './markup'
import type { Reader } from './reader'

/** How publications of the demo are described and cited. */
export function testCitations(reader: Reader): void {
  describe('a publication', () => {
    test('is described for reference managers and search engines, each of them', async () => {
      const names = new Map(CONTENT.experts.map((expert) => [expert.slug, expert.name]))
      for (const work of CONTENT.publications) {
        const html = await reader.read(`/publications/${work.slug}`)
        const address = `${reader.url()}/publications/${work.slug}`
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
        for (const pdf of metaTags(await reader.read(`/publications/${slug}`), 'citation_pdf_url')) {
          const { status, headers } = await reader.ask(pdf.replace(reader.url(), ''), {}, 'HEAD')
          expect([pdf, status, headers['content-type']]).toEqual([pdf, 200, 'application/pdf'])
          found++
        }
      }
      expect(found).toBeGreaterThanOrEqual(15)
    })

    test('comes as a citation in every format that its page names', async () => {
      const html = await reader.read(`/publications/${WORK}`)
      const title = headingOf(html)
      for (const ending of ['bib', 'ris', 'csl.json', 'jsonld', 'txt']) {
        const address = `/publications/${WORK}.${ending}`
        expect(html).toContain(`<a href="${address}">`)
        expect(html).toMatch(new RegExp(`<link rel="alternate" type="[^"]+" href="${address}"`))
        const { headers, body } = await reader.ask(address)
        expect(headers['content-disposition']).toBe(`attachment; filename="${WORK}.${ending}"`)
        expect(headers['x-robots-tag']).toBe('noindex')
        // BibTeX guards capital letters by braces.
        expect(body.toString().replace(/[{}]/g, '')).toContain(title)
        expect(body.toString()).toContain(`${reader.url()}/publications/${WORK}`)
      }
      expect(JSON.parse(await reader.read(`/publications/${WORK}.jsonld`))).toEqual(jsonLdOf(html))
      expect(JSON.parse(await reader.read(`/publications/${WORK}.csl.json`))).toMatchObject([{ title, number: '32' }])
    })

    test.each(['/publications', '/publications?q=remittances', '/publications?year_from=2015&sort=oldest'])(
      'list %s comes whole as a file',
      async (address) => {
        const total = Number(headingOf(await reader.read(address)).split(' ')[0])
        expect(total).toBeGreaterThan(10)
        const bibtex = await reader.read(address.replace('/publications', '/publications.bib'))
        const keys = [...bibtex.matchAll(/^@\w+\{([^,]+),$/gm)].map(([, key]) => key)
        expect(new Set(keys).size).toBe(total)
        expect(keys).toHaveLength(total)
        const ris = await reader.read(address.replace('/publications', '/publications.ris'))
        expect(ris.match(/^TY {2}- /gm)).toHaveLength(total)
        expect(ris.match(/^ER {2}- /gm)).toHaveLength(total)
        const table = await reader.read(address.replace('/publications', '/publications.csv'))
        expect(table.match(/\/publications\/[a-z0-9-]+\r\n/g)).toHaveLength(total)
      },
    )

    test('person is described for search engines', async () => {
      expect(jsonLdOf(await reader.read('/experts/dilip-ratha'))).toMatchObject({
        '@type': 'Person',
        name: 'Dilip Ratha',
      })
    })
  })
}
