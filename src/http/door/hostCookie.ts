import type { OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'

const INSIDE = 'payload-token'
const OUTSIDE = `__Host-${INSIDE}`

/**
 * Gives the session's cookie a name that browsers take only from this host, over https and for every path (RFC 6265bis,
 * §4.1.3.2), so that no other host of the domain can plant a session. Mount it before everything that reads cookies.
 *
 * Payload's own setting for names (cookiePrefix) would rename the cookie of the colours as well, which its scripts set
 * without Secure and browsers would then refuse.
 */
export const hostCookie: RequestHandler = (req, res, next) => {
  if (req.headers.cookie !== undefined) req.headers.cookie = inside(req.headers.cookie)
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res
  res.writeHead = (status: number, ...rest: unknown[]) => {
    const cookies = res.getHeader('set-cookie')
    if (cookies !== undefined) res.setHeader('set-cookie', outside(cookies))
    const last = rest.at(-1)
    if (isHeaders(last)) rest[rest.length - 1] = renamed(last)
    return writeHead(status, ...rest)
  }
  next()
}

function inside(cookies: string): string {
  const pairs = cookies.split(/; */).filter((pair) => !pair.startsWith(`${INSIDE}=`))
  return pairs.map((pair) => (pair.startsWith(`${OUTSIDE}=`) ? pair.slice('__Host-'.length) : pair)).join('; ')
}

function outside(cookies: OutgoingHttpHeader): string[] {
  const list = Array.isArray(cookies) ? cookies : [String(cookies)]
  return list.map((cookie) => (cookie.startsWith(`${INSIDE}=`) ? `__Host-${cookie}` : cookie))
}

function isHeaders(value: unknown): value is OutgoingHttpHeaders {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function renamed(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const entries = Object.entries(headers).map(([name, value]) =>
    name.toLowerCase() === 'set-cookie' && value !== undefined ? [name, outside(value)] : [name, value],
  )
  return Object.fromEntries(entries) as OutgoingHttpHeaders
}
