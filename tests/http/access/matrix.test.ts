import { checkCollections } from './collections'
import { uncovered } from './coverage'
import { checkFields } from './fields'
import type { Mismatch } from './mismatch'
import { checkAddresses, checkPages } from './pages'
import { checkPublications } from './publications'
import { createWorld, type World } from './world'

/** Milliseconds: thousands of requests, on a machine that does other things. */
const PATIENCE = 600_000

let world: World | undefined

beforeAll(async () => {
  world = await createWorld()
}, PATIENCE)

afterAll(() => world?.close())

const every = () => true

/** Every mismatch at once: one rule that is wrong shows as a pattern of letters. */
async function all(check: (world: World) => AsyncIterable<Mismatch>): Promise<string[]> {
  if (!world) throw new Error('The hub did not start')
  const found: string[] = []
  for await (const { cell, problem } of check(world)) found.push(`${cell} ${problem}`)
  return found
}

it('has a row for every collection, global, guarded field, address and page', () => {
  expect(world && uncovered(world.payload.config)).toEqual([])
})

it.each([
  ['publications in every state', checkPublications],
  ['every other collection', (hub: World) => checkCollections(hub, every)],
  ['fields with rules of their own', (hub: World) => checkFields(hub, every)],
  ['pages of the public site', checkPages],
  ['addresses of the API', checkAddresses],
])(
  'lets each person do what the matrix says, and nothing else: %s',
  async (_, check) => {
    expect(await all(check)).toEqual([])
  },
  PATIENCE,
)
