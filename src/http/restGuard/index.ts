import type { ErrorRequestHandler, RequestHandler } from 'express'
import { checkOrigin } from '../door/origin'
import { requireSession } from '../door/session'
import { checkBody } from './body'
import { allowMethods } from './methods'
import type { RestGuardOptions } from './options'
import { checkLongQuery, checkQuery } from './query'
import { allowRoutes } from './routes'

export { parsedBody } from './body'
export { isDocumentId } from './routes'
export type { RestGuardOptions } from './options'

/** A sign-out may come when the session has ended already. */
const ANONYMOUS_WRITES = ['/users/login', '/users/logout', '/users/forgot-password', '/users/reset-password']

/**
 * Everything a REST request passes before Payload sees it: who sends it and what it asks is checked before a body is read.
 * Mount at the API's path, and put what limits sign-ins after it: it leaves the body in req.body, as a Buffer, and its JSON
 * in parsedBody(req).
 */
export function restGuard(options: RestGuardOptions): Array<RequestHandler | ErrorRequestHandler> {
  const anonymous = new Set([...ANONYMOUS_WRITES, ...(options.anonymousWrites ?? [])])
  const reads = ['GET', 'HEAD']
  return [
    allowMethods,
    checkOrigin(options.publicURL),
    allowRoutes(options),
    requireSession(options.session, (req) => !reads.includes(req.method) && !anonymous.has(req.path)),
    checkQuery(options),
    checkBody(options),
    checkLongQuery(options),
  ]
}
