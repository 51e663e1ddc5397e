import type { Facet } from '../../../src/domain/facets'
import type { Suggestion } from '../../../src/search/types'
import type { FoundItem } from '../../../src/kinds/foundItem'
import { startSite, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
const [expert] = fixture.experts
let site: SiteClient
let answered: Suggestion<FoundItem, Facet>[] | null = null
let limits: number[] = []

beforeAll(async () => {
  site = await startSite(fixture, (search) => ({
    ...search,
    suggest: async (text, limit) => {
      limits.push(limit)
      return answered ?? search.suggest(text, limit)
    },
  }))
})
beforeEach(() => {
  answered = null
  limits = []
})
afterAll(() => site.close())

const suggestions = async (text: string): Promise<{ kind: string; label: string; href: string }[]> =>
  JSON.parse(await site.page(`/suggest?q=${encodeURIComponent(text)}`)).suggestions

test('a beginning is completed to places on this site, each of which answers', async () => {
  const found = await suggestions('mig')
  expect(found.length).toBeGreaterThan(2)
  for (const { kind, label, href } of found) {
    expect([kind, label].every((text) => text !== '')).toBe(true)
    await site.page(href)
  }
  expect(limits).toEqual([8])
})

test('kinds stand together', async () => {
  const kinds = (await suggestions('mig')).map(({ kind }) => kind)
  const runs = kinds.filter((kind, index) => kind !== kinds[index - 1])
  expect(runs).toEqual([...new Set(kinds)])
})

test('a person with a card leads to it, another author to the publications, a query to the search', async () => {
  answered = [
    { kind: 'query', label: 'remittance costs & fees' },
    { kind: 'author', label: expert?.name ?? '', value: expert?.slug },
    { kind: 'author', label: 'No Card', value: 'no-card' },
    { kind: 'country', label: 'Kenya', value: 'KEN' },
  ]
  expect(await suggestions('re')).toEqual([
    { kind: 'Experts', label: expert?.name, href: `/experts/${expert?.slug}` },
    { kind: 'Countries', label: 'Kenya', href: '/publications?country=KEN' },
    { kind: 'Authors', label: 'No Card', href: '/publications?author=no-card' },
    { kind: 'Searches', label: 'remittance costs & fees', href: '/search?q=remittance%20costs%20%26%20fees' },
  ])
})

test('a place stands once, however it was found', async () => {
  const { id = '', slug = '', name = '', role = '', affiliation = null, topics = [] } = expert ?? {}
  const record: FoundItem = { kind: 'expert', id, slug, name, role, affiliation, topics, countries: [], groups: [] }
  answered = [
    { kind: 'title', label: name, record },
    { kind: 'author', label: name, value: slug },
  ]
  expect(await suggestions('di')).toEqual([{ kind: 'Experts', label: name, href: `/experts/${slug}` }])
})

test.each(['', 'a', ' b '])('%j is too short to mean anything', async (text) => {
  expect(await suggestions(text)).toEqual([])
  expect(limits).toEqual([])
})

test('browsers get the same in the format of OpenSearch, with whole addresses', async () => {
  const answer = await site.get('/suggest/opensearch?q=mig')
  expect(answer.headers.get('content-type')).toBe('application/x-suggestions+json; charset=utf-8')
  const [text, labels, kinds, addresses] = (await answer.json()) as [string, string[], string[], string[]]
  const found = await suggestions('mig')
  expect(text).toBe('mig')
  expect(labels).toEqual(found.map(({ label }) => label))
  expect(kinds).toEqual(found.map(({ kind }) => kind))
  expect(addresses).toEqual(found.map(({ href }) => `https://hub.example.org${href}`))
})

test('no text makes it fail', async () => {
  for (const text of ['"', '(((', '\\', '\u0000\u0000', '%', '../..', 'x'.repeat(2000)]) {
    expect(Array.isArray(await suggestions(text))).toBe(true)
  }
})
