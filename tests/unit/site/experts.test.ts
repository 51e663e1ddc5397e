import { startSite, textOf, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
let site: SiteClient

beforeAll(async () => {
  site = await startSite(fixture)
})

afterAll(() => site.close())

const named = (html: string) => [...html.matchAll(/<a href="\/experts\/([^"]*)">/g)].map(([, slug]) => slug)

test('people are found by a part of the name, whatever its accents and case', async () => {
  const person = fixture.experts.find(({ name }) => /[À-ž]/.test(name))
  const plain = person?.name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase() ?? ''
  expect(named(await site.page(`/experts?q=${encodeURIComponent(plain)}`))).toEqual([person?.slug])
})

test('people are found by group, and the title says so', async () => {
  const group = fixture.groups.find(({ slug }) => fixture.experts.some(({ groups }) => groups.includes(slug)))
  const html = await site.page(`/experts?group=${group?.slug}`)
  const wanted = fixture.experts.filter(({ groups }) => groups.includes(group?.slug ?? ''))
  expect(named(html).sort()).toEqual(wanted.map(({ slug }) => slug).sort())
  expect(textOf(html)).toContain(`in ${group?.name}`)
})

test('a person must answer to every word', async () => {
  const [first, second] = fixture.experts
  expect(named(await site.page(`/experts?q=${encodeURIComponent(`${first?.name} ${second?.name}`)}`))).toEqual([])
})

test('a search without result leads back to everybody', async () => {
  const html = await site.page('/experts?q=zzzz')
  expect(textOf(html)).toContain('No experts for “zzzz”')
  expect(html).toContain('<a href="/experts">See all')
})
