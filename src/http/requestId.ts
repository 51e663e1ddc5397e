import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

const ACCEPTABLE = /^[\w.-]{8,64}$/

/**
 * Gives every request an id, in `res.locals.requestId` and in the answer's X-Request-Id.
 *
 * An inbound X-Request-Id is kept when it is 8 to 64 letters, digits, dots, dashes or underscores, so that a proxy's log
 * and ours can be joined, and nothing else can be written into the log through it.
 */
export function requestId(): RequestHandler {
  return (req, res, next) => {
    const inbound = req.headers['x-request-id']
    const id = typeof inbound === 'string' && ACCEPTABLE.test(inbound) ? inbound : randomUUID()
    res.locals.requestId = id
    res.setHeader('X-Request-Id', id)
    next()
  }
}

/** @returns the id given by requestId(), or undefined when that middleware did not run */
export function requestIdOf(res: Response): string | undefined {
  const id: unknown = res.locals.requestId
  return typeof id === 'string' ? id : undefined
}
