import type { Facets } from '../facets'
import type { Synonyms } from '../text/synonyms'

/** A field that a word may be bound to: `title:remittances`, `author:ratha`. */
export type BoundField = 'title' | 'author'

/** What a record must have, or must not. */
export type Leaf =
  /** A word, and the other forms of its stem. */
  | { type: 'word'; term: string }
  /** Every word that begins so. */
  | { type: 'prefix'; term: string }
  /** Words that follow each other as they are written. */
  | { type: 'phrase'; terms: string[] }
  /** A DOI, ISBN, ISSN, ORCID or report number in the form of `identifierKey`. */
  | { type: 'identifier'; key: string }
  /** A facet value whose name has these words, or whose address is this. Years may be a span: 2010..2015. */
  | { type: 'facet'; facet: string; text: string }

/** One condition: any of its alternatives will do. The first is what was typed, at weight 1; synonyms weigh less. */
export interface Clause {
  alternatives: { leaf: Leaf; weight: number }[]
  /** Null where any field will do. */
  field: BoundField | null
  /**
   * `optional` for words such as "the" beside others: they rank and are never missed. A text of such words alone has them
   * all required.
   */
  role: 'required' | 'excluded' | 'optional'
  /** Where it stands in the text, in UTF-16 code units, so that a correction can be written into it. */
  start: number
  end: number
}

/** What is known of words besides the records: what asks for facets, and what is taken for the same. */
export interface Vocabulary {
  facets: Facets
  synonyms: Synonyms
}

export interface ParsedQuery {
  clauses: Clause[]
  /** Words beyond what a query may have were left out. */
  shortened: boolean
}
