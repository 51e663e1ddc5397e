import type { RequestHandler } from 'express'
import { requestIdOf } from './requestId'

/** What accessLog() needs of a pino logger. */
export interface AccessLogger {
  info(entry: Record<string, unknown>, message: string): void
}

export interface AccessLogOptions {
  logger: AccessLogger
  /** Query parameters whose values never reach the log. */
  secretParameters?: readonly string[]
  /** Path segments after which the next segment is a secret, such as `verify` in /verify/TOKEN. */
  secretAfter?: readonly string[]
  /** Paths that are polled and would only fill the log. */
  quietPaths?: readonly string[]
}

const SECRET_PARAMETERS = ['token', 'password', 'secret', 'code', 'key', 'apikey', 'api_key', 'access_token', 'email']
const SECRET_AFTER = ['verify', 'reset', 'unsubscribe', 'subscriptions', 'invitation']

/**
 * Logs one line per answered (or broken off) request: id, method, path, status, duration in ms, bytes, address.
 *
 * Cookies, authorization headers and bodies are never read here; secrets in the URL are replaced by "…".
 */
export function accessLog(options: AccessLogOptions): RequestHandler {
  const parameters = new Set(options.secretParameters ?? SECRET_PARAMETERS)
  const after = new Set(options.secretAfter ?? SECRET_AFTER)
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
        url: redactUrl(url, parameters, after),
        status: res.statusCode,
        ms: Math.round((performance.now() - started) * 10) / 10,
        bytes: Number(res.getHeader('content-length') ?? 0) || undefined,
        address,
        broken: res.writableFinished ? undefined : true,
      }
      options.logger.info(entry, 'request')
    })
    next()
  }
}

/**
 * @param url path and query as sent
 * @param parameters names of secret query parameters, lower case
 * @param after path segments that a secret follows, lower case
 * @returns the URL without its secrets, at most 2,048 characters
 */
export function redactUrl(url: string, parameters: ReadonlySet<string>, after: ReadonlySet<string>): string {
  const [path = '', query] = splitOnce(url, '?')
  const segments = path.split('/')
  const cleanPath = segments.map((segment, i) => (after.has((segments[i - 1] ?? '').toLowerCase()) ? '…' : segment))
  if (query === undefined) return cleanPath.join('/').slice(0, 2048)
  const cleanQuery = query.split('&').map((pair) => {
    const [name = ''] = splitOnce(pair, '=')
    return names(name).some((part) => parameters.has(part)) ? `${name}=…` : pair
  })
  return `${cleanPath.join('/')}?${cleanQuery.join('&')}`.slice(0, 2048)
}

/** A nested parameter such as where[token][equals] is secret by any of its parts. */
function names(name: string): string[] {
  let decoded = name
  try {
    decoded = decodeURIComponent(name)
  } catch {
    // a malformed name is compared as sent
  }
  return decoded.toLowerCase().split(/[[\].]+/)
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
