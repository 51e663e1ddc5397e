import type { Hubs } from './hub'
import { median } from './support/median'

const WARM_STARTS = 3

/**
 * Starts a hub on an empty database, then again on what is there.
 *
 * @returns seconds that seeding took, and seconds from a warm start to the first good answer
 */
export async function measureStarts(hubs: Hubs): Promise<{ seeding: number; warmStart: number }> {
  const first = await hubs.everyday()
  const seeding = secondsOf('Seeding the demo hub', first.output())
  await first.stop()
  const starts: number[] = []
  while (starts.length < WARM_STARTS) {
    const hub = await hubs.everyday()
    starts.push(hub.readyAfter)
    await hub.stop()
  }
  return { seeding, warmStart: median(starts) }
}

/** The server prints each step of its start with the time that it took. */
function secondsOf(step: string, output: string): number {
  const seconds = new RegExp(`${step}\\s+([\\d.]+) s`).exec(output)?.[1]
  if (seconds === undefined) throw new Error(`The server did not say how long "${step}" took:\n${output}`)
  return Number(seconds)
}
