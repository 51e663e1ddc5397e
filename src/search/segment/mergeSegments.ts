import { elementsOf } from './image'
import type { Postings, ReadBytes } from './postings'
import { PostingsWriter } from './postingsWriter'
import type { Segment } from './segment'
import { FacetNumbers, SegmentWriter } from './segmentWriter'
import type { Sink } from './sink'

const GONE = 0xffffffff

/** A segment that goes into another, without the records that were deleted or replaced. */
export interface MergeInput {
  segment: Segment
  /** A bit for each record; null when all are there. */
  deleted: Uint32Array | null
}

/**
 * Writes several segments as one: records in the order of the inputs, terms merged as sorted lists are.
 *
 * @param inputs at least one, of the same facets
 * @param sink takes the new segment
 */
export function mergeSegments(inputs: readonly MergeInput[], sink: Sink): void {
  const numbers = new FacetNumbers(inputs[0]?.segment.image.contents.facets ?? [])
  const writer = new SegmentWriter(sink, numbers)
  const sources = inputs.map((input) => new Source(input, writer, numbers))
  const postings = new PostingsWriter()
  const queue = new TermQueue(sources)
  for (let group = queue.next(); group; group = queue.next()) {
    let languages = 0
    let records = 0
    for (const source of group) {
      records += source.addPostings(postings)
      languages |= source.languages
    }
    if (records > 0) writer.addTerm(group[0]?.term ?? '', languages, postings)
    for (const source of group) source.advance()
  }
  writer.finish()
}

/** One of the segments: copies its records at once, and walks its terms. */
class Source {
  readonly #segment: Segment
  /** New number of each record, `GONE` for one that is left out. */
  readonly #numbers: Uint32Array
  readonly #termLanguages: Uint8Array
  readonly #read: ReadBytes
  #number = 0
  term: string

  constructor({ segment, deleted }: MergeInput, writer: SegmentWriter, facetNumbers: FacetNumbers) {
    this.#segment = segment
    this.#read = readingAhead(segment)
    this.#termLanguages = elementsOf(segment.image, 'termLanguages', 'uint8')
    this.#numbers = copyRecords(segment, deleted, writer, facetNumbers)
    this.term = segment.dictionary.size > 0 ? segment.dictionary.term(0) : ''
  }

  get isDone(): boolean {
    return this.#number >= this.#segment.dictionary.size
  }

  get languages(): number {
    return this.#termLanguages[this.#number] ?? 0
  }

  advance(): void {
    this.#number++
    if (!this.isDone) this.term = this.#segment.dictionary.term(this.#number)
  }

  /** @returns how many postings were added */
  addPostings(writer: PostingsWriter): number {
    const postings = this.#segment.postings(this.#number, this.#read)
    const end = this.#segment.termEnd(this.#number)
    let added = 0
    for (let block = 0; block < postings.blockCount; block++) added += this.#addBlock(postings, block, end, writer)
    return added
  }

  #addBlock(postings: Postings, block: number, end: number, writer: PostingsWriter): number {
    const masks = postings.decode(block)
    const count = postings.size(block)
    const positions = postings.positionBytes(block, end)
    const { bytes, records } = postings
    let at = 0
    let added = 0
    for (let index = 0; index < count; index++) {
      let length = 0
      for (let shift = 0; ; shift += 7) {
        const byte = positions[at++] ?? 0
        length |= (byte & 127) << shift
        if (byte < 128) break
      }
      const record = this.#numbers[records[index] as number] as number
      if (record !== GONE) {
        writer.add(
          record,
          bytes[masks + index] ?? 0,
          bytes[masks + count + index] ?? 0,
          positions.subarray(at, at + length),
        )
        added++
      }
      at += length
    }
    return added
  }
}

const AHEAD = 1 << 20

