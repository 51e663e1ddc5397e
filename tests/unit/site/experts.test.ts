import { startSite, textOf, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
let site: SiteClient

beforeAll(async () => {
  site = await startSite(fixture)
})

afterAll(() => site.close())

const named = (html: string) => [...html.matchAll(/<a href="\/experts\/([^"]*)">/g)].map(([, slug]) => slug)

test('people stand in the order of their family names', async () => {
  const html = await site.page('/experts')
  const shown = named(html).map((slug) => fixture.experts.find((expert) => expert.slug === slug)?.name ?? '')
  const families = shown.map((name) => (name.split(' ').at(-1) ?? '').normalize('NFKD').replace(/\p{M}/gu, ''))
  expect(shown.length).toBeGreaterThan(5)
  expect(families).toEqual([...families].sort((one, other) => one.localeCompare(other)))
})

test('people are found by name, whatever its accents and case', async () => {
  const person = fixture.experts.find(({ name }) => /[À-ž]/.test(name))
  const plain = person?.name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase() ?? ''
  expect(named(await site.page(`/experts?q=${encodeURIComponent(plain)}`))[0]).toBe(person?.slug)
})

test('people are found by group, and the title says so', async () => {
  const group = fixture.groups.find(({ slug }) => fixture.experts.some(({ groups }) => groups.includes(slug)))
  const html = await site.page(`/experts?group=${group?.slug}`)
  const wanted = fixture.experts.filter(({ groups }) => groups.includes(group?.slug ?? ''))
  expect(textOf(html)).toContain(`${wanted.length} experts from ${group?.name}`)
  expect(named(html).every((slug) => wanted.some((expert) => expert.slug === slug))).toBe(true)
})

test('nobody else is found among them', async () => {
  const [publication] = fixture.publications
  const html = await site.page(`/experts?q=${encodeURIComponent(publication?.title ?? '')}`)
  expect(html).not.toContain(`/publications/${publication?.slug}"`)
})

test('a search without result leads back to everybody', async () => {
  const html = await site.page('/experts?q=zzzz')
  expect(textOf(html)).toContain('No experts for “zzzz”')
  expect(html).toContain('<a href="/experts">See all experts')
})

test('the list is a table to take along', async () => {
  const answer = await site.get('/experts.csv')
  const [head, first] = (await answer.text()).split('\r\n')
  expect(head?.replace('\ufeff', '')).toBe('Name,Role,Affiliation,Subjects,Working groups,Countries,Address')
  expect(first).toContain('https://hub.example.org/experts/')
})
