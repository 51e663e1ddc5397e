import type { RequestHandler } from 'express'
import { HttpProblem } from '../../domain/errors'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses requests that change something and that a page of another site has a browser send, signing in included: else
 * somebody could be signed in to an account that is not theirs.
 *
 * Browsers send Origin with every unsafe request, or Sec-Fetch-Site where Origin is left out (Fetch standard, §3.2; W3C
 * Fetch Metadata). A page that sends no referrer sends `null` as Origin, as do pages of no origin: Sec-Fetch-Site tells them
 * apart. What sends neither is a program. It may sign in; together with a cookie it must name the origin, since
 * a cookie is the one proof of identity that a browser adds by itself.
 *
 * @param publicURL at which browsers reach the hub
 * @see docs/decisions/0010-one-door.md
 */
export function checkOrigin(publicURL: string): RequestHandler {
  const ours = new URL(publicURL).origin
  const remedy = `Open the hub at ${ours}, or send that as the header Origin.`
  const refuse = () => new HttpProblem('origin.refused', 403, `This request came from another site. ${remedy}`)
  return (req, _res, next) => {
    if (SAFE.includes(req.method)) return next()
    const { origin, cookie } = req.headers
    const site = req.headers['sec-fetch-site']
    const isNamed = origin !== undefined && origin !== 'null'
    if (isNamed) return next(origin === ours ? undefined : refuse())
    if (site !== undefined) return next(site === 'same-origin' ? undefined : refuse())
    return next(cookie === undefined && origin === undefined ? undefined : refuse())
  }
}
