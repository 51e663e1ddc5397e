import { IN_AUTHORS, IN_TITLE, INDEXED_FIELDS } from '../segment/fields'
import { eachBit, hasBit, setBit } from './bits'
import type { OpenPostings } from './plan'
import { scanPostings, type Target } from './scanPostings'

/** Looking up a record's positions costs about as much as decoding so many postings. */
const COST_OF_POSITIONS = 16

/**
 * Adds the records in which words follow one another: first those that have all the words, then of these the ones whose
 * positions fit.
 *
 * @param terms of the phrase, in order, by number in the segment
 * @param scratch is overwritten
 * @param target takes what is found
 * @returns the work in decoded postings
 */
export function scanPhrase(
  terms: readonly number[],
  open: OpenPostings,
  scan: { from: number; count: number; weight: number; fields: number; candidates: Uint32Array },
  scratch: Target,
  target: Target,
): number {
  const { from, count, weight, fields } = scan
  const different = [...new Set(terms)].sort(
    (one, other) => open.segment.dictionary.records(one) - open.segment.dictionary.records(other),
  )
  let candidates = scan.candidates
  let work = 0
  for (const term of different) {
    scratch.bits.fill(0)
    work += scanPostings(open.of(term), from, count, 1, fields, candidates, scratch)
    candidates = scratch.bits.slice()
  }
  const cursors = new Map(different.map((term) => [term, open.positions(term)]))
  eachBit(candidates, (record) => {
    work += COST_OF_POSITIONS * different.length
    const found = different.map((term) => cursors.get(term)?.at(from + record) ?? null)
    const places = new Map(different.map((term, index) => [term, found[index]?.positions ?? []]))
    const times = occurrences(terms.map((term) => places.get(term) ?? [])).filter((at) => isWithin(at, fields)).length
    if (times === 0) return
    const frequency = weight * Math.min(...found.map((one) => one?.frequency ?? 0))
    const known = hasBit(target.bits, record) ? (target.frequencies[record] ?? 0) : 0
    target.frequencies[record] = known + frequency
    setBit(target.bits, record)
  })
  return work
}

/**
 * @param positions of each word, ascending
 * @returns where the words stand one after the other
 */
export function occurrences(positions: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = positions
  const sets = others.map((list) => new Set(list))
  return first.filter((start) => sets.every((set, index) => set.has(start + index + 1)))
}

/** A phrase that is bound to a field stands in it from its first word on. */
function isWithin(position: number, fields: number): boolean {
  if (fields !== IN_TITLE && fields !== IN_AUTHORS) return true
  const field = Math.log2(fields)
  const from = INDEXED_FIELDS[field]?.firstPosition ?? 0
  const to = INDEXED_FIELDS[field + 1]?.firstPosition ?? Infinity
  return position >= from && position < to
}
