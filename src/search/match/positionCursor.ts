import { FREQUENCIES } from '../segment/impact'
import { BlockPositions, type Postings } from '../segment/postings'

/** Looks up the positions of a term, record by record in ascending order. */
export class PositionCursor {
  #block = -1
  #positions: BlockPositions | null = null
  #masks = 0

  /**
   * @param postings of the term; the cursor decodes with it, so nothing else may meanwhile
   * @param end of the term's bytes in the segment
   */
  constructor(
    readonly postings: Postings,
    readonly end: number,
  ) {}

  /** @returns the term's positions in a record, ascending, and its frequency; null when the record does not have it */
  at(record: number): { positions: number[]; frequency: number; mask: number } | null {
    const { postings } = this
    const isInBlock = record >= postings.firstRecord(this.#block) && record < postings.firstRecord(this.#block + 1)
    const block = this.#block >= 0 && isInBlock ? this.#block : postings.blockOf(record)
    if (block !== this.#block) {
      this.#block = block
      this.#masks = postings.decode(block)
      this.#positions = null
    }
    const size = postings.size(block)
    const index = indexOf(postings.records, size, record)
    if (index < 0) return null
    this.#positions ??= new BlockPositions(postings.positionBytes(block, this.end))
    return {
      positions: this.#positions.of(index),
      frequency: FREQUENCIES[postings.bytes[this.#masks + size + index] ?? 0] ?? 0,
      mask: postings.bytes[this.#masks + index] ?? 0,
    }
  }
}

function indexOf(sorted: Uint32Array, size: number, wanted: number): number {
  let low = 0
  let high = size - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle] ?? 0
    if (value === wanted) return middle
    if (value < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
