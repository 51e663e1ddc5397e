import { GrowingBytes, GrowingNumbers } from './growing'
import type { Sink } from './sink'

/** Postings in one block: large enough that its header costs little, small enough to be skipped often. */
export const BLOCK = 128

/** Bytes of a block's row in the table: first record, number of postings, place of the block, place of its positions. */
export const BLOCK_ROW = 16

/** Where a term's postings went. */
export interface WrittenPostings {
  /** How many records have the term. */
  records: number
  /** From the beginning of the segment, in bytes; the positions follow the postings. */
  start: number
  /** Bytes of the postings without the positions. */
  length: number
}

/**
 * Encodes one term after the other. A term's postings are a table of blocks and the blocks. A block holds for each of its
 * records the distance to the record before it (in one, two or four bytes, as the widest of the block needs), the mask of
 * fields and the impact, each kind together. Positions stand apart, since most queries never read them: for each record
 * the length in bytes and the distances between positions, seven bits a byte.
 */
export class PostingsWriter {
  readonly #table = new GrowingBytes()
  readonly #blocks = new GrowingBytes()
  readonly #positions = new GrowingBytes()
  readonly #records = new GrowingNumbers()
  readonly #masks = new Uint8Array(BLOCK)
  readonly #impacts = new Uint8Array(BLOCK)
  #total = 0
  #blockPositions = 0

  /**
   * @param record number, higher than the one before
   * @param mask bits of the fields that have the term
   * @param impact as `impactOf` gives it
   * @param positions encoded by `encodePositions`
   */
  add(record: number, mask: number, impact: number, positions: Uint8Array): void {
    if (this.#records.length === 0) this.#blockPositions = this.#positions.length
    this.#masks[this.#records.length] = mask
    this.#impacts[this.#records.length] = impact
    this.#records.push(record)
    this.#positions.number(positions.length)
    this.#positions.bytes(positions)
    this.#total++
    if (this.#records.length === BLOCK) this.#endBlock()
  }

  /** Writes the term out and begins the next. */
  finish(sink: Sink): WrittenPostings {
    if (this.#records.length > 0) this.#endBlock()
    sink.align(4)
    const start = sink.length
    const table = this.#table.view()
    const blockCount = table.length / BLOCK_ROW
    const header = new Uint8Array(4)
    new DataView(header.buffer).setUint32(0, blockCount, true)
    sink.write(header)
    sink.write(table)
    sink.write(this.#blocks.view())
    const length = sink.length - start
    sink.write(this.#positions.view())
    const records = this.#total
    for (const part of [this.#table, this.#blocks, this.#positions]) part.clear()
    this.#total = 0
    return { records, start, length }
  }

  #endBlock(): void {
    const records = this.#records.view()
    const count = records.length
    this.#table.uint32(records[0] ?? 0)
    this.#table.uint32(count)
    this.#table.uint32(this.#blocks.length)
    this.#table.uint32(this.#blockPositions)
    const width = widthOf(records)
    this.#blocks.byte(width)
    for (let index = 1; index < count; index++) {
      const distance = (records[index] ?? 0) - (records[index - 1] ?? 0)
      this.#blocks.byte(distance & 255)
      if (width > 1) this.#blocks.byte((distance >>> 8) & 255)
      if (width > 2) {
        this.#blocks.byte((distance >>> 16) & 255)
        this.#blocks.byte(distance >>> 24)
      }
    }
    this.#blocks.bytes(this.#masks.subarray(0, count))
    this.#blocks.bytes(this.#impacts.subarray(0, count))
    this.#records.clear()
  }
}

/** @returns how many bytes the widest distance between neighbours needs: 1, 2 or 4 */
function widthOf(records: Uint32Array): number {
  let widest = 0
  for (let index = 1; index < records.length; index++) widest |= (records[index] ?? 0) - (records[index - 1] ?? 0)
  return widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4
}

/**
 * @param positions of a term in a record, ascending
 * @param into is emptied and filled
 */
export function encodePositions(
  positions: ArrayLike<number>,
  from: number,
  to: number,
  into: GrowingBytes,
): Uint8Array {
  into.clear()
  let before = 0
  for (let index = from; index < to; index++) {
    const position = positions[index] ?? 0
    into.number(position - before)
    before = position
  }
  return into.view()
}
