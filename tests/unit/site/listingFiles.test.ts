import { startSite, textOf, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
let site: SiteClient

beforeAll(async () => {
  site = await startSite(fixture)
})
afterAll(() => site.close())

const onGender = fixture.publications.filter(({ themes }) => themes.includes('gender'))

test.each([
  ['/publications.atom', 'application/atom+xml; charset=utf-8'],
  ['/search.atom', 'application/atom+xml; charset=utf-8'],
  ['/publications.csv', 'text/csv; charset=utf-8; header=present'],
  ['/search.csv', 'text/csv; charset=utf-8; header=present'],
])('%s is %s, and no page for search engines', async (address, type) => {
  const { status, headers } = await site.get(address)
  expect([status, headers.get('content-type'), headers.get('x-robots-tag')]).toEqual([200, type, 'noindex'])
})

test('a filtered list is a feed of its publications, which knows its own address', async () => {
  const feed = await site.page('/publications.atom?theme=gender&page=2')
  expect(feed.match(/<entry /g)).toHaveLength(onGender.length)
  expect(feed).toContain('<title>KNOMAD: publications on Gender</title>')
  expect(feed).toContain(
    '<link rel="self" type="application/atom+xml" href="https://hub.example.org/publications.atom?theme=gender"/>',
  )
})

test('a feed of everything holds publications alone, the newest first', async () => {
  const feed = await site.page('/search.atom')
  expect(feed.match(/<entry /g)).toHaveLength(fixture.publications.length)
  expect(await site.page('/search.atom?kind=expert')).toContain('<feed')
})

test('an entry keeps its id when its address changes', async () => {
  const [paper] = fixture.publications
  const id = `<id>tag:hub.example.org,2026:/publications/id-${paper?.slug}</id>`
  expect(await site.page('/publications.atom')).toContain(id)
})

test('a list is a table with a row for each result', async () => {
  const table = await site.page('/publications.csv?theme=gender')
  expect(table).toMatch(/^\ufeff?Title,Subtitle,Authors,Date,Type,/)
  for (const { slug } of onGender) expect(table).toContain(`https://hub.example.org/publications/${slug}\r\n`)
  expect(table.match(/\/publications\/[a-z0-9-]+\r\n/g)).toHaveLength(onGender.length)
})

test('a table of everything says what each is', async () => {
  const table = await site.page('/search.csv?kind=expert')
  expect(table).toMatch(/^\ufeff?Kind,Title,/)
  expect(table.match(/^expert,/gm)).toHaveLength(fixture.experts.length)
})

test.each([
  ['/publications?theme=gender', ['atom', 'csv', 'bib', 'ris']],
  ['/search?theme=gender', ['atom', 'csv']],
])('%s leads to itself as %s, for readers and for programs', async (address, endings) => {
  const html = await site.page(address)
  const [path, string] = address.split('?')
  for (const ending of endings) {
    expect(html).toContain(`href="${path}.${ending}?${string}"`)
    expect(html).toMatch(new RegExp(`<link rel="alternate" type="[^"]+" href="${path}\\.${ending}\\?`))
  }
  expect(textOf(html)).toContain('This list as Atom CSV')
})
