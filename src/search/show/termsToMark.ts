import type { PlannedClause } from '../match/plan'
import type { Segment } from '../segment/segment'
import { isFunctionWord } from '../text/functionWords'

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
      for (const phrase of phrases)
        for (const number of phrase.terms) {
          const term = dictionary?.term(number) ?? ''
          // Of a synonym such as "cost of remittances" the "of" is not what was searched for.
          if (phrase.weight === 1 || !isFunctionWord(term)) terms.add(term)
        }
    })
  }
  return terms
}
