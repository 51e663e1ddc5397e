/** Random numbers that are the same in every run. */
export interface Random {
  /** @returns a number from 0 up to, and without, 1 */
  next(): number
  /** @returns a whole number from 0 up to, and without, `below` */
  below(below: number): number
  /** @returns one of the items, each as likely as another */
  pick<T>(items: readonly T[]): T
}

/**
 * @param seed any whole number; equal seeds give equal sequences
 * @returns a generator (mulberry32)
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { next, below, pick: (items) => itemAt(items, below(items.length)) }
}

/**
 * Draws ranks as words of a language are used: the rank r with a likelihood of 1 / r to the power of the exponent.
 *
 * @param count of ranks
 * @param exponent about 1 for words
 * @returns draws a rank from 0
 */
export function zipf(count: number, exponent: number): (random: Random) => number {
  const cumulative = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) {
    sum += (rank + 1) ** -exponent
    cumulative[rank] = sum
  }
  return (random) => {
    const wanted = random.next() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * @param items at least one
 * @param index within them
 * @throws RangeError when there is none
 */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new RangeError(`There is no item ${index} among ${items.length}`)
  return item
}
