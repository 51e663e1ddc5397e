import type { RelatedHit } from '../../../src/search/types'
import type { FoundItem } from '../../../src/kinds/foundItem'
import { startSite, textOf, type SiteClient } from '../../helpers/siteClient'
import { siteFixture } from '../../helpers/siteFixture'

const fixture = siteFixture()
const [paper, friend] = fixture.publications
if (!paper || !friend) throw new Error('The fixture has too few publications.')
paper.related = [{ publication: friend.slug, relation: 'related' }]
const chosen = [friend.slug]

let site: SiteClient
let found: (record: FoundItem) => RelatedHit<FoundItem> | null
let asked: string[] = []

beforeAll(async () => {
  site = await startSite(fixture, (search) => ({
    ...search,
    related: async (id) => {
      asked.push(id)
      const dates = { from: null, to: null }
      const all = { text: '', filters: {}, dates, sort: 'title' as const, page: 1, pageSize: 500, count: [] }
      const { hits } = await search.search(all)
      return hits.flatMap(({ record }) => found(record) ?? [])
    },
  }))
})
beforeEach(() => {
  asked = []
})
afterAll(() => site.close())

async function related(): Promise<{ slugs: string[]; text: string; html: string }> {
  const html = await site.page(`/publications/${paper?.slug}`)
  const section = /<section aria-labelledby="related">.*?<\/section>/s.exec(html)?.[0] ?? ''
  const slugs = [...section.matchAll(/href="\/publications\/([^"]*)"/g)].map(([, slug]) => slug ?? '')
  return { slugs, text: textOf(section), html: section }
}

test('the choice of editors stands before five others, which name the words they share', async () => {
  found = (record) => ({ record, sharedWords: ['diaspora bonds', 'remittances', 'costs', 'fees', 'a fifth word'] })
  const { slugs, text } = await related()
  expect(asked).toEqual([`publication/id-${paper.slug}`])
  expect(slugs.slice(0, chosen.length)).toEqual(chosen)
  expect(slugs).toHaveLength(chosen.length + 5)
  expect(text).toContain('Also about diaspora bonds, remittances, costs and fees')
  expect(text).not.toContain('fifth')
})

test('the name of a group is no reason', async () => {
  const [group = ''] = paper.groups
  const name = fixture.groups.find(({ slug }) => slug === group)?.name ?? ''
  found = (record) => ({ record, sharedWords: [name, 'costs'] })
  const { text } = await related()
  expect(text).toContain('Also about costs ')
  expect(text).not.toContain(name)
})

test('nothing stands there twice, and nothing but publications', async () => {
  found = (record) => ({ record, sharedWords: ['costs'] })
  const { slugs, html } = await related()
  expect(slugs).not.toContain(paper.slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(html).not.toMatch(/href="\/(?!publications\/)/)
})

test('without others the choice of editors stands alone', async () => {
  found = () => null
  expect((await related()).slugs).toEqual(chosen)
})
