import type { BenchQuery } from './queries'
import type { BenchRecord } from './records'

/** What is measured of an answer. */
export interface Answer {
  total: number
  /** Values counted over all facets. */
  counts: number
}

/** An engine that answers. */
export interface OpenEngine {
  /** Twenty hits with snippets, and the counts of the facets. */
  search(query: BenchQuery): Promise<Answer>
  close(): Promise<void>
}

export interface Rival {
  name: string
  /** Whether what was built is still there for another process. */
  isKept: boolean
  /** What its heap may grow to in MB; null for the limit that Node sets. */
  heapMegabytes: number | null
  /** Takes in all records. */
  build(directory: string, records: AsyncIterable<BenchRecord>): Promise<OpenEngine>
  /** Opens what was built. */
  open(directory: string): Promise<OpenEngine>
}
