import { BLOCK, BLOCK_ROW } from './postingsWriter'

/** Reads bytes of a segment; the view is valid until the segment is closed. */
export type ReadBytes = (start: number, length: number) => Uint8Array

/** The postings of one term in one segment, block by block. */
export class Postings {
  readonly blockCount: number
  /** Rows of `BLOCK_ROW` bytes as numbers: first record, count, place of the block, place of its positions. */
  readonly #table: Uint32Array
  readonly #bytes: Uint8Array
  readonly #blocksFrom: number
  /** Records of the block that was decoded last. */
  readonly records = new Uint32Array(BLOCK)

  /**
   * @param records how many records have the term
   * @param start of the postings in the segment
   * @param length of the postings, without positions
   * @param read reads the segment
   */
  constructor(
    readonly count: number,
    readonly start: number,
    readonly length: number,
    readonly read: ReadBytes,
  ) {
    this.#bytes = read(start, length)
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length)
    this.blockCount = view.getUint32(0, true)
    this.#table = new Uint32Array(this.#bytes.buffer, this.#bytes.byteOffset + 4, this.blockCount * (BLOCK_ROW / 4))
    this.#blocksFrom = 4 + this.blockCount * BLOCK_ROW
  }

  /** @returns the first record of a block; beyond the last block a number above every record */
  firstRecord(block: number): number {
    return block < this.blockCount ? (this.#table[block * 4] ?? 0) : 0xffffffff
  }

  size(block: number): number {
    return this.#table[block * 4 + 1] ?? 0
  }

  /** @returns the last block that begins at or before a record; 0 when none does */
  blockOf(record: number): number {
    let low = 0
    let high = this.blockCount - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.firstRecord(middle) <= record) low = middle
      else high = middle - 1
    }
    return low
  }

  /** Decodes the records of a block into `records`. @returns where its masks begin in `bytes`; the impacts follow them */
  decode(block: number): number {
    const count = this.size(block)
    const bytes = this.#bytes
    let at = this.#blocksFrom + (this.#table[block * 4 + 2] ?? 0)
    const width = bytes[at++] ?? 1
    const { records } = this
    let record = this.firstRecord(block)
    records[0] = record
    if (width === 1) for (let index = 1; index < count; index++) records[index] = record += bytes[at++] as number
    else if (width === 2)
      for (let index = 1; index < count; index++, at += 2)
        records[index] = record += (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
    else
      for (let index = 1; index < count; index++, at += 4)
        records[index] = record +=
          (bytes[at] as number) |
          ((bytes[at + 1] as number) << 8) |
          ((bytes[at + 2] as number) << 16) |
          ((bytes[at + 3] as number) << 24)
    return at
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  /**
   * @param block to read
   * @param to end of the term's bytes in the segment
   * @returns the positions of a block as they are encoded
   */
  positionBytes(block: number, to: number): Uint8Array {
    const from = this.start + this.length + (this.#table[block * 4 + 3] ?? 0)
    const next = block + 1 < this.blockCount ? this.start + this.length + (this.#table[block * 4 + 7] ?? 0) : to
    return this.read(from, next - from)
  }
}

/** Walks the positions of a block, posting by posting. */
export class BlockPositions {
  #index = 0
  #at = 0

  /** @param bytes of a block's positions, as they are encoded */
  constructor(readonly bytes: Uint8Array) {}

  /**
   * Asked for in ascending order, each posting is passed once; going back begins anew.
   *
   * @param index of a posting in its block
   * @returns positions, ascending
   */
  of(index: number): number[] {
    if (index < this.#index) {
      this.#index = 0
      this.#at = 0
    }
    const { bytes } = this
    for (;;) {
      let length = 0
      let at = this.#at
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        length |= (byte & 127) << shift
        if (byte < 128) break
      }
      if (this.#index === index) return decodePositions(bytes, at, at + length)
      this.#index++
      this.#at = at + length
    }
  }
}

function decodePositions(bytes: Uint8Array, from: number, to: number): number[] {
  const positions: number[] = []
  let position = 0
  for (let at = from; at < to;) {
    let distance = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      distance |= (byte & 127) << shift
      if (byte < 128) break
    }
    positions.push((position += distance))
  }
  return positions
}
