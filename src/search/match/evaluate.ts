import { K1 } from '../segment/impact'
import type { Segment } from '../segment/segment'
import { clearBit, eachBit, isEmpty, removeAll, setBit, setFirst } from './bits'
import type { FacetCondition, OpenPostings, PlannedClause, SegmentClause } from './plan'
import { scanPhrase } from './scanPhrase'
import { scanPostings, WINDOW, type Target } from './scanPostings'

/** Whether records need all words, or at least so many of them. */
export type Demand = { words: 'all' } | { words: 'most'; atLeast: number }

/**
 * Finds the records of one window of a segment that a query asks for, and scores them by BM25F. Words are taken one
 * after the other, the rarest first; each narrows the candidates down for the next (term at a time, as in Turtle and
 * Flood, 1995). All arrays are used again for the next window.
 */
export class Evaluator {
  /** The records found, from the beginning of the window. */
  readonly found = new Uint32Array(WINDOW / 32)
  readonly scores = new Float32Array(WINDOW)
  /** How many words of the query each record has, where most will do. */
  readonly wordCounts = new Uint8Array(WINDOW)
  /** The words that any record of the window has, where most will do. */
  readonly wordsFound = new Set<PlannedClause>()
  /** Postings and positions decoded so far, over all windows. */
  work = 0
  readonly #clause: Target = { bits: new Uint32Array(WINDOW / 32), frequencies: new Float32Array(WINDOW) }
  readonly #phrase: Target = { bits: new Uint32Array(WINDOW / 32), frequencies: new Float32Array(WINDOW) }

  /**
   * @param segment and its number in the plan
   * @param plan clauses, the rarest first
   * @param open postings of this query in this segment
   * @param from first record of the window
   * @param count of records in it
   * @param live records that were not deleted, from the beginning of the window; null for all
   */
  run(
    { segment, number }: { segment: Segment; number: number },
    plan: readonly PlannedClause[],
    open: OpenPostings,
    { from, count, live }: { from: number; count: number; live: Uint32Array | null },
    demand: Demand,
  ): void {
    const { found, scores } = this
    setFirst(found, count)
    if (live)
      for (let word = 0; word < found.length; word++) found[word] = (found[word] as number) & (live[word] as number)
    scores.fill(0, 0, count)
    const required = plan.filter(({ clause }) => clause.role === 'required')
    if (required.length > 0) {
      const scan = { segment, number, open, from, count }
      if (demand.words === 'all') this.#all(required, scan)
      else this.#most(required, scan, demand.atLeast)
    }
    for (const clause of plan) {
      if (clause.clause.role !== 'excluded' || isEmpty(found)) continue
      this.#scan(clause, { segment, number, open, from, count }, found)
      removeAll(found, this.#clause.bits)
    }
  }

  #all(required: readonly PlannedClause[], scan: Scan): void {
    const { found, scores } = this
    for (const clause of required) {
      if (isEmpty(found)) return
      this.#scan(clause, scan, found)
      const { bits, frequencies } = this.#clause
      found.set(bits)
      addScores(bits, frequencies, clause.rarity, scores)
    }
  }

  #most(required: readonly PlannedClause[], scan: Scan, atLeast: number): void {
    const { found, scores, wordCounts } = this
    wordCounts.fill(0, 0, scan.count)
    this.wordsFound.clear()
    for (const clause of required) {
      this.#scan(clause, scan, found)
      const { bits, frequencies } = this.#clause
      if (isEmpty(bits)) continue
      this.wordsFound.add(clause)
      addScores(bits, frequencies, clause.rarity, scores)
      eachBit(bits, (record) => {
        wordCounts[record] = (wordCounts[record] as number) + 1
      })
    }
    eachBit(found, (record) => {
      if ((wordCounts[record] as number) < atLeast) clearBit(found, record)
    })
  }

  /** Fills `#clause` with the candidates that have any alternative of a clause. */
  #scan(planned: PlannedClause, { segment, number, open, from, count }: Scan, candidates: Uint32Array): void {
    const target = this.#clause
    target.bits.fill(0)
    const part = planned.segments[number] as SegmentClause
    for (const { term, weight } of part.terms)
      this.work += scanPostings(open.of(term), from, count, weight, planned.fields, candidates, target)
    for (const { terms, weight } of part.phrases)
      this.work += scanPhrase(
        terms,
        open,
        { from, count, weight, fields: planned.fields, candidates },
        this.#phrase,
        target,
      )
    for (const condition of part.facets) scanFacet(segment, condition, from, candidates, target)
  }
}

interface Scan {
  segment: Segment
  number: number
  open: OpenPostings
  from: number
  count: number
}

/** BM25: what a word adds grows with its frequency, ever more slowly. */
function addScores(bits: Uint32Array, frequencies: Float32Array, rarity: number, scores: Float32Array): void {
  const most = rarity * (K1 + 1)
  for (let word = 0; word < bits.length; word++) {
    let rest = bits[word] as number
    while (rest !== 0) {
      const record = (word << 5) + 31 - Math.clz32(rest & -rest)
      const frequency = frequencies[record] as number
      scores[record] = (scores[record] as number) + (most * frequency) / (K1 + frequency)
      rest &= rest - 1
    }
  }
}

function scanFacet(
  { facets, dates }: Segment,
  condition: FacetCondition,
  from: number,
  candidates: Uint32Array,
  { bits, frequencies }: Target,
): void {
  const holds = (record: number): boolean => {
    if ('years' in condition) {
      const year = Math.floor((dates[record] ?? -1) / 10_000)
      return year >= condition.years.from && year <= condition.years.to
    }
    const { ends, values } = facets[condition.facet] ?? { ends: [], values: [] }
    for (let at = record === 0 ? 0 : (ends[record - 1] ?? 0); at < (ends[record] ?? 0); at++)
      if (condition.chosen[values[at] ?? -1] === 1) return true
    return false
  }
  eachBit(candidates, (record) => {
    if (!holds(from + record)) return
    setBit(bits, record)
    frequencies[record] = 0
  })
}
