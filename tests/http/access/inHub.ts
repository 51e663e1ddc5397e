import type { Mismatch } from './mismatch'
import { createWorld, type World } from './world'

/** Milliseconds: thousands of requests, on a machine that does other things. */
const PATIENCE = 1_200_000

/**
 * Registers one test for each check of the matrix, in a hub of this test file.
 *
 * @param checks by what they are about
 */
export function testInHub(checks: Record<string, (world: World) => AsyncIterable<Mismatch>>): void {
  let world: World | undefined

  beforeAll(async () => {
    world = await createWorld()
  }, PATIENCE)

  afterAll(() => world?.close())

  it.each(Object.entries(checks))(
    '%s',
    async (_, check) => {
      if (!world) throw new Error('The hub did not start')
      // Every mismatch at once: one rule that is wrong shows as a pattern of letters.
      const found: string[] = []
      for await (const { cell, problem } of check(world)) found.push(`${cell} ${problem}`)
      expect(found).toEqual([])
    },
    PATIENCE,
  )
}
