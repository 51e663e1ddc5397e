import type { RequestHandler } from 'express'

/** Set with a redirect. Only a browser that came back to the same host sends it, where a proxy has changed the host. */
const MARK = 'plenary-sent-on'
const SECONDS = 10

/**
 * Sends whoever opens the admin under another name of the hub, such as 127.0.0.1 for localhost, to the same page at its
 * public address: signing in would work there, and every save would be refused as one of another site.
 *
 * A proxy that puts its own name into Host would make this a loop. The cookie of the first redirect tells: it is for the
 * host that the browser sees, and comes back only if that did not change.
 *
 * @param publicURL at which browsers reach the hub
 */
export function canonicalHost(publicURL: string): RequestHandler {
  const ours = new URL(publicURL)
  return (req, res, next) => {
    const { host, cookie } = req.headers
    const reads = req.method === 'GET' || req.method === 'HEAD'
    if (!reads || host === undefined || host.toLowerCase() === ours.host) return next()
    if (cookie?.includes(`${MARK}=1`)) return next()
    res.setHeader('Set-Cookie', `${MARK}=1; Path=/admin; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax`)
    res.setHeader('Cache-Control', 'no-store')
    res.redirect(307, `${ours.origin}${req.originalUrl}`)
  }
}
