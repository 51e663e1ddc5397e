import { seedDemo } from '../../../seed'
import { openHub, type Hub } from '../../../src/hub'
import { TITLES, type TitleVariant } from '../../search/titles'
import { NOTHING, openFilled } from '../../helpers/openFilled'

/** Milliseconds; both databases run at once, beside everything else. */
const PATIENCE = 180_000

let hub: Hub

beforeAll(async () => {
  const { env, payload } = await openFilled(NOTHING)
  await seedDemo(payload)
  hub = await openHub(payload, env)
  await hub.settled()
}, PATIENCE)

afterAll(() => hub?.close(), PATIENCE)

/** @returns the slugs of the works that are found, the first twenty */
async function found(query: string): Promise<string[]> {
  const dates = { from: null, to: null }
  const { hits } = await hub.search.search({
    ...{ text: query, filters: {}, dates, sort: 'relevance', page: 1, pageSize: 20, count: [] },
  })
  return hits.map(({ record }) => ('slug' in record ? `${record.kind}/${record.slug}` : record.kind))
}

/** @returns the place among what is found, from 1 on, without works that the same words mean as well */
async function placeOf(slug: string, { query, alike }: TitleVariant): Promise<number> {
  const others = new Set(alike.map((other) => `publication/${other}`))
  return (await found(query)).filter((name) => !others.has(name)).indexOf(`publication/${slug}`) + 1
}

test.each([...new Set(TITLES.flatMap(({ variants }) => variants.map(({ how }) => how)))])(
  'every title, %s, finds its work first or second',
  async (wanted) => {
    const lost: string[] = []
    for (const { slug, variants } of TITLES)
      for (const variant of variants.filter(({ how }) => how === wanted)) {
        const place = await placeOf(slug, variant)
        if (place !== 1 && place !== 2) lost.push(`${place || 'not'}: ${variant.query} (${slug})`)
      }
    expect(lost).toEqual([])
  },
  PATIENCE,
)
