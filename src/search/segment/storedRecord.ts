import type { SearchableFile } from '../types'

/** A stretch of a record's text that is shown under a hit. */
export interface Chunk {
  /** Number of the file in `files`; -1 for the record's own text. */
  file: number
  /** From 1; 0 where there are no pages. */
  page: number
  /** Position of the first word, and of the first after it. */
  from: number
  to: number
  /** Bytes of UTF-8. */
  length: number
}

/** What comes back with a hit. */
export interface StoredRecord {
  id: string
  stored: unknown
  title: string
  /** By which it is put in order, where that is not the title. */
  sortTitle?: string
  language: string
  keywords: string
  files: Omit<SearchableFile, 'pages'>[]
  chunks: Chunk[]
}

/** @returns the length of the head, the head, the texts */
export function encodeStored(record: StoredRecord, texts: Uint8Array[]): Uint8Array {
  const head = Buffer.from(JSON.stringify(record))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return Buffer.concat([length, head, ...texts])
}

/**
 * @param bytes of one record
 * @returns the record, and its texts by chunk
 */
export function decodeStored(bytes: Uint8Array): { record: StoredRecord; text: (chunk: number) => string } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const head = buffer.readUInt32LE(0)
  const record = JSON.parse(buffer.toString('utf8', 4, 4 + head)) as StoredRecord
  return {
    record,
    text(wanted) {
      let at = 4 + head
      for (const [index, { length }] of record.chunks.entries()) {
        if (index === wanted) return buffer.toString('utf8', at, at + length)
        at += length
      }
      throw new RangeError(`There is no chunk ${wanted} of ${record.id}.`)
    },
  }
}
