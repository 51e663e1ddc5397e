import { LRUCache } from 'lru-cache'
import { closeSync, openSync } from 'node:fs'
import { Dictionary } from './dictionary'
import { idHash } from './hash'
import { elementsOf, readInto, type SegmentImage } from './image'
import { Postings, type ReadBytes } from './postings'
import { facetSections } from './segmentWriter'
import { decodeStored } from './storedRecord'

/** Bytes of postings that are kept in memory for each segment, and the fewest of a term that are worth it. */
const MAX_KEPT = 24 * 1024 * 1024
const MIN_KEPT = 2048

/** The values of one facet: those of record `r` stand in `values` from `ends[r - 1]` to `ends[r]`. */
export interface FacetColumn {
  ends: Uint32Array
  values: Uint32Array
  /** Whether each record has just one value, so that `values` can be read without `ends`. */
  isSingle: boolean
}

/** A segment as one thread reads it. */
export class Segment {
  readonly records: number
  readonly dictionary: Dictionary
  /** `yyyymmdd`, -1 for none. */
  readonly dates: Int32Array
  /** Place of each record's title among those of this segment. */
  readonly titleRanks: Uint32Array
  /** In the order in which the index has its facets. */
  readonly facets: readonly FacetColumn[]
  readonly #file: number | null
  readonly #memory: Uint8Array | null
  readonly #termStarts: Float64Array
  readonly #termLengths: Uint32Array
  readonly #storedEnds: Float64Array
  readonly #often = new LRUCache<number, Uint8Array>({
    maxSize: MAX_KEPT,
    sizeCalculation: (bytes) => bytes.length,
  })
  #titles: string[] | null = null

  constructor(readonly image: SegmentImage) {
    this.records = image.contents.records
    this.dictionary = new Dictionary(image)
    this.dates = elementsOf(image, 'dates', 'int32')
    this.titleRanks = elementsOf(image, 'titleRanks', 'uint32')
    this.facets = image.contents.facets.map((_, facet) => {
      const sections = facetSections(facet)
      const ends = elementsOf(image, sections.ends, 'uint32')
      const values = elementsOf(image, sections.values, 'uint32')
      const isSingle = values.length === ends.length && ends.every((end, record) => end === record + 1)
      return { ends, values, isSingle }
    })
    this.#termStarts = elementsOf(image, 'termStarts', 'float64')
    this.#termLengths = elementsOf(image, 'termLengths', 'uint32')
    this.#storedEnds = elementsOf(image, 'storedEnds', 'float64')
    this.#memory = image.memory ? new Uint8Array(image.memory) : null
    this.#file = image.file === null ? null : openSync(image.file, 'r')
  }

  readonly read: ReadBytes = (start, length) => {
    if (this.#memory) return this.#memory.subarray(start, start + length)
    const bytes = Buffer.allocUnsafeSlow(length)
    readInto(this.#file ?? -1, bytes, start)
    return bytes
  }

  /** @param read where the bytes come from, for whoever reads ahead */
  postings(term: number, read: ReadBytes = this.#readOften): Postings {
    return new Postings(this.dictionary.records(term), this.#termStarts[term] ?? 0, this.#termLengths[term] ?? 0, read)
  }

  /** What many queries ask for is read once: the postings of common words are megabytes. */
  readonly #readOften: ReadBytes = (start, length) => {
    if (this.#memory || length < MIN_KEPT) return this.read(start, length)
    const kept = this.#often.get(start)
    if (kept?.length === length) return kept
    const bytes = this.read(start, length)
    this.#often.set(start, bytes)
    return bytes
  }

  /** @returns where the positions of a term end, a few bytes of padding included */
  termEnd(term: number): number {
    return this.#termStarts[term + 1] ?? 0
  }

  stored(record: number): ReturnType<typeof decodeStored> {
    return decodeStored(this.storedBytes(record))
  }

  storedBytes(record: number, read: ReadBytes = this.read): Uint8Array {
    const start = record === 0 ? 0 : (this.#storedEnds[record - 1] ?? 0)
    return read(start, (this.#storedEnds[record] ?? 0) - start)
  }

  /** @returns the number of the record with this id, -1 when there is none */
  find(id: string): number {
    const [high, low] = idHash(id)
    const highs = elementsOf(this.image, 'idHigh', 'uint32')
    const lows = elementsOf(this.image, 'idLow', 'uint32')
    const records = elementsOf(this.image, 'idRecords', 'uint32')
    let from = 0
    let to = highs.length
    while (from < to) {
      const middle = (from + to) >>> 1
      const before = (highs[middle] ?? 0) - high || (lows[middle] ?? 0) - low
      if (before < 0) from = middle + 1
      else to = middle
    }
    for (; highs[from] === high && lows[from] === low; from++) {
      const record = records[from] ?? 0
      if (this.stored(record).record.id === id) return record
    }
    return -1
  }

  /** @returns value and label of each local number of the facet at a position */
  facetNames(facet: number): [value: string, label: string][] {
    const names = elementsOf(this.image, facetSections(facet).names, 'uint8')
    return JSON.parse(Buffer.from(names).toString()) as [string, string][]
  }

  /** @returns by what titles are put in order, by record */
  titleKeys(): string[] {
    if (this.#titles) return this.#titles
    const [start, length] = this.image.contents.sections.titles ?? [0, 0]
    this.#titles = Buffer.from(this.read(start, length)).toString().split('\n')
    return this.#titles
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file)
  }
}
