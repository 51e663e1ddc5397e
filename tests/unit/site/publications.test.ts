import { headingLevels, startSite, textOf, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
let site: SiteClient

beforeAll(async () => {
  site = await startSite(fixture)
})

afterAll(() => site.close())

const main = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

test('the words that were searched for are marked in titles and passages', async () => {
  expect(await site.page('/publications?q=migration')).toMatch(/<mark>Migration<\/mark>/i)
})

test('several values of one facet are one list, and each can be taken away by itself', async () => {
  const html = await site.page('/publications?type=report&type=policy-brief')
  const wanted = fixture.publications.filter(({ type }) => ['report', 'policy-brief'].includes(type)).length
  expect(textOf(main(html))).toContain(`${wanted} policy briefs and reports`)
  expect(html).toMatch(/<a href="\/publications\?type=policy-brief"[^>]*>remove/)
  expect(html).toMatch(/<a href="\/publications\?type=report"[^>]*>remove/)
})

test('a facet shows what one would get, and leads there', async () => {
  const html = await site.page('/publications')
  const [, href, count] =
    /<a rel="nofollow" href="(\/publications\?theme=[^"]*)">[^<]* <span class="count">(\d+)</.exec(html) ?? []
  const list = await site.page(href ?? '')
  expect(textOf(main(list))).toMatch(new RegExp(`${count} publications? on `))
})

test('a search from a filtered list keeps its filters', async () => {
  const html = await site.page('/publications?theme=gender&year_from=2010')
  const form = html.slice(html.indexOf('<form class="search-form'), html.indexOf('</form>'))
  expect(form).toContain('<input type="hidden" name="theme" value="gender"/>')
  expect(form).toContain('<input type="hidden" name="year_from" value="2010"/>')
})

test('a list from one date to another is the same on the page, as a feed and as a file', async () => {
  const lies = ({ date }: { date: string | null }) => date !== null && date >= '2014-03' && date < '2016'
  const wanted = fixture.publications.filter(lies).length
  const html = await site.page('/publications?from=2014-03&to=2015-12-31')
  expect(textOf(main(html))).toContain(`${wanted} publications from March 2014 to 31 December 2015`)
  expect(html).toMatch(/<input id="from"[^>]* value="2014-03"/)
  const bib = await (await site.get('/publications.bib?from=2014-03&to=2015-12-31')).text()
  expect(bib.match(/^@\w+\{/gm)).toHaveLength(wanted)
  const atom = await (await site.get('/publications.atom?from=2014-03&to=2015-12-31')).text()
  expect(atom.match(/<entry[ >]/g)).toHaveLength(wanted)
  expect(await site.page('/publications?to=2015-02-30', 400)).toContain('The parameter “to” cannot be')
})

test('what is new this month has the address of this month, which is another one next month', async () => {
  const month = new Date().toISOString().slice(0, 'YYYY-MM'.length)
  const { status, headers } = await site.get('/fr/publications.atom?when=this-month&theme=gender')
  expect([status, headers.get('location'), headers.get('cache-control')]).toEqual([
    302,
    `/fr/publications.atom?theme=gender&from=${month}&to=${month}`,
    'no-cache',
  ])
  expect(await site.page('/publications?when=soon', 400)).toContain('The parameter “when” cannot be')
})

test('a list that is empty says which filter to drop, and what there is without it', async () => {
  const html = await site.page('/publications?type=handbook&theme=gender')
  const text = textOf(main(html))
  expect(text).toContain('Nothing matches both conditions.')
  const handbooks = fixture.publications.filter(({ type }) => type === 'handbook').length
  expect(text).toContain(`Without the theme “Gender”: ${handbooks} publication`)
  expect(main(html)).toContain('<a href="/publications?type=handbook">')
})

test('where dropping one filter is not enough, it says what each gives alone', async () => {
  const text = textOf(main(await site.page('/publications?type=handbook&theme=gender&year_to=1990')))
  expect(text).toMatch(/Only the theme “Gender”: \d+ publication/)
})

test('pages have numbers, and each begins where the one before ended', async () => {
  const entries = (html: string) =>
    [...html.matchAll(/<h2 class="entry-title"><a href="([^"]*)"/g)].map(([, href]) => href)
  const first = entries(await site.page('/publications'))
  const second = entries(await site.page('/publications?page=2'))
  expect(first).toHaveLength(10)
  expect(new Set([...first, ...second]).size).toBe(fixture.publications.length)
})

test('a list is a file in the same order', async () => {
  const answer = await site.get('/publications.bib?theme=gender')
  expect(answer.headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="publications.bib"')
  const wanted = fixture.publications.filter(({ themes }) => themes.includes('gender')).length
  expect((await answer.text()).match(/^@\w+\{/gm)).toHaveLength(wanted)
  expect((await (await site.get('/publications.ris')).text()).match(/^TY {2}- /gm)).toHaveLength(
    fixture.publications.length,
  )
})

test('a facet with many values can be opened', async () => {
  expect(headingLevels(await site.page('/publications'))).toBeDefined()
  const authors = (html: string) => html.match(/href="\/publications\?author=/g)?.length ?? 0
  expect(authors(await site.page('/publications?more=author'))).toBeGreaterThan(
    authors(await site.page('/publications')),
  )
})

describe('the coverage of themes by groups', () => {
  test('each number is that of the list it leads to', async () => {
    const html = await site.page('/coverage')
    const cells = [...html.matchAll(/<a href="(\/publications(?:\?[^"]*)?)">(\d+)</g)]
    expect(cells.length).toBeGreaterThan(20)
    for (const [, href, count] of cells) {
      const list = await site.page((href ?? '').replaceAll('&amp;', '&'))
      expect(textOf(main(list))).toMatch(new RegExp(`^\\s*${count} publications? `))
    }
  })

  test('has a row for each group and a column for each theme, with headers in both directions', async () => {
    const html = await site.page('/coverage')
    expect(html.match(/<th scope="row">/g)).toHaveLength(fixture.groups.length + 1)
    expect(html.match(/<th scope="col">/g)).toHaveLength(fixture.themes.length + 2)
  })
})
