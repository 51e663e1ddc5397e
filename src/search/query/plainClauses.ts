import { identifierAlternative, sequence, spellings } from './leaves'
import type { Clause } from './types'
import { isFunctionWord } from '../text/functionWords'
import { lookupForm } from '../text/lookupForm'
import type { Synonyms, SynonymTerms } from '../text/synonyms'
import type { WordCluster } from '../text/wordsOf'

/** What a synonym counts for beside the word that was typed. */
const SYNONYM_WEIGHT = 0.7

/** Of one clause, so that a query stays bounded in work. */
const MAX_SYNONYMS = 16

/** A word or compound of a query, which may be the number of a report ("WP-12") as well. */
export interface PlainWord extends WordCluster {
  identifier?: string
}

interface Query {
  /** As it was typed. */
  text: string
  /** Whether it has capitals alone, so that capitals do not tell abbreviations from words. */
  isShouted: boolean
  synonyms: Synonyms
}

/**
 * Of several words that have synonyms together, a name is one condition. Those of a term ("return migration")
 * stay one each, which a synonym of the term meets as well: a text may have the words apart. The same holds for shorter
 * terms in it: "coûts des transferts de fonds" is as well "coûts" and "transferts de fonds".
 *
 * @param query that has them
 * @param clusters words of it that stand beside each other, without operators
 * @param most words that are taken together
 * @returns a clause for each word, compound or name
 */
export function plainClauses(query: Query, clusters: readonly PlainWord[], most?: number): Clause[] {
  const terms = clusters.flatMap(({ parts }) => parts)
  const takesCapitals = clusters.length === 1 || !query.isShouted
  const clauses: Clause[] = []
  let offset = 0
  for (let index = 0; index < clusters.length;) {
    const first = clusters[index] as PlainWord
    const found = query.synonyms.at(terms, offset, most)
    const count = found ? clustersOf(clusters, index, found.length) : 0
    const taken = clusters.slice(index, index + Math.max(count, 1))
    if (found && count > 0) {
      const synonyms = synonymAlternatives(terms.slice(offset, offset + found.length), found.terms)
      if (found.isName || taken.length === 1) clauses.push(plainClause(taken, synonyms))
      else
        for (const clause of plainClauses(query, taken, found.length - 1))
          clauses.push(clause.role === 'optional' ? clause : withSynonyms(clause, synonyms))
    } else {
      const abbreviated = takesCapitals ? query.synonyms.ofAbbreviation(query.text.slice(first.start, first.end)) : []
      clauses.push(plainClause(taken, synonymAlternatives(first.parts, abbreviated)))
    }
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

function plainClause(clusters: readonly PlainWord[], synonyms: Clause['alternatives']): Clause {
  const [first, last] = [clusters[0] as PlainWord, clusters.at(-1) as PlainWord]
  const parts = clusters.flatMap((cluster) => cluster.parts)
  const typed = clusters.length === 1 ? spellings(first) : [{ leaf: sequence(parts), weight: 1 }]
  const isFunction = parts.length === 1 && isFunctionWord(parts[0] as string)
  const identifiers = clusters.flatMap(({ identifier }) => (identifier ? [identifierAlternative(identifier)] : []))
  return {
    alternatives: [...typed, ...identifiers, ...synonyms],
    field: null,
    role: isFunction && synonyms.length === 0 ? 'optional' : 'required',
    start: first.start,
    end: last.end,
  }
}

/** The terms that are written otherwise than what was typed, whatever their number. */
function synonymAlternatives(typed: readonly string[], synonyms: SynonymTerms): Clause['alternatives'] {
  // A word is found in its other forms as well; a phrase only as it is written, so its plural is another one.
  const form = (terms: readonly string[]) => (terms.length === 1 ? terms.map(lookupForm) : terms).join(' ')
  const seen = new Set([form(typed)])
  const others: Clause['alternatives'] = []
  for (const terms of synonyms) {
    if (others.length === MAX_SYNONYMS) break
    if (!seen.has(form(terms))) others.push({ leaf: sequence(terms), weight: SYNONYM_WEIGHT })
    seen.add(form(terms))
  }
  return others
}

function withSynonyms(clause: Clause, synonyms: Clause['alternatives']): Clause {
  return { ...clause, alternatives: [...clause.alternatives, ...synonyms] }
}