/** @returns reads of a segment from front to back, with one call of the system for many */
function readingAhead({ read, image }: Segment): ReadBytes {
  let from = 0
  let bytes: Uint8Array = new Uint8Array()
  return (start, length) => {
    if (start < from || start + length > from + bytes.length) {
      // Views on a segment's numbers need the alignment that they have in it.
      from = start - (start % 8)
      bytes = read(from, Math.min(Math.max(start - from + length, AHEAD), image.size - from))
    }
    return bytes.subarray(start - from, start - from + length)
  }
}

function copyRecords(
  segment: Segment,
  deleted: Uint32Array | null,
  writer: SegmentWriter,
  facetNumbers: FacetNumbers,
): Uint32Array {
  const numbers = new Uint32Array(segment.records).fill(GONE)
  const { highs, lows } = idsByRecord(segment)
  const titles = segment.titleKeys()
  const read = readingAhead(segment)
  const values = segment.facets.map((_, facet) =>
    segment.facetNames(facet).map(
      ([value, label]) =>
        () =>
          facetNumbers.number(facet, value, label),
    ),
  )
  for (let record = 0; record < segment.records; record++) {
    if (deleted && ((deleted[record >>> 5] ?? 0) >>> (record & 31)) & 1) continue
    numbers[record] = writer.records
    writer.addRecord(
      {
        idHigh: highs[record] ?? 0,
        idLow: lows[record] ?? 0,
        date: segment.dates[record] ?? -1,
        titleKey: titles[record] ?? '',
        facets: segment.facets.map(({ ends, values: local }, facet) => {
          const own = local.subarray(record === 0 ? 0 : ends[record - 1], ends[record])
          return Array.from(own, (value) => values[facet]?.[value]?.() ?? 0)
        }),
      },
      segment.storedBytes(record, read),
    )
  }
  return numbers
}

function idsByRecord(segment: Segment): { highs: Uint32Array; lows: Uint32Array } {
  const [sortedHighs, sortedLows, records] = (['idHigh', 'idLow', 'idRecords'] as const).map((name) =>
    elementsOf(segment.image, name, 'uint32'),
  )
  const highs = new Uint32Array(segment.records)
  const lows = new Uint32Array(segment.records)
  records?.forEach((record, row) => {
    highs[record] = sortedHighs?.[row] ?? 0
    lows[record] = sortedLows?.[row] ?? 0
  })
  return { highs, lows }
}

/** Hands out the sources that stand at the lowest term, in their own order: a heap by term, then by source. */
class TermQueue {
  readonly #heap: { source: Source; rank: number }[] = []

  constructor(sources: readonly Source[]) {
    sources.forEach((source, rank) => {
      if (!source.isDone) this.#push({ source, rank })
    })
  }

  #out: { source: Source; rank: number }[] = []

  next(): Source[] | null {
    for (const entry of this.#out) if (!entry.source.isDone) this.#push(entry)
    this.#out = []
    const first = this.#heap[0]
    if (!first) return null
    const { term } = first.source
    while (this.#heap[0]?.source.term === term) this.#out.push(this.#pop())
    return this.#out.map(({ source }) => source)
  }

  #push(entry: { source: Source; rank: number }): void {
    const heap = this.#heap
    let at = heap.push(entry) - 1
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (!isBefore(entry, heap[parent])) break
      heap[at] = heap[parent] as typeof entry
      at = parent
    }
    heap[at] = entry
  }

  #pop(): { source: Source; rank: number } {
    const heap = this.#heap
    const top = heap[0] as { source: Source; rank: number }
    const last = heap.pop() as typeof top
    if (heap.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isBefore(heap[child + 1] as typeof top, heap[child])) child++
      if (!isBefore(heap[child] as typeof top, last)) break
      heap[at] = heap[child] as typeof top
      at = child
    }
    heap[at] = last
    return top
  }
}

interface Ranked {
  source: Source
  rank: number
}

function isBefore(one: Ranked, other: Ranked | undefined): boolean {
  if (!other) return true
  if (one.source.term !== other.source.term) return one.source.term < other.source.term
  return one.rank < other.rank
}
