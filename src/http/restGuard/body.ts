import type { Request, RequestHandler, Response } from 'express'
import { HttpProblem } from '../../domain/errors'
import { readBody } from '../door/readBody'
import { bodyBudgets, type BodyBudgets } from './budgets'
import { parseJsonObject } from './jsonBody'
import { isLongQuery } from './methods'
import { parseMultipart } from './multipart'
import { DEFAULTS, type Limits, type RestGuardOptions } from './options'

const WITH_BODY = ['POST', 'PATCH']

/** Bytes a second that the sender of a file must keep up with. */
const SLOWEST_UPLOAD = 8 * 1024

/** Bytes. A thousand ids, which is the longest list that a filter may hold. */
const MAX_QUERY_BYTES = 128 * 1024

const parsedBodies = new WeakMap<Request, Record<string, unknown>>()

/** @returns the JSON object that a request carried, as the body or in a form; empty when it carried none */
export function parsedBody(req: Request): Record<string, unknown> {
  return parsedBodies.get(req) ?? {}
}

type Kind = 'none' | 'json' | 'query' | 'form' | 'upload'

/**
 * Reads the body into req.body (a Buffer) within its limit, and checks that it is what its type says. Mount it after what
 * refuses requests by who sends them.
 *
 * JSON up to 1 MB, 16 kB without a session; forms with a file up to 25 MB, at upload collections; a file is never fetched
 * from an address that the client names.
 */
export function checkBody(options: RestGuardOptions): RequestHandler {
  const limits: Limits = { ...DEFAULTS, ...options }
  const budgets = bodyBudgets(limits)
  return async (req, res, next) => {
    const kind = bodyKind(req, options)
    if (kind === 'none') {
      req.body = undefined
      // Payload fails on a write without a body, and says what is missing in an empty one.
      if (WITH_BODY.includes(req.method)) asJson(req, {})
      return next()
    }
    req.body = await read(req, res, kind, limits, budgets)
    if (kind !== 'query') {
      const data = await content(req, kind, takesFiles(req, options))
      parsedBodies.set(req, data)
    }
    next()
  }
}

async function read(req: Request, res: Response, kind: Kind, limits: Limits, budgets: BodyBudgets): Promise<Buffer> {
  const session = await limits.session(req)
  if (kind === 'upload' && session) {
    const patience = { grace: limits.bodyTimeout, pace: SLOWEST_UPLOAD }
    return readBody(req, res, { limit: limits.uploadLimit, patience, share: budgets.upload(req, session) })
  }
  const small = kind === 'query' ? MAX_QUERY_BYTES : limits.bodyLimit
  const limit = session ? small : Math.min(small, limits.anonymousLimit)
  return readBody(req, res, { limit, patience: { grace: limits.bodyTimeout }, share: budgets.small(req, session) })
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

/** Questions about rights carry the whole form of the admin as JSON, the address of its file with it; nothing is stored. */
function takesFiles(req: Request, options: RestGuardOptions): boolean {
  const [, collection = '', second] = req.path.split('/')
  return options.uploadCollections.includes(collection) && second !== 'access'
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
    throw new HttpProblem('file.missing', 400, 'Choose a file to upload.', { field: 'file' })
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
