import express, { type Request, type RequestHandler } from 'express'
import { HttpProblem } from '../../domain/errors'
import { byteBudget } from './byteBudget'
import { parseJsonObject } from './jsonBody'
import { isLongQuery } from './methods'
import { parseMultipart } from './multipart'
import { DEFAULTS, type RestGuardOptions } from './options'

const WITH_BODY = ['POST', 'PATCH']

const parsedBodies = new WeakMap<Request, Record<string, unknown>>()

/** @returns the JSON object that a request carried, as the body or in a form; empty when it carried none */
export function parsedBody(req: Request): Record<string, unknown> {
  return parsedBodies.get(req) ?? {}
}

type Kind = 'none' | 'json' | 'query' | 'form' | 'upload'

/**
 * Reads the body into req.body (a Buffer) within its limit, and checks that it is what its type says.
 *
 * JSON up to 1 MB; forms with a file up to 25 MB, at upload collections and from those who carry a session or key; a file
 * is never fetched from an address that the client names.
 */
export function checkBody(options: RestGuardOptions): RequestHandler {
  const limits = { ...DEFAULTS, ...options }
  const small = rawBody(limits.bodyLimit)
  const large = rawBody(limits.uploadLimit)
  const budget = byteBudget(Math.max(limits.bufferLimit, limits.uploadLimit))
  return async (req, res, next) => {
    const kind = bodyKind(req, options)
    if (kind === 'none') {
      req.body = undefined
      // Payload fails on a write without a body, and says what is missing in an empty one.
      if (WITH_BODY.includes(req.method)) asJson(req, {})
      return next()
    }
    res.once('close', budget.reserve(announced(req, kind, limits)))
    await read(kind === 'upload' ? large : small, req, res, limits.bodyTimeout)
    if (kind !== 'query') {
      const data = await content(req, kind, takesFiles(req, options))
      parsedBodies.set(req, data)
    }
    next()
  }
}

/** `inflate: false`: a compressed body could unfold to many times its size. */
function rawBody(limit: number): RequestHandler {
  return express.raw({ type: () => true, limit, inflate: false })
}

function read(
  parser: RequestHandler,
  req: Request,
  res: Parameters<RequestHandler>[1],
  timeout: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new HttpProblem('body.timeout', 408, 'The body took too long to arrive. Try again.'))
    }, timeout)
    void parser(req, res, (error?: unknown) => {
      clearTimeout(timer)
      if (error instanceof Error) reject(error)
      else resolve()
    })
  })
}

/** @throws HttpProblem 415 when the type is not one that this address takes */
function bodyKind(req: Request, options: RestGuardOptions): Kind {
  const { headers } = req
  const empty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
  if (empty || !WITH_BODY.includes(req.method)) return 'none'
  if (isLongQuery(req)) return 'query'
  const type = (headers['content-type'] ?? '').toLowerCase()
  if (/^application\/json *(?:; *charset=utf-8 *)?$/.test(type)) {
    // Payload compares the type as a whole word, in lower case.
    headers['content-type'] = 'application/json'
    return 'json'
  }
  if (type.startsWith('multipart/form-data')) return takesFiles(req, options) ? 'upload' : 'form'
  throw new HttpProblem('body.type', 415, 'Send application/json, or multipart/form-data where files are taken.')
}

function takesFiles(req: Request, options: RestGuardOptions): boolean {
  return options.uploadCollections.includes(req.path.split('/')[1] ?? '')
}

/** @returns the bytes to reserve for a body */
function announced(req: Request, kind: Kind, limits: { bodyLimit: number; uploadLimit: number }): number {
  const limit = kind === 'upload' ? limits.uploadLimit : limits.bodyLimit
  if (kind === 'upload' && req.headers.cookie === undefined && req.headers.authorization === undefined) {
    throw new HttpProblem('sign-in.required', 401, 'Sign in to upload files.')
  }
  const length = req.headers['content-length']
  const bytes = length === undefined ? limit : Number(length)
  if (bytes > limit) {
    const megabytes = Math.floor((limit / 1024 / 1024) * 10) / 10
    throw new HttpProblem('body.too-large', 413, `Send at most ${megabytes} MB here.`, { details: { limit } })
  }
  return bytes
}

async function content(req: Request, kind: Kind, files: boolean): Promise<Record<string, unknown>> {
  const body: unknown = req.body
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  if (kind === 'json') {
    const json = parseJsonObject(decodeUtf8(bytes))
    // Payload would fetch the address in `url`: a way to make the server call others.
    if (files && req.method === 'POST' && ('url' in json || req.path.split('/').length === 2)) {
      throw new HttpProblem('file.multipart', 415, 'Send the file itself, in a multipart/form-data body.')
    }
    return json
  }
  const { data, hasFile } = await parseMultipart(bytes, req.headers['content-type'] ?? '')
  if (kind === 'form' && hasFile) {
    throw new HttpProblem('file.not-taken', 415, 'This address takes no files.', { field: 'file' })
  }
  if (kind === 'upload' && !hasFile && req.method === 'POST') {
    throw new HttpProblem('file.missing', 400, 'Add the file as a part named file.', { field: 'file' })
  }
  if (!hasFile) asJson(req, data)
  return data
}

/** Without a file, the form of Payload's admin is a JSON body in a wrapping that can be left off. */
function asJson(req: Request, data: Record<string, unknown>): void {
  req.headers['content-type'] = 'application/json'
  req.body = Buffer.from(JSON.stringify(data))
}

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new HttpProblem('body.encoding', 400, 'The body is not valid UTF-8.')
  }
}
