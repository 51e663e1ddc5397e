import type { SearchRecord } from '../types'

type TextField = keyof SearchRecord<unknown>['text']

/**
 * A field of a record as it is indexed. `weight`, `lengthPenalty` (b) and `usualLength` (words) are those of BM25F
 * (Robertson, Zaragoza and Taylor, 2004); the usual length is a constant and not an average, so that a segment never
 * changes because another was added. Positions of a field begin at `firstPosition`, so that a position tells its field.
 */
export interface IndexedField {
  name: TextField | 'files'
  weight: number
  lengthPenalty: number
  usualLength: number
  firstPosition: number
}

/** In the order of their bits in a posting's field mask. The last two and the files share the positions of running text. */
export const INDEXED_FIELDS: readonly IndexedField[] = [
  { name: 'title', weight: 6, lengthPenalty: 0.4, usualLength: 10, firstPosition: 0 },
  { name: 'subtitle', weight: 3, lengthPenalty: 0.4, usualLength: 10, firstPosition: 1024 },
  { name: 'authors', weight: 5, lengthPenalty: 0.3, usualLength: 6, firstPosition: 2048 },
  { name: 'keywords', weight: 3, lengthPenalty: 0.4, usualLength: 12, firstPosition: 4096 },
  { name: 'identifiers', weight: 3, lengthPenalty: 0, usualLength: 6, firstPosition: 6144 },
  { name: 'abstract', weight: 1.6, lengthPenalty: 0.6, usualLength: 150, firstPosition: 8192 },
  { name: 'body', weight: 1, lengthPenalty: 0.7, usualLength: 600, firstPosition: 8192 },
  { name: 'files', weight: 0.6, lengthPenalty: 0.7, usualLength: 6000, firstPosition: 8192 },
]

/** From here on positions belong to the abstract, the body and the files, which follow one another. */
export const RUNNING_TEXT = 8192

/** Positions that are left free between two fields, or two values of a field, so that no phrase reaches across. */
export const GAP = 8

const bitOf = (name: IndexedField['name']) => 1 << INDEXED_FIELDS.findIndex((field) => field.name === name)

/** Bits of a posting's field mask. */
export const IN_TITLE = bitOf('title')
export const IN_AUTHORS = bitOf('authors')
export const IN_FILES = bitOf('files')
export const ANYWHERE = (1 << INDEXED_FIELDS.length) - 1

/** The term that stands for an identifier; no word begins so. */
export const identifierTerm = (key: string): string => `#${key}`
