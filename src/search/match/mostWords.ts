import { eachBit } from './bits'
import { liveBits, type LiveSegment } from './collect'
import type { Evaluator } from './evaluate'
import { OpenPostings, type PlannedClause } from './plan'
import { WINDOW } from './scanPostings'

/**
 * @param plan the words of a query
 * @returns how many of them any record has at most
 */
export function mostWordsOf(
  segments: readonly LiveSegment[],
  evaluator: Evaluator,
  plan: readonly PlannedClause[],
): number {
  let most = 0
  for (const [number, live] of segments.entries()) {
    const { segment } = live
    const open = new OpenPostings(segment)
    for (let from = 0; from < segment.records; from += WINDOW) {
      const window = { from, count: Math.min(WINDOW, segment.records - from), live: liveBits(live, from) }
      evaluator.run({ segment, number }, plan, open, window, { words: 'most', atLeast: 1 })
      eachBit(evaluator.found, (record) => {
        most = Math.max(most, evaluator.wordCounts[record] ?? 0)
      })
    }
  }
  return most
}
