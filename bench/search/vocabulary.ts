import { seededRandom, type Random } from '../../seed/bulk/random'
import { FIELD_WORDS, VOCABULARY } from '../../seed/bulk/vocabulary'

const SIZE = 100_000
const ONSETS = 'b d f g k l m n p r s t v z br ch dr gl kr pl st tr'.split(' ')
const VOWELS = 'a e i o u ai ea ou'.split(' ')
const CODAS = ['', '', '', 'l', 'm', 'n', 'r', 's', 't']

/** Words by rank: those of English texts and of the field first, then made-up ones that can be pronounced. */
export const WORDS: readonly string[] = madeUpBehind(VOCABULARY.map((word) => word.toLowerCase()))

/** The rank at which the words of the field begin; before it are "the" and its like. */
export const FIRST_FIELD_RANK = WORDS.indexOf(FIELD_WORDS[0] ?? '')

function madeUpBehind(real: readonly string[]): string[] {
  const random = seededRandom(100_000)
  const words = new Set(real)
  while (words.size < SIZE) {
    let word = syllable(random)
    for (let more = 1 + random.below(3); more > 0; more--) word += syllable(random)
    words.add(word)
  }
  return [...words]
}

function syllable(random: Random): string {
  return random.pick(ONSETS) + random.pick(VOWELS) + random.pick(CODAS)
}

/**
 * Draws ranks by Zipf's law in constant time: Walker's alias method as Vose builds it (A linear algorithm for generating
 * random numbers with a given distribution, IEEE TSE 17:9, 1991). A benchmark's records are tens of millions of words.
 *
 * @param count of ranks
 * @param exponent about 1 for words
 * @returns draws a rank from 0
 */
export function fastZipf(count: number, exponent: number): (random: Random) => number {
  const weights = Float64Array.from({ length: count }, (_, rank) => (rank + 1) ** -exponent)
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / count
  const share = weights.map((weight) => weight / mean)
  const alias = new Uint32Array(count)
  const [small, large]: [number[], number[]] = [[], []]
  share.forEach((value, rank) => (value < 1 ? small : large).push(rank))
  while (small.length > 0 && large.length > 0) {
    const [low, high] = [small.pop() ?? 0, large.pop() ?? 0]
    alias[low] = high
    share[high] = (share[high] ?? 0) + (share[low] ?? 0) - 1
    ;((share[high] ?? 0) < 1 ? small : large).push(high)
  }
  // What rounding leaves over has a share of 1.
  for (const rank of [...small, ...large]) share[rank] = 1
  return (random) => {
    const rank = random.below(count)
    return random.next() < (share[rank] ?? 1) ? rank : (alias[rank] ?? rank)
  }
}
