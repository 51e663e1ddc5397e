/** The text of a file, as it is searched. */
export interface ExtractedText {
  /** Page by page in a PDF, slide by slide in a presentation, one piece for a file without pages. */
  pages: string[]
  /** Whether a reader can open a piece by its number. */
  paged: boolean
}

/**
 * Why a file gave no text: `locked` by a password, `broken` or not what its type says, `too-large` for the memory or the
 * length of text that one file may take, `too-slow` for the time, `unsupported` for formats without text.
 */
export const REFUSALS = ['locked', 'broken', 'too-large', 'too-slow', 'unsupported'] as const

export type RefusalReason = (typeof REFUSALS)[number]

export interface Refusal {
  refused: RefusalReason
}

export type Extraction = ExtractedText | Refusal

/** A file as it is stored, with the document that names it. */
export interface StoredDocument {
  /** Id of the document. */
  id: string
  /** Generated name of the file; another file has another name. */
  storedName: string
  mimeType: string
}

/** Thrown while a file is read, and told to its author as a reason. */
export class RefusedFile extends Error {
  constructor(readonly reason: RefusalReason) {
    super(`A file is refused: ${reason}`)
    this.name = 'RefusedFile'
  }
}
