import type { Queries } from '../../../../src/queries'
import { createCatalogue, type Catalogue } from '../../../../src/site/catalogue/catalogue'
import type { FoundItem } from '../../../../src/site/catalogue/foundItem'
import { itemName } from '../../../../src/site/catalogue/itemHref'
import { fixtureQueries } from '../../../helpers/fixtureQueries'
import { siteFixture, type SiteFixture } from '../../../helpers/siteFixture'
import { temporaryIndex, temporarySetAside } from '../../../helpers/temporaryIndex'

/** A hub whose content the tests change as editors would. */
async function hubOf(fixture: SiteFixture) {
  const search = await temporaryIndex<FoundItem>()
  const queries = {
    ...fixtureQueries(fixture),
    naming: async (collection: string, ids: string[]) => {
      if (collection !== 'working-groups') return { publications: [], experts: [] }
      const slugs = fixture.groups.filter(({ id }) => ids.includes(id)).map(({ slug }) => slug)
      const names = ({ groups }: { groups: string[] }) => groups.some((slug) => slugs.includes(slug))
      return {
        publications: fixture.publications.filter(names).map(({ slug }) => `id-${slug}`),
        experts: fixture.experts.filter(names).map(({ id }) => id),
      }
    },
  }
  const indexed: string[][] = []
  const told: (string | undefined)[] = []
  const catalogue: Catalogue = createCatalogue(
    // The fixture is read anew at each question, since the tests change it.
    { ...queries, ...lateQueries(fixture), naming: queries.naming },
    {
      ...search,
      apply: async (change) => {
        told.push(change.upTo)
        indexed.push([...change.put.map(({ id }) => id), ...change.remove])
        await search.apply(change)
      },
    },
    { setAside: temporarySetAside(), reach: () => Promise.resolve() },
  )
  await catalogue.rebuild()
  const find = async (kind: FoundItem['kind'], text = '') => {
    const request = { text, filters: { kind: [kind] }, years: { from: null, to: null }, page: 1, pageSize: 100 }
    const { hits } = await search.search({ ...request, sort: 'title', count: [] })
    return hits.map(({ record }) => itemName(record))
  }
  return { catalogue, find, indexed, told, search }
}

function lateQueries(fixture: SiteFixture) {
  const now = () => fixtureQueries(fixture)
  return {
    publicationsByIds: (ids: string[]) => now().publicationsByIds(ids),
    expertsForIndex: (ids: string[]) => now().expertsForIndex(ids),
    groupsForIndex: (ids: string[]) => now().groupsForIndex(ids),
    themesForIndex: (ids: string[]) => now().themesForIndex(ids),
    pagesForIndex: (ids: string[]) => now().pagesForIndex(ids),
    idsForIndex: (...asked: Parameters<Queries['idsForIndex']>) => now().idsForIndex(...asked),
  }
}

test('everything that is public has a record of its kind', async () => {
  const fixture = siteFixture()
  const { find } = await hubOf(fixture)
  expect(await find('publication')).toHaveLength(fixture.publications.length)
  expect(await find('expert')).toHaveLength(fixture.experts.length)
  expect(await find('group')).toHaveLength(fixture.groups.length)
  expect(await find('theme')).toHaveLength(fixture.themes.length)
  expect(await find('page')).toEqual([fixture.about?.title])
  const countries = new Set(fixture.publications.flatMap((publication) => publication.countries))
  expect(await find('country')).toHaveLength(countries.size)
})

test('a group renamed is found by its new name, and its publications and experts show it; others stay as they are', async () => {
  const fixture = siteFixture()
  const { catalogue, indexed, search } = await hubOf(fixture)
  const group = fixture.groups[0]
  if (!group) throw new Error('The fixture has no group.')
  const before = catalogue.revision()
  group.name = 'Quokkas'
  await catalogue.apply([{ collection: 'working-groups', document: group.id }])
  expect(catalogue.revision()).toBeGreaterThan(before)
  const years = { from: null, to: null }
  const { hits, facets } = await search.search({
    ...{ text: 'quokkas', filters: {}, years, sort: 'relevance', page: 1, pageSize: 100, count: ['group', 'kind'] },
  })
  const named = fixture.publications.filter(({ groups }) => groups.includes(group.slug)).length
  expect(hits.filter(({ record }) => record.kind === 'publication')).toHaveLength(named)
  expect(hits.filter(({ record }) => record.kind === 'group')).toHaveLength(1)
  expect(facets.group?.some(({ label }) => label === 'Quokkas')).toBe(true)
  expect(indexed.flat().filter((id) => id.startsWith('publication/'))).toHaveLength(named)
})

test('what is no longer public is gone, and so is a country that nothing is about any more', async () => {
  const fixture = siteFixture()
  const { catalogue, find } = await hubOf(fixture)
  const lone = fixture.publications.find(({ slug, countries }) =>
    countries.some(
      (code) => !fixture.publications.some((other) => other.slug !== slug && other.countries.includes(code)),
    ),
  )
  if (!lone) throw new Error('The fixture has no country of one publication.')
  const countries = (await find('country')).length
  fixture.publications = fixture.publications.filter(({ slug }) => slug !== lone.slug)
  await catalogue.apply([{ collection: 'publications', document: `id-${lone.slug}` }])
  expect(await find('publication')).not.toContain(lone.title)
  expect((await find('country')).length).toBeLessThan(countries)
})

test('a country appears with the first publication about it', async () => {
  const fixture = siteFixture()
  const { catalogue, find } = await hubOf(fixture)
  const [publication] = fixture.publications
  expect(await find('country', 'Tuvalu')).toEqual([])
  publication?.countries.push('TUV')
  await catalogue.apply([{ collection: 'publications', document: `id-${publication?.slug}` }])
  expect(await find('country', 'Tuvalu')).toEqual(['Tuvalu'])
})

test('the index learns up to when it has everything, once it has', async () => {
  const { catalogue, indexed, told } = await hubOf(siteFixture())
  const [publication] = siteFixture().publications
  await catalogue.apply(
    [{ collection: 'publications', document: `id-${publication?.slug}` }],
    '2026-01-02T00:00:00.000Z',
  )
  expect(told).toEqual([undefined, '2026-01-02T00:00:00.000Z'])
  expect(indexed.flat()).toEqual([`publication/id-${publication?.slug}`])
  await catalogue.apply([{ collection: 'site-settings', document: 'site-settings' }], '2026-01-03T00:00:00.000Z')
  expect(told.at(-1)).toBe('2026-01-03T00:00:00.000Z')
})

test('a change of settings makes pages anew and leaves the index as it is', async () => {
  const { catalogue, indexed } = await hubOf(siteFixture())
  const before = catalogue.revision()
  await catalogue.apply([{ collection: 'site-settings', document: 'site-settings' }])
  expect(catalogue.revision()).toBeGreaterThan(before)
  expect(indexed).toEqual([])
})
