import type { Postings } from '../segment/postings'
import { FREQUENCIES } from '../segment/impact'
import { anyBetween } from './bits'

/** How many records are looked at together: their scores fit the processor's cache. */
export const WINDOW = 1 << 16

/** What a scan adds to, for the records of one window. */
export interface Target {
  /** Records that were found. */
  bits: Uint32Array
  /** Weighted frequency by record; only those whose bit is set count. */
  frequencies: Float32Array
}

/**
 * Adds the postings of a term to a window.
 *
 * @param postings of the term
 * @param from first record of the window
 * @param count of records in the window
 * @param weight of this form of the word
 * @param fields mask of the fields that count
 * @param candidates only these records, or null for all; blocks without one are skipped
 * @param target takes what is found
 * @returns how many postings were decoded
 */
export function scanPostings(
  postings: Postings,
  from: number,
  count: number,
  weight: number,
  fields: number,
  candidates: Uint32Array | null,
  target: Target,
): number {
  const to = from + count
  const { records, bytes } = postings
  const { bits, frequencies } = target
  let work = 0
  for (let block = postings.blockOf(from); postings.firstRecord(block) < to; block++) {
    const first = Math.max(postings.firstRecord(block), from)
    const next = Math.min(postings.firstRecord(block + 1), to)
    if (candidates && !anyBetween(candidates, first - from, next - from)) continue
    let mask = postings.decode(block)
    const size = postings.size(block)
    let impact = mask + size
    work += size
    for (let index = 0; index < size; index++, mask++, impact++) {
      const record = (records[index] as number) - from
      if (record < 0 || record >= count || ((bytes[mask] as number) & fields) === 0) continue
      const word = record >>> 5
      const bit = 1 << (record & 31)
      if (candidates && ((candidates[word] as number) & bit) === 0) continue
      const known = bits[word] as number
      const frequency = weight * (FREQUENCIES[bytes[impact] as number] as number)
      frequencies[record] = (known & bit) === 0 ? frequency : (frequencies[record] as number) + frequency
      bits[word] = known | bit
    }
  }
  return work
}
