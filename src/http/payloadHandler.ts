import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { HttpProblem } from '../domain/errors'
import { problemOfAnswer } from './apiProblems'
import { withRetries, type RetryOptions } from '../lib/attempt'
import { requestIdOf } from './requestId'
import { webRequest } from './webRequest'
import { writeWebResponse } from './webResponse'

/** Bytes. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

export interface PayloadHandlerOptions {
  /** Payload's `handleEndpoints`, with its config bound. */
  handle: (request: Request, req: ExpressRequest) => Promise<Response>
  /** Bytes of the largest answer to a read. */
  answerLimit?: number
  /** Scheme and host that the server is reached under. */
  publicURL: string
  logger: { error(entry: Record<string, unknown>, message: string): void }
  retry?: RetryOptions
}

/** Answers a request and settles when nothing of it runs any more, so that a queue may let the next one in. */
export type AsyncHandler = (req: ExpressRequest, res: ExpressResponse) => Promise<void>

/**
 * Serves Payload's REST API from Express. Mount it at Payload's API path, after restGuard().
 *
 * An operation that failed and called markTransientFailure() is run again from the start. The body of a 5xx answer stays in
 * the log; the client gets `server.error` and the request id. `res.locals.notBefore` (a value of performance.now()) holds
 * an answer back until that moment.
 */
export function payloadHandler(options: PayloadHandlerOptions): AsyncHandler {
  const origin = new URL(options.publicURL).origin
  return async (req, res) => {
    if (res.destroyed) return
    const gone = new AbortController()
    // Only reading is broken off with the client: a write that has begun is finished and then answered to nobody.
    const reads = req.method === 'GET' || req.method === 'HEAD'
    if (reads) res.once('close', () => gone.abort())
    const response = await withRetries(
      () => options.handle(webRequest(req, origin, gone.signal), req),
      (answer) => answer.status >= 400,
      options.retry,
    )
    await waitUntil(res.locals.notBefore)
    if (res.destroyed) return void (await response.body?.cancel())
    res.setHeader('Cache-Control', 'no-store')
    if (response.status >= 400) return sendError(req, res, response, options)
    const bounded = reads ? await withinLimit(response, options.answerLimit ?? MAX_ANSWER_BYTES) : response
    return writeWebResponse(bounded, res, req.method === 'HEAD')
  }
}

/**
 * Payload has the whole of a JSON answer in memory. What a client asks for carelessly should not be sent, parsed and thrown
 * away again.
 *
 * @throws HttpProblem 400 when it is larger
 */
async function withinLimit(response: Response, limit: number): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('application/json') !== true) return response
  const bytes = await response.arrayBuffer()
  if (bytes.byteLength > limit) {
    const message =
      'The answer would be too large. Ask for fewer documents by limit, for less of them by select, or for a lower depth.'
    throw new HttpProblem('answer.too-large', 400, message, { field: 'limit', details: { limit } })
  }
  const { status, headers } = response
  return new Response(bytes, { status, headers })
}

async function sendError(
  req: ExpressRequest,
  res: ExpressResponse,
  response: Response,
  { logger }: PayloadHandlerOptions,
): Promise<void> {
  const text = await response.text()
  const requestId = requestIdOf(res)
  if (response.status >= 500) {
    logger.error({ requestId, method: req.method, path: req.baseUrl + req.path, status: response.status }, 'API failed')
  }
  const body = problemOfAnswer(response.status, parse(text), requestId)
  res.locals.problem = body.errors[0]?.id
  for (const cookie of response.headers.getSetCookie()) res.append('set-cookie', cookie)
  res.status(response.status).json(body)
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return undefined
  }
}

async function waitUntil(moment: unknown): Promise<void> {
  const left = typeof moment === 'number' ? moment - performance.now() : 0
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
