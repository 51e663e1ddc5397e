import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { HttpProblem } from '../domain/errors'
import { ENGLISH } from '../words/i18n'
import { sendProblem, serverError } from './problem'
import { requestIdOf } from './requestId'

const { messages } = ENGLISH.words.failure

export interface ErrorPage {
  status: number
  /** A stable id, such as `server.error`. */
  id: string
  message: string
  requestId: string | undefined
  /** Path and query as sent. */
  url: string
}

export interface ErrorHandlerOptions {
  /** @returns a whole HTML document; when it throws, a plain sentence is sent */
  renderPage: (page: ErrorPage) => string | Promise<string>
  logger: { error(entry: Record<string, unknown>, message: string): void }
}

/** The last middleware: a page for browsers, JSON for programs, and never a message or stack of our own faults. */
export function errorHandler(options: ErrorHandlerOptions): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    const problem = asProblem(error)
    if (problem.status >= 500) {
      options.logger.error({ err: error, requestId: requestIdOf(res), method: req.method }, 'request failed')
    }
    // Express cuts the connection, so that the reader sees a broken answer and not a complete one.
    if (res.headersSent) return next(error)
    res.locals.problem = problem.id
    res.removeHeader('ETag')
    if (!wantsPage(req)) return sendProblem(res, problem)
    const page: ErrorPage = {
      status: problem.status,
      id: problem.id,
      message: problem.message,
      requestId: requestIdOf(res),
      url: req.originalUrl,
    }
    res.status(problem.status).set('Cache-Control', 'no-store').type('html')
    res.send(await render(options, page))
  }
}

/** Turns whatever no route answered into the same kind of answer as other errors. */
export const notFound: RequestHandler = (_req, _res, next) => {
  next(new HttpProblem('not-found', 404, messages['not-found']))
}

async function render(options: ErrorHandlerOptions, page: ErrorPage): Promise<string> {
  try {
    return await options.renderPage(page)
  } catch (error) {
    options.logger.error({ err: error, requestId: page.requestId }, 'the error page failed')
    return '<!doctype html><title>Error</title><p>Something failed on our side. Try again in a moment.</p>'
  }
}

function wantsPage(req: Request): boolean {
  if (req.originalUrl.startsWith('/api/')) return false
  return req.accepts(['json', 'html']) === 'html'
}

/** Errors of express and body-parser carry `status` and `type`; anything else is a fault of ours. */
function asProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (error instanceof URIError) {
    return new HttpProblem('url.encoding', 400, messages['url.encoding'])
  }
  const { status, type } = fields(error)
  if (type === 'entity.too.large') {
    return new HttpProblem('body.too-large', 413, 'The request body is larger than this address accepts.')
  }
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return new HttpProblem('body.encoding', 415, 'Send the body uncompressed, in UTF-8.')
  }
  if (type === 'entity.parse.failed') {
    return new HttpProblem('body.malformed', 400, 'The body could not be parsed.')
  }
  if (type === 'request.aborted' || type === 'request.size.invalid') {
    return new HttpProblem('body.incomplete', 400, 'The body ended before its announced length.')
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new HttpProblem(status === 404 ? 'not-found' : 'request.refused', status, 'The request could not be served.')
  }
  return serverError()
}

function fields(error: unknown): { status?: number; type?: string } {
  if (typeof error !== 'object' || error === null) return {}
  return {
    status: 'status' in error && typeof error.status === 'number' ? error.status : undefined,
    type: 'type' in error && typeof error.type === 'string' ? error.type : undefined,
  }
}
