import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { problemOfAnswer } from './apiProblems'
import { withRetries, type RetryOptions } from '../lib/attempt'
import { requestIdOf } from './requestId'
import { webRequest } from './webRequest'
import { writeWebResponse } from './webResponse'

export interface PayloadHandlerOptions {
  /** Payload's `handleEndpoints`, with its config bound. */
  handle: (request: Request) => Promise<Response>
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
    if (req.method === 'GET' || req.method === 'HEAD') res.once('close', () => gone.abort())
    const response = await withRetries(
      () => options.handle(webRequest(req, origin, gone.signal)),
      (answer) => answer.status >= 400,
      options.retry,
    )
    await waitUntil(res.locals.notBefore)
    if (res.destroyed) return void (await response.body?.cancel())
    res.setHeader('Cache-Control', 'no-store')
    if (response.status < 400) return writeWebResponse(response, res, req.method === 'HEAD')
    return sendError(req, res, response, options)
  }
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
  for (const cookie of response.headers.getSetCookie()) res.append('set-cookie', cookie)
  const problem = problemOfAnswer(response.status, parse(text), requestId)
  res.locals.problemId = problem.errors[0]?.id
  res.status(response.status).json(problem)
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
