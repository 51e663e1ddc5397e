import type { Segment } from '../segment/segment'
import type { Filters, SearchRequest, Sort } from '../types'
import { clearBit, countBits, eachBit } from './bits'
import { boundsOf, isWithin, type DateBounds } from './dateRange'
import type { Demand, Evaluator } from './evaluate'
import type { FacetRegistry } from './facetRegistry'
import { OpenPostings, type PlannedClause } from './plan'
import { WINDOW } from './scanPostings'
import { FacetFilter } from './facetFilter'
import { TopHits, type Hit } from './topHits'

/** The newest work counts up to so much more than the same of long ago, half of it after so many years. */
const RECENCY = { most: 0.12, halfLife: 8 }

/** A segment as a search meets it. */
export interface LiveSegment {
  segment: Segment
  /** A bit for each record that is gone; null when all are there. */
  deleted: Uint32Array | null
  /** Records that are there. */
  live: number
}

export interface Collected {
  /** Records that pass everything. */
  total: number
  /** Records that the text alone finds. */
  matched: number
  isLowerBound: boolean
  /** The best hits; by segment when they are sorted by title, whose order holds within one segment only. */
  hits: Hit[]
  /** By position of the facet and number of the value; null for a facet that is not counted. */
  counts: (Uint32Array | null)[]
}

export interface Collection {
  plan: readonly PlannedClause[]
  demand: Demand
  sort: Sort
  filters: Filters<string>
  dates: SearchRequest<string>['dates']
  count: readonly string[]
  /** How many hits to keep. */
  room: number
  /** Postings that may be decoded; what is beyond is not counted, and the answer says so. */
  workLimit: number
}

/**
 * Walks the segments window by window. One pass does for filters and counts: a record that fails no filter counts in
 * every facet; one that fails the filter of exactly one facet counts in that facet alone, because a value chosen there
 * would bring it in.
 */
export function collect(
  segments: readonly LiveSegment[],
  registry: FacetRegistry,
  evaluator: Evaluator,
  wanted: Collection,
): Collected {
  const numbers = segments.map(({ segment }) => registry.numbersOf(segment))
  const { names } = registry.facets
  const chosen = names.map((facet, index) => registry.chosen(index, wanted.filters[facet]))
  const counts = names.map((facet, index) =>
    wanted.count.includes(facet) ? new Uint32Array(registry.size(index)) : null,
  )
  const isCounted = counts.map((count) => count !== null)
  const result: Collected = {
    total: 0,
    matched: 0,
    isLowerBound: wanted.plan.some(({ isCut }) => isCut),
    hits: [],
    counts,
  }
  const byTitle = wanted.sort === 'title'
  const bounds = boundsOf(wanted.dates)
  let top = new TopHits(wanted.room)
  const limit = evaluator.work + wanted.workLimit
  for (const [number, live] of segments.entries()) {
    const { segment } = live
    if (byTitle) top = new TopHits(wanted.room)
    const filter = new FacetFilter(segment, numbers[number] ?? [], chosen, isCounted)
    const key = sortKey(wanted.sort, segment, evaluator)
    const open = new OpenPostings(segment)
    for (let from = 0; from < segment.records; from += WINDOW) {
      if (evaluator.work > limit) {
        result.isLowerBound = true
        break
      }
      const window = { from, count: Math.min(WINDOW, segment.records - from), live: liveBits(live, from) }
      evaluator.run({ segment, number }, wanted.plan, open, window, wanted.demand)
      const { found } = evaluator
      result.matched += countBits(found)
      if (bounds) keepDates(found, segment.dates, from, bounds)
      result.total += filter.pass(found, from)
      if (wanted.room > 0) keepBest(found, from, { segment, number }, top, key)
    }
    filter.addTo(counts)
    if (byTitle) result.hits.push(...top.sorted())
  }
  if (!byTitle) result.hits = top.sorted()
  return result
}

function keepBest(
  found: Uint32Array,
  from: number,
  { segment, number }: { segment: Segment; number: number },
  top: TopHits,
  key: (record: number, from: number) => number,
): void {
  for (let word = 0; word < found.length; word++) {
    let rest = found[word] as number
    while (rest !== 0) {
      const at = (word << 5) + 31 - Math.clz32(rest & -rest)
      rest &= rest - 1
      const score = key(at, from)
      if (!top.admits(score)) continue
      const record = from + at
      top.add({ segment: number, record, score, date: segment.dates[record] ?? -1 })
    }
  }
}

const liveWindow = new Uint32Array(WINDOW / 32)

/** @returns the records of a window that are there; the array is used again */
export function liveBits({ deleted }: LiveSegment, from: number): Uint32Array | null {
  if (!deleted) return null
  const first = from >>> 5
  for (let word = 0; word < liveWindow.length; word++) liveWindow[word] = ~(deleted[first + word] ?? 0)
  return liveWindow
}

function keepDates(found: Uint32Array, dates: Int32Array, start: number, bounds: DateBounds): void {
  eachBit(found, (record) => {
    if (!isWithin(dates[start + record] as number, bounds)) clearBit(found, record)
  })
}

function sortKey(
  sort: Sort,
  { dates, titleRanks }: Segment,
  { scores }: Evaluator,
): (record: number, from: number) => number {
  if (sort === 'newest') return (record, from) => dates[from + record] as number
  if (sort === 'title') return (record, from) => -(titleRanks[from + record] as number)
  if (sort === 'oldest')
    return (record, from) => {
      const date = dates[from + record] as number
      return date < 0 ? -Infinity : -date
    }
  const thisYear = new Date().getFullYear()
  const boosts = Float64Array.from({ length: 256 }, (_, age) => 1 + RECENCY.most * 2 ** (-age / RECENCY.halfLife))
  return (record, from) => {
    const year = Math.floor((dates[from + record] as number) / 10_000)
    const age = Math.min(255, Math.max(0, thisYear - year))
    return (scores[record] as number) * (boosts[age] as number)
  }
}
