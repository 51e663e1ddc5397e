import { seedBulk } from '../../../seed/bulk'
import { readEnv } from '../../../src/config/env'
import { openHub, type Hub } from '../../../src/hub'
import { MAX_NAMING } from '../../../src/indexing/affected'
import { payload, useNetwork } from '../../helpers/useNetwork'

/** More than are followed one by one. */
const RECORDS = 1600
const PATIENCE = 120_000

let hub: Hub | undefined

useNetwork(() => hub?.close())
beforeAll(async () => {
  const theme = { number: 1, name: 'Gender', slug: '', description: 'On gender.', colour: '#0a5c66' }
  await payload.create({ collection: 'themes', data: theme })
  await payload.create({ collection: 'experts', data: { name: 'Quinby Aldous', slug: '' } })
  await seedBulk(payload, { records: RECORDS })
  hub = await openHub(payload, readEnv())
  await hub.settled()
}, PATIENCE)

async function themes(): Promise<[string, number][]> {
  const dates = { from: null, to: null }
  const request = { text: '', filters: { kind: ['publication'] }, dates, page: 1, pageSize: 0, sort: 'newest' as const }
  const result = await hub?.search.search({ ...request, count: ['theme'] })
  return (result?.facets.theme ?? []).map(({ label, count }) => [label, count])
}

test(
  'a theme that more than a thousand papers have is renamed at once, and in all of them soon',
  async () => {
    const [[, count] = ['', 0]] = await themes()
    expect(count).toBeGreaterThan(MAX_NAMING)
    const { docs } = await payload.find({ collection: 'themes', limit: 1, depth: 0 })
    await payload.update({ collection: 'themes', id: docs[0]?.id ?? '', data: { name: 'Women and men' } })
    await hub?.settled()
    expect(await themes()).toEqual([['Women and men', count]])
  },
  PATIENCE,
)
