import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Sink } from './sink'

/** Raised with every change of the format: an index of another format is built anew. */
export const FORMAT = 3

/** What a part of a segment is made of, and how its memory is seen so. */
const ELEMENTS = {
  uint8: { size: 1, view: (memory: SharedArrayBuffer, at: number, count: number) => new Uint8Array(memory, at, count) },
  uint16: {
    size: 2,
    view: (memory: SharedArrayBuffer, at: number, count: number) => new Uint16Array(memory, at, count),
  },
  int32: { size: 4, view: (memory: SharedArrayBuffer, at: number, count: number) => new Int32Array(memory, at, count) },
  uint32: {
    size: 4,
    view: (memory: SharedArrayBuffer, at: number, count: number) => new Uint32Array(memory, at, count),
  },
  float64: {
    size: 8,
    view: (memory: SharedArrayBuffer, at: number, count: number) => new Float64Array(memory, at, count),
  },
} as const

export type ElementType = keyof typeof ELEMENTS
export type Elements<Type extends ElementType> = ReturnType<(typeof ELEMENTS)[Type]['view']>

/** Where the parts of a segment stand, in bytes from its beginning. */
export interface TableOfContents {
  format: number
  records: number
  terms: number
  /** Names of the facets, in the order of their columns. */
  facets: readonly string[]
  sections: Record<string, [start: number, length: number]>
  /** From here on to the table everything is held in memory. */
  residentFrom: number
  residentLength: number
}

/** A segment as threads hand it to each other: what is held in memory is shared, the rest is read by position. */
export interface SegmentImage {
  name: string
  contents: TableOfContents
  resident: SharedArrayBuffer
  /** The whole image where it is in memory alone; then there is no file. */
  memory: SharedArrayBuffer | null
  file: string | null
  /** Bytes of the whole image. */
  size: number
}

const TRAILER = 4 + 16

/** Writes the table of contents and the trailer by which it is found and checked. */
export function writeContents(sink: Sink, contents: TableOfContents): void {
  const table = Buffer.from(JSON.stringify(contents))
  const trailer = Buffer.alloc(TRAILER)
  trailer.writeUInt32LE(table.length, 0)
  trailer.set(checksum(table), 4)
  sink.write(table)
  sink.write(trailer)
}

/**
 * Opens a segment that was written to a file.
 *
 * @throws Error when the file is not whole, or of another format
 */
export function imageOfFile(name: string, path: string): SegmentImage {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const contents = readContents(size, (start, length) => readAt(file, start, length))
    const resident = new SharedArrayBuffer(contents.residentLength)
    readInto(file, new Uint8Array(resident), contents.residentFrom)
    return { name, contents, resident, memory: null, file: path, size }
  } finally {
    closeSync(file)
  }
}

/** @returns the segment whose bytes these are */
export function imageOfMemory(name: string, memory: SharedArrayBuffer): SegmentImage {
  const all = new Uint8Array(memory)
  const contents = readContents(all.length, (start, length) => Buffer.from(all.subarray(start, start + length)))
  return { name, contents, resident: memory, memory, file: null, size: all.length }
}

/**
 * @param image of a segment
 * @param name of a resident section
 * @returns its elements, without a copy
 */
export function elementsOf<Type extends ElementType>(image: SegmentImage, name: string, type: Type): Elements<Type> {
  const section = image.contents.sections[name]
  if (!section) throw new Error(`Segment ${image.name} has no section ${name}.`)
  const [start, length] = section
  const offset = image.memory ? start : start - image.contents.residentFrom
  const { size, view } = ELEMENTS[type]
  return view(image.resident, offset, length / size) as Elements<Type>
}

function readContents(size: number, read: (start: number, length: number) => Buffer): TableOfContents {
  if (size < TRAILER) throw new Error('The segment is cut off.')
  const trailer = read(size - TRAILER, TRAILER)
  const length = trailer.readUInt32LE(0)
  if (length > size - TRAILER) throw new Error('The segment is cut off.')
  const table = read(size - TRAILER - length, length)
  if (!checksum(table).equals(trailer.subarray(4))) throw new Error('The table of contents is damaged.')
  const contents = JSON.parse(table.toString()) as TableOfContents
  if (contents.format !== FORMAT) throw new Error(`The segment is of format ${contents.format}, not ${FORMAT}.`)
  return contents
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, 16)
}

function readAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  readInto(file, bytes, start)
  return bytes
}

/** @throws Error when the file ends before the bytes are filled */
export function readInto(file: number, bytes: Uint8Array, start: number): void {
  for (let done = 0; done < bytes.length;) {
    const count = readSync(file, bytes, done, Math.min(bytes.length - done, 1 << 30), start + done)
    if (count === 0) throw new Error('The segment is cut off.')
    done += count
  }
}
