import { type Meaning, meaningOf, withIdentifier } from './chunkClauses'
import { type Chunk, chunksOf } from './chunks'
import { identifierKey, registeredKey } from './identifiers'
import { identifierAlternative } from './leaves'
import { bounded, withSomethingToFind } from './limits'
import { type PlainWord, plainClauses } from './plainClauses'
import type { Clause, Leaf, ParsedQuery, Vocabulary } from './types'
import type { Synonyms } from '../text/synonyms'
import { type WordCluster, wordClusters } from '../text/wordsOf'

/** A report number has no more words; a longer text with a digit in it is a title. */
const MAX_REPORT_NUMBER_LENGTH = 8

const LABEL = /^(?:doi|isbn|issn|orcid):?$/i

/**
 * Reads a query. Every text is one: what is no operator is words. All words are asked for, those that only hold others
 * together are not.
 *
 * @param text as the visitor typed it
 * @param vocabulary of the index
 * @returns its conditions in their order, 32 at most
 */
export function parseQuery(text: string, { facets, synonyms }: Vocabulary): ParsedQuery {
  const whole = wordClusters(text)
  if (whole.length === 0) return { clauses: [], shortened: false }
  const key = registeredKey(text)
  if (key) return { clauses: [wholeClause(text, key, whole)], shortened: false }
  const chunks = chunksOf(text, facets)
  const meanings = chunks.filter((_, index) => !isLabel(chunks, index)).map((chunk) => meaningOf(chunk, facets))
  const clauses = withReportNumber(text, meanings, clausesOf(text, meanings, synonyms))
  return bounded(withSomethingToFind(clauses))
}

/**
 * @param query a parsed one
 * @returns the terms to mark in titles and snippets: of everything that is asked for, synonyms included
 */
export function plainWords({ clauses }: ParsedQuery): string[] {
  const leaves = clauses.filter(({ role }) => role !== 'excluded').flatMap(({ alternatives }) => alternatives)
  return [...new Set(leaves.flatMap(({ leaf }) => termsOf(leaf)))]
}

function termsOf(leaf: Leaf): string[] {
  if (leaf.type === 'phrase') return leaf.terms
  return leaf.type === 'word' || leaf.type === 'prefix' ? [leaf.term] : []
}

function wholeClause(text: string, key: string, clusters: WordCluster[]): Clause {
  return { alternatives: withIdentifier(key, clusters), field: null, role: 'required', start: 0, end: text.length }
}

/** Plain words next to each other are read together, since several may have synonyms as one. */
function clausesOf(text: string, meanings: Meaning[], synonyms: Synonyms): Clause[] {
  const query = { text, isShouted: text === text.toUpperCase(), synonyms }
  const clauses: Clause[][] = []
  let words: PlainWord[][] = []
  for (const meaning of meanings) {
    if ('words' in meaning) words.push(meaning.words)
    else {
      clauses.push(plainClauses(query, words.flat()), meaning.clauses)
      words = []
    }
  }
  return [...clauses.flat(), ...plainClauses(query, words.flat())]
}

/**
 * A text such as "World Bank Working Paper 36" may be the number of a report as a whole. Each of its conditions is then met
 * by that report as well, so that it is found whatever its text has, and what has the words is still found.
 */
function withReportNumber(text: string, meanings: Meaning[], clauses: Clause[]): Clause[] {
  const isPlain = meanings.every((meaning) => 'words' in meaning || meaning.clauses.every(isPlainClause))
  if (!isPlain || clauses.length < 2 || clauses.length > MAX_REPORT_NUMBER_LENGTH) return clauses
  const key = identifierKey(text)
  if (!key) return clauses
  return clauses.map((clause) => ({
    ...clause,
    alternatives: [...clause.alternatives, identifierAlternative(key)],
  }))
}

/** Of an identifier that is registered, nothing else is the number. */
function isPlainClause({ role, alternatives }: Clause): boolean {
  const leaf = alternatives[0]?.leaf
  return role === 'required' && leaf?.type === 'identifier' && registeredKey(leaf.key) === null
}

/** "ISBN" and the like before what they announce are not looked for. */
function isLabel(chunks: Chunk[], index: number): boolean {
  const [chunk, next] = [chunks[index], chunks[index + 1]]
  if (!chunk || !next || !LABEL.test(chunk.text)) return false
  return !next.quoted && !next.operator && registeredKey(next.text) !== null
}
