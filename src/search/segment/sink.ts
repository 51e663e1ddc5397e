import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { GrowingBytes } from './growing'

/** Where the bytes of a segment go, one after the other. */
export interface Sink {
  /** Bytes so far. */
  readonly length: number
  write(bytes: Uint8Array): void
  /** Zero bytes up to the next multiple. */
  align(to: number): void
}

const BUFFERED = 1 << 20
const ZEROS = new Uint8Array(16)

/** Writes a file; `finish` returns when it is on the disk. */
export class FileSink implements Sink {
  readonly #file: number
  readonly #buffer = new Uint8Array(BUFFERED)
  #filled = 0
  #written = 0

  constructor(readonly path: string) {
    this.#file = openSync(path, 'w')
  }

  get length(): number {
    return this.#written + this.#filled
  }

  write(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > BUFFERED) this.#flush()
    if (bytes.length >= BUFFERED) return this.#writeAll(bytes)
    this.#buffer.set(bytes, this.#filled)
    this.#filled += bytes.length
  }

  align(to: number): void {
    this.write(ZEROS.subarray(0, -this.length & (to - 1)))
  }

  finish(): void {
    this.#flush()
    fsyncSync(this.#file)
    closeSync(this.#file)
  }

  #flush(): void {
    this.#writeAll(this.#buffer.subarray(0, this.#filled))
    this.#filled = 0
  }

  #writeAll(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; from += writeSync(this.#file, bytes, from, bytes.length - from));
    this.#written += bytes.length
  }
}

/** Keeps the bytes in memory that threads share. */
export class MemorySink implements Sink {
  readonly #bytes = new GrowingBytes()

  get length(): number {
    return this.#bytes.length
  }

  write(bytes: Uint8Array): void {
    this.#bytes.bytes(bytes)
  }

  align(to: number): void {
    this.write(ZEROS.subarray(0, -this.length & (to - 1)))
  }

  finish(): SharedArrayBuffer {
    const shared = new SharedArrayBuffer(this.length)
    new Uint8Array(shared).set(this.#bytes.view())
    return shared
  }
}
