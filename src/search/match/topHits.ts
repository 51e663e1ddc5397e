/** A record that was found. */
export interface Hit {
  segment: number
  record: number
  score: number
  /** `yyyymmdd`, -1 for none. */
  date: number
}

/** Keeps the best hits: the highest score first, of equal ones the newest, then the first that came. */
export class TopHits {
  /** A heap with the worst kept hit on top. */
  readonly #heap: Hit[] = []

  constructor(readonly room: number) {}

  /** Whether a hit with this score could still get in. */
  admits(score: number): boolean {
    return this.#heap.length < this.room || score >= (this.#heap[0]?.score ?? 0)
  }

  add(hit: Hit): void {
    if (this.#heap.length < this.room) this.#rise(hit)
    else if (this.#heap[0] && isBefore(hit, this.#heap[0])) this.#sink(hit)
  }

  /** @returns the kept hits, the best first */
  sorted(): Hit[] {
    return [...this.#heap].sort((one, other) => (isBefore(one, other) ? -1 : 1))
  }

  #rise(hit: Hit): void {
    const heap = this.#heap
    let at = heap.push(hit) - 1
    while (at > 0) {
      const parent = (at - 1) >>> 1
      const above = heap[parent] as Hit
      if (isBefore(hit, above)) break
      heap[at] = above
      at = parent
    }
    heap[at] = hit
  }

  #sink(hit: Hit): void {
    const heap = this.#heap
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isBefore(heap[child] as Hit, heap[child + 1] as Hit)) child++
      if (isBefore(heap[child] as Hit, hit)) break
      heap[at] = heap[child] as Hit
      at = child
    }
    heap[at] = hit
  }
}

export function isBefore(one: Hit, other: Hit): boolean {
  if (one.score !== other.score) return one.score > other.score
  if (one.date !== other.date) return one.date > other.date
  if (one.segment !== other.segment) return one.segment < other.segment
  return one.record < other.record
}
