import type { Extraction } from './types'

/** What the process that reads files is asked. */
export interface ExtractionRequest {
  /** Absolute path of the file. */
  path: string
  mimeType: string
}

/** What it answers: that it has started, the text of a file, or what kept it from reading one. */
export type ExtractionAnswer =
  | { type: 'ready' }
  | { type: 'done'; extraction: Extraction; residentBytes: number }
  | { type: 'failed'; message: string }
