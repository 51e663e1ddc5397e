import type { Term } from '../glossary'

/**
 * Our own text for the demonstration copy of a publication. It speaks about the subject and about how to read such a
 * work; it reports nothing as a finding of the authors beyond what the bibliographic record says.
 */
export interface ReadingGuide {
  /** Slug of the publication. */
  publication: string
  /** Why the subject matters; paragraphs. */
  background: string[]
  /** What a reader may want to ask of the work. */
  questions: string[]
  /** What the record says of the work; paragraphs. */
  record: string[]
  /** Advice on reading; paragraphs. */
  reading: string[]
  terms: Term[]
}
