import type { Facets } from '../facets'
import type { Chunk } from './chunks'
import { identifierKey, registeredKey } from './identifiers'
import type { PlainWord } from './plainClauses'
import { identifierAlternative, sequence, spellings } from './leaves'
import type { Clause, Leaf } from './types'
import { yearsOf } from './years'
import { isFunctionWord } from '../text/functionWords'
import { type WordCluster, wordClusters } from '../text/wordsOf'

const PUNCTUATION = /^[\s,;.!?(]+|[\s,;.!?)]+$/g
const STAR = /[\p{L}\p{M}\p{N}]\*$/u

/** What a chunk means: clauses of its own, or plain words that may have synonyms together with those beside them. */
export type Meaning = { clauses: Clause[] } | { words: PlainWord[] }

/**
 * @param chunk of a query
 * @param facets of the index
 * @returns what it asks for; plain words without any when it has none
 */
export function meaningOf(chunk: Chunk, facets: Facets): Meaning {
  const clusters = clustersAt(chunk.text, chunk.textStart)
  const [first] = clusters
  if (!first) return { words: [] }
  const { operator, negated, quoted } = chunk
  if (operator && 'facet' in operator) return facetMeaning(chunk, operator.facet, facets)
  const field = operator?.field ?? null
  const role = negated ? 'excluded' : 'required'
  const { start, end } = chunk
  const one = (alternatives: Clause['alternatives']): Meaning => ({
    clauses: [{ alternatives, field, role, start, end }],
  })
  const parts = clusters.flatMap((cluster) => cluster.parts)
  if (quoted) return one([{ leaf: { type: 'phrase', terms: parts }, weight: 1 }])
  const prefix = STAR.test(chunk.text) ? prefixOf(clusters) : null
  if (prefix) return { clauses: prefixClauses(clusters, prefix, { field, role, start, end }) }
  const key = field ? null : identifierKey(chunk.text.replace(PUNCTUATION, ''))
  if (key && (negated || clusters.length > 1 || registeredKey(key))) return one(withIdentifier(key, clusters))
  if (negated) {
    if (parts.every(isFunctionWord)) return { words: clusters }
    return one(clusters.length === 1 ? spellings(first) : [{ leaf: sequence(parts), weight: 1 }])
  }
  if (!field) return { words: key ? [{ ...first, identifier: key }] : clusters }
  return {
    clauses: clusters.map((cluster) => ({
      alternatives: spellings(cluster),
      field,
      role,
      start: cluster.start,
      end: cluster.end,
    })),
  }
}

/**
 * @param key of an identifier
 * @param clusters the words in which it was typed
 * @returns the identifier, or else those words as they stand
 */
export function withIdentifier(key: string, clusters: readonly WordCluster[]): Clause['alternatives'] {
  const [first] = clusters
  const words =
    clusters.length === 1 && first
      ? spellings(first)
      : [{ leaf: sequence(clusters.flatMap(({ parts }) => parts)), weight: 1 }]
  return [identifierAlternative(key), ...words]
}

function facetMeaning({ text, typed, quoted, negated, start, end }: Chunk, facet: string, facets: Facets): Meaning {
  const value = quoted ? text.trim() : text.replace(PUNCTUATION, '')
  const named = facets.holdsYears(facet) ? yearsOf(facetYears(text, quoted)) : value
  if (!named) return { words: clustersAt(typed, start) }
  const leaf: Leaf = { type: 'facet', facet, text: named }
  const role = negated ? 'excluded' : 'required'
  return { clauses: [{ alternatives: [{ leaf, weight: 1 }], field: null, role, start, end }] }
}

/** The points of an open span are no end of a sentence. */
function facetYears(text: string, quoted: boolean): string {
  return quoted ? text.trim() : text.replace(/[,;!?)]+$/, '').replace(/(\d)\.$/, '$1')
}

function prefixOf(clusters: readonly WordCluster[]): string | null {
  return clusters.at(-1)?.parts.at(-1) ?? null
}

/** The words before the last one of "cross-bord*" are whole. */
function prefixClauses(clusters: WordCluster[], term: string, place: Omit<Clause, 'alternatives'>): Clause[] {
  const before = clusters.flatMap(({ parts }) => parts).slice(0, -1)
  const prefix: Clause = { ...place, alternatives: [{ leaf: { type: 'prefix', term }, weight: 1 }] }
  if (before.length === 0) return [prefix]
  return [{ ...place, alternatives: [{ leaf: sequence(before), weight: 1 }] }, prefix]
}

function clustersAt(text: string, offset: number): WordCluster[] {
  return wordClusters(text).map((cluster) => ({
    ...cluster,
    start: cluster.start + offset,
    end: cluster.end + offset,
  }))
}
