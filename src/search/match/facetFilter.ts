import type { FacetColumn, Segment } from '../segment/segment'
import { countBits, hasBit, setBit } from './bits'
import { WINDOW } from './scanPostings'

/** One facet of one segment during a search. Counting works on the segment's own numbers. */
interface Column extends FacetColumn {
  /** Number over all segments, by the segment's own. */
  numbers: Uint32Array
  /** By the segment's own number; null when nothing is chosen. */
  chosen: Uint8Array | null
  counts: Uint32Array | null
  /** Of a window, the records that fail this filter and no other. */
  failing: Uint32Array
}

/** Filters the records of one segment, window by window, and counts their facet values. */
export class FacetFilter {
  readonly #columns: Column[]
  readonly #filtered: Column[]

  /**
   * @param numbers for each facet, numbers over all segments by the segment's own
   * @param chosen for each facet a flag by number over all segments; null when nothing is chosen
   * @param isCounted for each facet
   */
  constructor(
    segment: Segment,
    numbers: readonly Uint32Array[],
    chosen: readonly (Uint8Array | null)[],
    isCounted: readonly boolean[],
  ) {
    this.#columns = segment.facets.map((column, facet): Column => {
      const own = numbers[facet] ?? new Uint32Array()
      const flags = chosen[facet]
      return {
        ...column,
        numbers: own,
        chosen: flags ? Uint8Array.from(own, (number) => flags[number] ?? 0) : null,
        counts: isCounted[facet] ? new Uint32Array(own.length) : null,
        failing: flags ? new Uint32Array(WINDOW / 32) : NONE,
      }
    })
    this.#filtered = this.#columns.filter(({ chosen: flags }) => flags)
  }

  /** Takes away what the filters leave out. @returns how many records remain */
  pass(found: Uint32Array, from: number): number {
    if (this.#filtered.length > 0) this.#filter(found, from)
    for (const column of this.#columns) {
      if (!column.counts) continue
      countColumn(column, column.counts, found, from)
      if (column.chosen) countColumn(column, column.counts, column.failing, from)
    }
    return countBits(found)
  }

  /** Adds what was counted to counts by number over all segments. */
  addTo(totals: readonly (Uint32Array | null)[]): void {
    for (const [facet, { counts, numbers }] of this.#columns.entries()) {
      const total = totals[facet]
      if (!total || !counts) continue
      for (let own = 0; own < counts.length; own++) {
        const number = numbers[own] as number
        total[number] = (total[number] as number) + (counts[own] as number)
      }
    }
  }

  #filter(found: Uint32Array, from: number): void {
    const filtered = this.#filtered
    for (const { failing } of filtered) failing.fill(0)
    for (let word = 0; word < found.length; word++) {
      let rest = found[word] as number
      while (rest !== 0) {
        const bit = rest & -rest
        const at = (word << 5) + 31 - Math.clz32(bit)
        rest ^= bit
        let failed: Column | null = null
        let failures = 0
        for (const column of filtered) {
          if (hasChosen(column, from + at)) continue
          failed = column
          if (++failures > 1) break
        }
        if (failures === 0) continue
        found[word] = (found[word] as number) & ~bit
        if (failed && failures === 1 && !hasBit(failed.failing, at)) setBit(failed.failing, at)
      }
    }
  }
}

const NONE = new Uint32Array()

function hasChosen({ ends, values, chosen }: Column, record: number): boolean {
  const end = ends[record] as number
  for (let at = record === 0 ? 0 : (ends[record - 1] as number); at < end; at++)
    if (chosen?.[values[at] as number] === 1) return true
  return false
}

/** One column at a time: its numbers are read in the order in which they stand. */
function countColumn(
  { ends, values, isSingle }: FacetColumn,
  counts: Uint32Array,
  bits: Uint32Array,
  from: number,
): void {
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word] as number
    while (rest !== 0) {
      const record = from + (word << 5) + 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      if (isSingle) {
        const value = values[record] as number
        counts[value] = (counts[value] as number) + 1
        continue
      }
      const end = ends[record] as number
      for (let at = record === 0 ? 0 : (ends[record - 1] as number); at < end; at++) {
        const value = values[at] as number
        counts[value] = (counts[value] as number) + 1
      }
    }
  }
}
