import type { PlannedClause } from '../match/plan'
import type { Segment } from '../segment/segment'

/**
 * @param clauses of a query, as they were looked up
 * @param segments in the order of the plan
 * @returns the words that the query found, in every form, as they stand in the index
 */
export function termsToMark(clauses: readonly PlannedClause[], segments: readonly Segment[]): Set<string> {
  const terms = new Set<string>()
  for (const { clause, segments: parts } of clauses) {
    if (clause.role === 'excluded') continue
    parts.forEach(({ terms: words, phrases }, index) => {
      const dictionary = segments[index]?.dictionary
      for (const { term } of words) terms.add(dictionary?.term(term) ?? '')
      for (const phrase of phrases) for (const term of phrase.terms) terms.add(dictionary?.term(term) ?? '')
    })
  }
  return terms
}
