import type { RequestHandler, Response } from 'express'
import type { IncomingMessage } from 'node:http'
import { knownAccount } from './door/session'
import { redactUrl } from './redactUrl'
import { requestIdOf } from './requestId'

/** What accessLog() needs of a pino logger. */
export interface AccessLogger {
  info(entry: Record<string, unknown>, message: string): void
}

export interface AccessLogOptions {
  logger: AccessLogger
  /** Paths that are polled and would only fill the log. */
  quietPaths?: readonly string[]
}

/**
 * Logs one line per answered (or broken off) request: id, method, path, status, duration in ms, bytes, address, account, and
 * for a refusal its problem's id.
 *
 * Cookies, authorization headers and bodies are never read here; what somebody typed, and secrets, are left out of the URL.
 */
export function accessLog(options: AccessLogOptions): RequestHandler {
  const quiet = new Set(options.quietPaths ?? ['/healthz', '/readyz'])
  return (req, res, next) => {
    if (quiet.has(req.path)) return next()
    const started = performance.now()
    const url = req.originalUrl
    const address = req.ip
    res.once('close', () => {
      const entry = {
        requestId: requestIdOf(res),
        method: req.method,
        url: redactUrl(url),
        status: res.statusCode,
        // Of a page that was kept, by the page cache: of one that it serves, logHit tells.
        cached: res.locals.cached === false ? false : undefined,
        problem: textOf(res, 'problem'),
        ms: Math.round((performance.now() - started) * 10) / 10,
        bytes: Number(res.getHeader('content-length') ?? 0) || undefined,
        address,
        account: knownAccount(req),
        failedAccount: res.statusCode >= 400 ? textOf(res, 'triedAccount') : undefined,
        broken: res.writableFinished ? undefined : true,
      }
      options.logger.info(entry, 'request')
    })
    next()
  }
}

/**
 * @param logger writes a line for every page that the cache served before any middleware saw the request
 * @returns what the cache tells of it
 */
export function logHit(logger: AccessLogger): (req: IncomingMessage, status: number) => void {
  return (req, status) => {
    const address = req.socket.remoteAddress
    logger.info({ method: req.method, url: redactUrl(req.url ?? ''), status, cached: true, address }, 'request')
  }
}

function textOf(res: Response, name: string): string | undefined {
  const value: unknown = res.locals[name]
  return typeof value === 'string' ? value : undefined
}
