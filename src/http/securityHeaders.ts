import { randomBytes } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'

type Directives = Record<string, string[]>

/** Reading pages need nothing but our own files: no inline script or style, no frame, no plug-in. */
const SITE_POLICY: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}

export interface SecurityHeadersOptions {
  /** Origin under which the hub is reached; Strict-Transport-Security is sent only when it is https. */
  publicURL: string
  /** Lets next's development client evaluate code and open its socket. Never in production. */
  development?: boolean
}

/** @returns the headers of every page, file and API answer outside the admin */
export function siteSecurityHeaders(options: SecurityHeadersOptions): RequestHandler {
  const headers = new Map([['Content-Security-Policy', serialise(SITE_POLICY)], ...commonHeaders(options)])
  return (_req, res, next) => {
    res.setHeaders(headers)
    next()
  }
}

/**
 * The policy of Payload's admin: its scripts run by a nonce made for each request.
 *
 * Next reads the nonce from the policy in the request's header and puts it on the scripts it writes, so the same string goes
 * into the request and the answer. Style attributes of the admin need 'unsafe-inline'.
 */
export function adminSecurityHeaders(options: SecurityHeadersOptions): RequestHandler {
  const common = commonHeaders(options)
  return (req, res, next) => {
    const nonce = randomBytes(16).toString('base64')
    const policy = serialise(adminPolicy(nonce, options.development === true))
    req.headers['content-security-policy'] = policy
    res.setHeader('Content-Security-Policy', policy)
    res.setHeaders(common)
    next()
  }
}

function adminPolicy(nonce: string, development: boolean): Directives {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
  }
}

/** Helmet's headers are the same for every answer, so it is asked once, by an answer that nobody gets. */
function commonHeaders({ publicURL }: SecurityHeadersOptions): Map<string, string> {
  const answer = new ServerResponse(new IncomingMessage(new Socket()))
  const secure = publicURL.startsWith('https:')
  const write = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 365 * 24 * 3600, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    originAgentCluster: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    xFrameOptions: { action: 'deny' },
  })
  write(answer.req, answer, () => undefined)
  return new Map(answer.getHeaderNames().map((name) => [name, String(answer.getHeader(name))]))
}

function serialise(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}

/** Sends the answer as one that no cache may keep: for everything that depends on who asks. */
export function noStore(_req: Request, res: Response, next: () => void): void {
  res.setHeader('Cache-Control', 'no-store')
  next()
}
