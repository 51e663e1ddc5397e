import type { Payload } from 'payload'
import { readEnv } from '../../../src/config/env'
import { synonymsFault } from '../../../src/domain/synonyms'
import { openDatabase } from '../../../src/hub'
import { fillSynonyms } from '../../../src/migrations/synonyms/fillSynonyms'
import { createNetwork } from '../../helpers/network'

let payload: Payload
beforeAll(async () => {
  payload = await openDatabase(readEnv())
})
afterAll(() => payload?.destroy())

const settings = () => payload.findGlobal({ slug: 'site-settings', depth: 0 })

test('a hub of before gets the synonyms that were built in, beside its settings; a new hub and one with its own do not', async () => {
  await fillSynonyms(payload)
  expect((await settings()).synonyms ?? null).toBeNull()

  await createNetwork(payload)
  await fillSynonyms(payload)
  const { synonyms } = await settings()
  expect(synonyms).toContain('\nasylum, asile, asilo, لجوء\n')
  expect(synonymsFault(synonyms ?? '')).toBeNull()

  const own = { name: 'Hub', tagline: 'Ours', secondFactorFor: ['lead' as const], synonyms: null }
  await payload.updateGlobal({ slug: 'site-settings', data: own })
  await fillSynonyms(payload)
  expect(await settings()).toMatchObject({ ...own, synonyms })

  await payload.updateGlobal({ slug: 'site-settings', data: { synonyms: 'a, b' } })
  await fillSynonyms(payload)
  expect((await settings()).synonyms).toBe('a, b')
})
