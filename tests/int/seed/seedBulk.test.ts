import type { Payload, Where } from 'payload'
import { seedBulk } from '../../../seed/bulk'
import { SYNTHETIC_SERIES } from '../../../seed/bulk/synthetic'
import type { Publication } from '../../../src/payload-types'
import { NOTHING, openFilled } from '../../helpers/openFilled'

const RECORDS = 150
/** Milliseconds; both databases run at once, beside everything else. */
const PATIENCE = 120_000

let payload: Payload

beforeAll(async () => {
  ;({ payload } = await openFilled(NOTHING))
  for (const number of [1, 2, 3])
    await payload.create({
      collection: 'working-groups',
      data: {
        number,
        name: `Group ${number}`,
        slug: `group-${number}`,
        summary: 'S',
        publishing: 'lead',
        status: 'active',
      },
    })
  for (const number of [1, 2]) {
    const colour = '#0a5c66'
    await payload.create({
      collection: 'themes',
      data: { number, name: 'T', slug: `theme-${number}`, description: 'D', colour },
    })
    await payload.create({ collection: 'experts', data: { name: `Expert ${number}`, slug: `expert-${number}` } })
  }
  await seedBulk(payload, { records: RECORDS })
}, PATIENCE)

afterAll(() => payload.destroy())

async function synthetic(): Promise<Publication[]> {
  const where = { series: { equals: SYNTHETIC_SERIES } }
  const { docs } = await payload.find({ collection: 'publications', where, sort: 'slug', depth: 0, pagination: false })
  return docs.filter(({ slug }) => slug?.startsWith('synthetic-'))
}

/** What is left when the values that differ between any two documents are taken away. */
function comparable(publication: Publication) {
  const { id, slug, createdAt, updatedAt, publishedAt, authors, ...rest } = publication
  expect([id, slug, createdAt, updatedAt, publishedAt].every((value) => typeof value === 'string')).toBe(true)
  return {
    ...rest,
    authors: authors?.map(({ id: authorId, ...author }) => ({
      ...author,
      hasId: /^[0-9a-f]{24}$/.test(authorId ?? ''),
    })),
  }
}

/** The same words, written by the API. */
async function twinOf(publication: Publication): Promise<Publication> {
  const { slug, authors, ...data } = publication
  const { id: twin } = await payload.create({
    collection: 'publications',
    data: {
      ...data,
      id: undefined,
      createdAt: undefined,
      updatedAt: undefined,
      slug: `twin-${slug}`,
      authors: authors?.map(({ id: _, ...author }) => author),
    },
    context: { seeding: true },
  })
  return payload.findByID({ collection: 'publications', id: twin, depth: 0 })
}

async function versionsOf(id: string) {
  const where = { parent: { equals: id } }
  return (await payload.findVersions({ collection: 'publications', where, sort: '-createdAt', depth: 0 })).docs
}

describe('synthetic records', () => {
  test(
    'read like records that the API wrote, versions included',
    async () => {
      const records = await synthetic()
      expect(records).toHaveLength(RECORDS)
      for (const record of records.filter((_, index) => index % 30 === 0)) {
        const twin = await twinOf(record)
        expect(comparable(record)).toEqual(comparable(twin))
        const [[version, ...older], [twinVersion]] = [await versionsOf(record.id), await versionsOf(twin.id)]
        expect(older).toEqual([])
        expect(version?.latest).toBe(true)
        expect({ ...version, id: 0, parent: 0, version: 0, createdAt: 0, updatedAt: 0 }).toEqual({
          ...{ ...twinVersion, id: 0, parent: 0, version: 0, createdAt: 0, updatedAt: 0 },
        })
        // A version holds no id of its own; the fields are those of the document.
        const withId = (entry: typeof version) => comparable({ ...(entry?.version as Publication), id: record.id })
        expect(withId(version)).toEqual(withId(twinVersion))
      }
    },
    PATIENCE,
  )

  test('are found by every relation and tag', async () => {
    const [record] = (await synthetic()).filter(
      ({ authors, countries, groups, keywords, themes }) =>
        authors?.some(({ expert }) => expert) && countries?.[0] && groups?.[0] && keywords?.[0] && themes?.[0],
    )
    if (!record) throw new Error('No record has all of them')
    const ways: Where[] = [
      { 'authors.expert': { equals: record.authors?.find(({ expert }) => expert)?.expert } },
      { countries: { in: [record.countries?.[0]] } },
      { groups: { in: [record.groups?.[0]] } },
      { themes: { in: [record.themes?.[0]] } },
      { keywords: { in: [record.keywords?.[0]] } },
      { title: { equals: record.title } },
    ]
    for (const where of ways) {
      const { docs } = await payload.find({
        collection: 'publications',
        where,
        depth: 0,
        pagination: false,
        overrideAccess: false,
      })
      expect({ where, found: docs.some(({ id }) => id === record.id) }).toEqual({ where, found: true })
    }
  })

  test('are edited like any other: a draft beside the live text, one latest version', async () => {
    const [record] = await synthetic()
    if (!record) throw new Error('There are no records')
    await payload.update({ collection: 'publications', id: record.id, data: { title: 'Edited', revision: 1 } })
    const [live, draft, versions] = await Promise.all([
      payload.findByID({ collection: 'publications', id: record.id, depth: 0 }),
      payload.findByID({ collection: 'publications', id: record.id, depth: 0, draft: true }),
      versionsOf(record.id),
    ])
    expect(live.title).toBe(record.title)
    expect(draft).toMatchObject({ title: 'Edited', state: 'draft', revision: 2, countries: record.countries })
    expect(versions.map(({ latest }) => latest ?? false)).toEqual([true, false])
  })

  test(
    'continue where an earlier run ended',
    async () => {
      await seedBulk(payload, { records: 5 })
      const slugs = (await synthetic()).map(({ slug }) => slug)
      expect(new Set(slugs).size).toBe(RECORDS + 5)
    },
    PATIENCE,
  )
})
