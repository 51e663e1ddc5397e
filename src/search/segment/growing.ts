const FIRST_CAPACITY = 1024

/** Numbers of 32 bits, as many as come. */
export class GrowingNumbers {
  #items: Uint32Array = new Uint32Array(FIRST_CAPACITY)
  length = 0

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2)
      larger.set(this.#items)
      this.#items = larger
    }
    this.#items[this.length++] = item
  }

  /** @returns the numbers so far, valid until the next push */
  view(): Uint32Array {
    return this.#items.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }
}

/** Bytes, as many as come. */
export class GrowingBytes {
  #items: Uint8Array = new Uint8Array(FIRST_CAPACITY)
  length = 0

  byte(value: number): void {
    this.#reserve(1)
    this.#items[this.length++] = value
  }

  /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
  number(value: number): void {
    this.#reserve(5)
    let rest = value
    while (rest > 127) {
      this.#items[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#items[this.length++] = rest
  }

  bytes(values: Uint8Array): void {
    this.#reserve(values.length)
    this.#items.set(values, this.length)
    this.length += values.length
  }

  uint16(value: number): void {
    this.#reserve(2)
    this.#items[this.length++] = value & 255
    this.#items[this.length++] = value >>> 8
  }

  uint32(value: number): void {
    this.#reserve(4)
    this.#items[this.length++] = value & 255
    this.#items[this.length++] = (value >>> 8) & 255
    this.#items[this.length++] = (value >>> 16) & 255
    this.#items[this.length++] = value >>> 24
  }

  /** @returns the bytes so far, valid until more are added */
  view(): Uint8Array {
    return this.#items.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  #reserve(count: number): void {
    if (this.length + count <= this.#items.length) return
    const larger = new Uint8Array(Math.max(this.#items.length * 2, this.length + count))
    larger.set(this.#items.subarray(0, this.length))
    this.#items = larger
  }
}
