/**
 * How often a word stands in a record, weighted by field and length as BM25F does, in one byte. Steps are logarithmic,
 * about 3.5 % apart: fine enough for an order, and small enough to be decoded by a table.
 */

const STEPS_PER_DOUBLING = 20
const SCALE = 4

/** Saturation of BM25: how soon more of the same word stops counting. */
export const K1 = 1.2

/** Weighted frequencies by impact. */
export const FREQUENCIES = Float32Array.from(
  { length: 256 },
  (_, impact) => (2 ** (impact / STEPS_PER_DOUBLING) - 1) / SCALE,
)

/**
 * @param frequency weighted, above zero
 * @returns the impact, from 1 to 255
 */
export function impactOf(frequency: number): number {
  return Math.min(255, Math.max(1, Math.round(STEPS_PER_DOUBLING * Math.log2(1 + SCALE * frequency))))
}

/**
 * @param records how many have the word
 * @param all how many there are
 * @returns the weight of a word by its rarity, never below zero (as in Lucene's BM25)
 */
export function rarity(records: number, all: number): number {
  return Math.log(1 + (Math.max(all - records, 0) + 0.5) / (records + 0.5))
}
