import { eachBit } from './bits'
import { liveBits, type LiveSegment } from './collect'
import type { Evaluator } from './evaluate'
import { OpenPostings, type PlannedClause } from './plan'
import { WINDOW } from './scanPostings'

/** How far the words of a query can be met. */
export interface MostWords {
  /** How many of them any record has. */
  known: number
  /** How many of them one record has, at most. */
  together: number
  /** The work was used up, so there may be more. */
  isCut: boolean
}

/**
 * @param plan the words of a query
 * @param workLimit postings that may be decoded
 */
export function mostWordsOf(
  segments: readonly LiveSegment[],
  evaluator: Evaluator,
  plan: readonly PlannedClause[],
  workLimit: number,
): MostWords {
  const known = new Set<PlannedClause>()
  const limit = evaluator.work + workLimit
  let together = 0
  for (const [number, live] of segments.entries()) {
    const { segment } = live
    const open = new OpenPostings(segment)
    for (let from = 0; from < segment.records; from += WINDOW) {
      if (evaluator.work > limit) return { known: known.size, together, isCut: true }
      const window = { from, count: Math.min(WINDOW, segment.records - from), live: liveBits(live, from) }
      evaluator.run({ segment, number }, plan, open, window, { words: 'most', atLeast: 1 })
      for (const clause of evaluator.wordsFound) known.add(clause)
      eachBit(evaluator.found, (record) => {
        together = Math.max(together, evaluator.wordCounts[record] ?? 0)
      })
    }
  }
  return { known: known.size, together, isCut: false }
}
