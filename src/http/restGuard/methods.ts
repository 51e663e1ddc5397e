import type { RequestHandler } from 'express'
import { HttpProblem } from '../../domain/errors'

const ALLOWED = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']
const ALLOW = ALLOWED.join(', ')
const PAYLOAD_OVERRIDE = 'x-payload-http-method-override'
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override', PAYLOAD_OVERRIDE]

/** Lets through the methods that the API has, and no way of saying one method and meaning another. */
export const allowMethods: RequestHandler = (req, res, next) => {
  if (!ALLOWED.includes(req.method)) {
    res.set('Allow', ALLOW)
    return next(new HttpProblem('method.not-allowed', 405, `Use one of ${ALLOW}.`))
  }
  if (req.method === 'OPTIONS') {
    res.set('Allow', ALLOW).status(204).end()
    return
  }
  const override = OVERRIDES.find((name) => req.headers[name] !== undefined)
  if (override !== undefined && !isLongQuery(req)) {
    return next(new HttpProblem('method.override', 400, `Send the method itself, without the header ${override}.`))
  }
  next()
}

/**
 * Payload's admin sends a query that is too long for an address as the form body of a POST with this header. It is read here
 * as the GET that it means, and then checked like any other query.
 */
export function isLongQuery(req: { method: string; headers: NodeJS.Dict<string | string[]> }): boolean {
  const others = OVERRIDES.some((name) => name !== PAYLOAD_OVERRIDE && req.headers[name] !== undefined)
  return (
    !others &&
    req.method === 'POST' &&
    req.headers[PAYLOAD_OVERRIDE] === 'GET' &&
    req.headers['content-type'] === 'application/x-www-form-urlencoded'
  )
}

/** Turns such a POST, whose body has been read, into its GET. */
export function asGet(req: { method: string; headers: NodeJS.Dict<string | string[]>; body?: unknown }): void {
  req.method = 'GET'
  req.body = undefined
  for (const name of [PAYLOAD_OVERRIDE, 'content-type', 'content-length', 'transfer-encoding']) delete req.headers[name]
}
