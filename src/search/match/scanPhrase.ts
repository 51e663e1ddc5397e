import { IN_AUTHORS, IN_TITLE, INDEXED_FIELDS } from '../segment/fields'
import { eachBit, hasBit, setBit } from './bits'
import type { OpenPostings } from './plan'
import { scanPostings, type Target } from './scanPostings'

/** Looking up a record's positions costs about as much as decoding so many postings. */
const COST_OF_POSITIONS = 80

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
  // The rarest word has the fewest places to look beside.
  const cursors = different.map((term) => open.positions(term))
  const offsets = different.map((term) => terms.flatMap((other, index) => (other === term ? index : [])))
  eachBit(candidates, (record) => {
    work += COST_OF_POSITIONS * different.length
    let starts: number[] | null = null
    let frequency = Infinity
    for (const [index, cursor] of cursors.entries()) {
      const found = cursor.at(from + record)
      if (!found) return
      frequency = Math.min(frequency, found.frequency)
      for (const offset of offsets[index] ?? [])
        starts = starts ? followed(starts, found.positions, offset) : found.positions.map((at) => at - offset)
      if (starts?.length === 0) return
    }
    if (!starts?.some((at) => isWithin(at, fields))) return
    const known = hasBit(target.bits, record) ? (target.frequencies[record] ?? 0) : 0
    target.frequencies[record] = known + weight * frequency
    setBit(target.bits, record)
  })
  return work
}

/** @returns those of the starts that have one of the positions so far behind them; both lists are ascending */
function followed(starts: readonly number[], positions: readonly number[], offset: number): number[] {
  const kept: number[] = []
  let at = 0
  for (const start of starts) {
    while (at < positions.length && (positions[at] as number) < start + offset) at++
    if (positions[at] === start + offset) kept.push(start)
  }
  return kept
}

/** A phrase that is bound to a field stands in it from its first word on. */
function isWithin(position: number, fields: number): boolean {
  if (fields !== IN_TITLE && fields !== IN_AUTHORS) return true
  const field = Math.log2(fields)
  const from = INDEXED_FIELDS[field]?.firstPosition ?? 0
  const to = INDEXED_FIELDS[field + 1]?.firstPosition ?? Infinity
  return position >= from && position < to
}
