import { startSite, textOf, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const HOSTILE = `</script><script>alert("1")</script> & 'quotes'`

const fixture = siteFixture()
const [paper] = fixture.publications
if (!paper) throw new Error('The fixture has no publication.')
const hostile = { ...paper, slug: 'hostile', title: HOSTILE, subtitle: HOSTILE, abstract: HOSTILE, keywords: [HOSTILE] }

let site: SiteClient
let html: string

beforeAll(async () => {
  site = await startSite({ ...fixture, publications: [paper, hostile, ...fixture.publications.slice(1)] })
  html = await site.page(`/publications/${paper.slug}`)
})

afterAll(() => site.close())

const metas = (page: string, name: string) =>
  [...page.matchAll(new RegExp(`<meta name="${name}" content="([^"]*)"`, 'g'))].map(([, content]) => content)

test('the head tells indexers title, authors in order, date and PDF', () => {
  expect(metas(html, 'citation_title')).toHaveLength(1)
  expect(metas(html, 'citation_author')).toHaveLength(paper.authors.length)
  expect(metas(html, 'citation_publication_date')).toEqual([paper.date?.replaceAll('-', '/')])
  expect(metas(html, 'citation_pdf_url')).toEqual(['https://hub.example.org/documents/f1/full-text.pdf'])
})

test('the head holds the record as JSON-LD, and the address of the page', () => {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? ''
  expect(JSON.parse(json)).toMatchObject({
    '@context': 'https://schema.org',
    url: `https://hub.example.org/publications/${paper.slug}`,
  })
  expect(html).toContain(`<link rel="canonical" href="https://hub.example.org/publications/${paper.slug}"/>`)
})

test('the reader finds abstract, contents, text, download, citation and particulars', () => {
  const text = textOf(html)
  expect(text).toContain(paper.abstract)
  expect(html).toContain('<a href="#methods">Methods</a>')
  expect(html).toContain('<h2 id="methods">Methods</h2>')
  expect(text).toContain('Download PDF (1.8 MB)')
  expect(html).toContain('href="/documents/f1/full-text.pdf"')
  expect(html).toMatch(/<textarea id="citation" readOnly=""[^>]*>[^<]*10\.1596\/example/)
  expect(text).toContain('CC BY 3.0 IGO')
})

test.each([
  ['bib', 'application/x-bibtex; charset=utf-8', /^@techreport\{/],
  ['ris', 'application/x-research-info-systems; charset=utf-8', /^TY {2}- /],
  ['csl.json', 'application/vnd.citationstyles.csl+json', /^[[{]/],
])('its citation is a file: .%s', async (ending, type, beginning) => {
  expect(html).toContain(`href="/publications/${paper.slug}.${ending}"`)
  const answer = await site.get(`/publications/${paper.slug}.${ending}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain(type)
  expect(await answer.text()).toMatch(beginning)
})

test('text of a record is never markup, in no place of the page', async () => {
  const page = await site.page('/publications/hostile')
  expect(page).not.toContain('<script>alert')
  expect(page).not.toMatch(/<\/script><script>/)
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? ''
  expect(JSON.stringify(JSON.parse(json))).toContain('</script><script>')
  expect(await site.page('/publications?q=alert')).not.toContain('<script>alert')
  expect(await site.page(`/publications?q=${encodeURIComponent(HOSTILE)}`)).not.toContain('<script>alert')
})

test('a keyword leads to everything that is filed under it, and the list calls it by its name', async () => {
  const keyword = paper.keywords.find((word) => word.includes(' ')) ?? ''
  const [, href] = new RegExp(`<a href="(/search[?]keyword=[^"]*)">${keyword}<`).exec(html) ?? []
  const list = await site.page(href ?? '')
  expect(list).toContain(`href="/publications/${paper.slug}"`)
  expect(textOf(list)).toMatch(new RegExp(`\\d+ results? on ${keyword}`))
})

test('a text in Arabic runs from right to left within the page', async () => {
  const page = await site.page('/publications/cost-of-remittances-gulf-east-africa-ar')
  expect(page).toMatch(/<html lang="en" dir="ltr">/)
  expect(page).toMatch(/<h1 lang="ar" dir="rtl">/)
  expect(page).toMatch(/<p class="abstract" lang="ar" dir="rtl">/)
})

test('the author leads to a card that leads to everything by that person', async () => {
  const slug = paper.authors.find(({ expert }) => expert)?.expert ?? ''
  expect(html).toContain(`href="/experts/${slug}"`)
  const card = await site.page(`/experts/${slug}`)
  expect(card).toContain(`href="/publications/${paper.slug}"`)
  const list = await site.page(`/publications?author=${slug}`)
  expect(list).toContain(`href="/publications/${paper.slug}"`)
})
