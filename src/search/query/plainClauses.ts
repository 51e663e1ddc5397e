import { termsOfCapitals } from './capitals'
import { identifierAlternative, sequence, spellings } from './leaves'
import type { Clause } from './types'
import { isFunctionWord } from '../text/functionWords'
import { lookupForm } from '../text/lookupForm'
import { type SynonymGroup, synonymsAt } from '../text/synonyms'
import type { WordCluster } from '../text/wordsOf'

/** What a synonym counts for beside the word that was typed. */
const SYNONYM_WEIGHT = 0.7

/** Of one clause, so that a query stays bounded in work. */
const MOST_SYNONYMS = 16

/** A word or compound of a query, which may be the number of a report ("WP-12") as well. */
export interface PlainWord extends WordCluster {
  identifier?: string
}

/**
 * @param query as it was typed
 * @param clusters words of it that stand beside each other, without operators
 * @returns a clause for each word or compound, and one for several that have synonyms together
 */
export function plainClauses(query: string, clusters: readonly PlainWord[]): Clause[] {
  const terms = clusters.flatMap(({ parts }) => parts)
  const takesCapitals = clusters.length === 1 || query !== query.toUpperCase()
  const clauses: Clause[] = []
  let offset = 0
  for (let index = 0; index < clusters.length;) {
    const first = clusters[index] as PlainWord
    const found = synonymsAt(terms, offset)
    const count = found ? clustersOf(clusters, index, found.length) : 0
    const taken = clusters.slice(index, index + Math.max(count, 1))
    const mayAbbreviate = takesCapitals && taken.length === 1
    const abbreviated = mayAbbreviate ? termsOfCapitals(query.slice(first.start, first.end)) : []
    const group = count > 0 && found ? found.group : abbreviated
    clauses.push(plainClause(taken, group))
    offset += taken.reduce((total, { parts }) => total + parts.length, 0)
    index += taken.length
  }
  return clauses
}

/** @returns how many clusters have just that many parts; 0 when the last part is inside one */
function clustersOf(clusters: readonly PlainWord[], from: number, parts: number): number {
  let left = parts
  let count = 0
  while (left > 0) left -= clusters[from + count++]?.parts.length ?? left
  return left === 0 ? count : 0
}

function plainClause(clusters: readonly PlainWord[], group: SynonymGroup): Clause {
  const [first, last] = [clusters[0] as PlainWord, clusters.at(-1) as PlainWord]
  const parts = clusters.flatMap((cluster) => cluster.parts)
  const typed = clusters.length === 1 ? spellings(first) : [{ leaf: sequence(parts), weight: 1 }]
  const isFunction = parts.length === 1 && isFunctionWord(parts[0] as string)
  const synonyms = othersThan(parts, group).map((terms) => ({ leaf: sequence(terms), weight: SYNONYM_WEIGHT }))
  const identifiers = clusters.flatMap(({ identifier }) => (identifier ? [identifierAlternative(identifier)] : []))
  return {
    alternatives: [...typed, ...identifiers, ...synonyms.slice(0, MOST_SYNONYMS)],
    field: null,
    role: isFunction && synonyms.length === 0 ? 'optional' : 'required',
    start: first.start,
    end: last.end,
  }
}

/** The terms that are written otherwise, whatever their number. */
function othersThan(typed: readonly string[], group: SynonymGroup): SynonymGroup {
  const form = (terms: readonly string[]) => terms.map(lookupForm).join(' ')
  const seen = new Set([form(typed)])
  return group.filter((terms) => !seen.has(form(terms)) && seen.add(form(terms)))
}
