import { plantSecrets, sweep, type Secrets } from './canaries'
import { createWorld, type World } from './world'

/** Milliseconds: thousands of requests, on a machine that does other things. */
const PATIENCE = 600_000

let world: World
let secrets: Secrets

beforeAll(async () => {
  world = await createWorld()
  secrets = await plantSecrets(world)
}, PATIENCE)

afterAll(() => world.close())

it(
  'shows strangers no word and no id of what is private, and answers about it as about nothing',
  async () => {
    const found: string[] = []
    for await (const { cell, problem } of sweep(world, secrets)) found.push(`${cell} ${problem}`)
    expect(found).toEqual([])
  },
  PATIENCE,
)
