import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Adapter, GeneratedAdapter } from '@payloadcms/plugin-cloud-storage/types'
import type { PayloadRequest } from 'payload'
import { removeDurably, writeDurably } from './durableWrite'

export interface LocalDiskOptions {
  /** Absolute path of the directory that holds one directory for each collection. */
  directory: string
  /**
   * Runs work once the request's transaction is committed, and never when it is rolled back: a file must outlive every row
   * that names it.
   */
  afterCommit: (req: PayloadRequest, work: () => Promise<void>) => void | Promise<void>
  /** Runs work when the request's transaction is rolled back: its new files are named by nobody. */
  afterRollback?: (req: PayloadRequest, work: () => Promise<void>) => void | Promise<void>
}

/**
 * Keeps uploads on the local disk, for Payload's cloud storage plug-in.
 *
 * A new file is on the disk, whole and under its name, before the transaction that names it can commit; a deleted one goes
 * after the commit.
 */
export function localDiskAdapter(options: LocalDiskOptions): Adapter {
  return ({ collection }): GeneratedAdapter => {
    const root = resolve(options.directory, collection.slug)
    return {
      name: 'local-disk',
      async handleUpload({ file, req, storageFilePath }) {
        const path = within(root, storageFilePath)
        // An empty tempFilePath means that the bytes are in the buffer.
        await writeDurably(path, file.tempFilePath ? await readFile(file.tempFilePath) : file.buffer)
        await options.afterRollback?.(req, () => removeDurably(path))
      },
      async handleDelete({ req, storageFilePath }) {
        const path = within(root, storageFilePath)
        await options.afterCommit(req, () => removeDurably(path))
      },
      async staticHandler(_req, { headers, params }) {
        return fileResponse(within(root, params.filename), headers)
      },
    }
  }
}

/**
 * @returns the absolute path of a stored name
 * @throws Error when the name leads out of the directory
 */
export function within(root: string, name: string): string {
  const path = resolve(root, name)
  if (!path.startsWith(root + sep) || name.includes('\0')) throw new Error('A stored name leads out of its directory')
  return path
}

/** Formats that <img> may show; under nosniff it shows nothing else. */
const IMAGES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** The whole file, to be saved or shown by <img>: the API serves no ranges, /documents does. */
async function fileResponse(path: string, given: Headers | undefined): Promise<Response> {
  const headers = new Headers(given)
  headers.set('Content-Type', IMAGES[extname(path).toLowerCase()] ?? 'application/octet-stream')
  headers.set('Content-Disposition', 'attachment')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "sandbox; default-src 'none'")
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile()) {
    const errors = [{ id: 'file.not-found', message: 'This file is not here any more.' }]
    return Response.json({ errors }, { status: 404 })
  }
  headers.set('Content-Length', String(found.size))
  return new Response(webStream(path), { headers })
}

function webStream(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
}
