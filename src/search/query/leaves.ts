import type { Clause, Leaf } from './types'
import type { WordCluster } from '../text/wordsOf'

/**
 * @param terms one after the other, one or more
 * @returns a word, or a phrase of several
 */
export function sequence(terms: readonly string[]): Leaf {
  const [first = ''] = terms
  return terms.length === 1 ? { type: 'word', term: first } : { type: 'phrase', terms: [...terms] }
}

/**
 * @param cluster a word or a compound
 * @returns the ways in which texts write it: as it is typed, and as one word
 */
export function spellings({ parts, joined }: WordCluster): Clause['alternatives'] {
  const words = joined.map((term): Leaf => ({ type: 'word', term }))
  return [...(parts.length > 0 ? [sequence(parts)] : []), ...words].map((leaf) => ({ leaf, weight: 1 }))
}

/**
 * @param key as `identifierKey` makes it
 * @returns what the record with that identifier meets
 */
export function identifierAlternative(key: string): Clause['alternatives'][number] {
  return { leaf: { type: 'identifier', key }, weight: 1 }
}
