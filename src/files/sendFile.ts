import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Request, Response } from 'express'
import { HttpProblem } from '../domain/errors'
import { contentDisposition } from './contentDisposition'

/** Types that a browser shows without running anything of ours. */
const VIEWABLE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp'])

export interface StoredFile {
  /** Absolute path of the directory that holds the file. */
  directory: string
  /** Generated name of the file within it. */
  storedName: string
  /** Name to save it under. */
  downloadName: string
  mimeType: string
  /** Hex SHA-256 of the bytes, where known. */
  sha256?: string
}

/**
 * Serves a stored file: whole, in one range (206, 416), or its headers (HEAD); conditionally by ETag and date.
 *
 * Whatever a file holds is inert: its type is fixed, it may load and run nothing, and it is saved unless `?view=inline` asks
 * for one of the types that browsers show. The caller has checked that the requester may read it.
 *
 * @returns resolves when the answer is sent or the client has gone
 * @throws HttpProblem 404 when there is no such file
 */
export async function sendStoredFile(req: Request, res: Response, file: StoredFile): Promise<void> {
  const inline = req.query.view === 'inline' && VIEWABLE.has(file.mimeType)
  const etag = await entityTag(file)
  const policy = res.getHeader('Content-Security-Policy')
  res.setHeader('Content-Type', file.mimeType)
  res.setHeader('Content-Disposition', contentDisposition(inline ? 'inline' : 'attachment', file.downloadName))
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  // A file may be withdrawn at any moment, so every use of a copy asks again.
  res.setHeader('Cache-Control', 'private, max-age=0, must-revalidate')
  res.setHeader('ETag', etag)
  const error = await transfer(res, file)
  if (error === undefined || res.destroyed) return
  if (res.headersSent) return void res.destroy()
  if (policy !== undefined) res.setHeader('Content-Security-Policy', policy)
  throw asProblem(error, res)
}

/** @throws HttpProblem 404 when there is no such file */
async function entityTag(file: StoredFile): Promise<string> {
  if (!/^\w[\w.-]*$/.test(file.storedName)) throw missing()
  const found = await stat(join(file.directory, file.storedName)).catch(() => undefined)
  if (found === undefined || !found.isFile()) throw missing()
  return file.sha256 === undefined
    ? `"${found.size.toString(36)}-${Math.round(found.mtimeMs * 1000).toString(36)}"`
    : `"${file.sha256.slice(0, 32)}"`
}

function transfer(res: Response, file: StoredFile): Promise<unknown> {
  return new Promise((resolve) => {
    const options = { root: file.directory, cacheControl: false, dotfiles: 'ignore' as const }
    res.sendFile(file.storedName, options, (error?: unknown) => resolve(error))
  })
}

function asProblem(error: unknown, res: Response): unknown {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  for (const name of ['Content-Disposition', 'Content-Type', 'ETag', 'Last-Modified', 'Accept-Ranges'])
    res.removeHeader(name)
  if (status === 404) return missing()
  if (status === 416)
    return new HttpProblem('file.range', 416, 'The file is shorter than the range that was asked for.')
  if (status === 412) return new HttpProblem('file.precondition', 412, 'The file has changed since you read it.')
  return error
}

function missing(): HttpProblem {
  return new HttpProblem('file.not-found', 404, 'This file is not here any more.')
}
