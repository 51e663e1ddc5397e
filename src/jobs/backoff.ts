const FIRST = 10_000
const LONGEST = 6 * 60 * 60_000

/**
 * Twice as long after each try, up to six hours, and spread at random between half and whole, so that what failed together does not
 * come back together.
 *
 * @param tries that have failed, from 1
 * @param random from 0 to 1
 * @returns milliseconds until the next try
 */
export function backoff(tries: number, random = Math.random()): number {
  return Math.min(FIRST * 2 ** (tries - 1), LONGEST) * (0.5 + random / 2)
}
