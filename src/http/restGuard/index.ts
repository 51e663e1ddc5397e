import type { ErrorRequestHandler, RequestHandler } from 'express'
import { checkBody } from './body'
import { allowMethods } from './methods'
import type { RestGuardOptions } from './options'
import { checkQuery } from './query'
import { allowRoutes } from './routes'

export { parsedBody } from './body'
export { isDocumentId } from './routes'
export type { RestGuardOptions } from './options'

/**
 * Everything a REST request passes before Payload sees it. Mount at the API's path, and put what limits sign-ins after it:
 * it leaves the body in req.body, as a Buffer, and its JSON in parsedBody(req).
 */
export function restGuard(options: RestGuardOptions): Array<RequestHandler | ErrorRequestHandler> {
  return [allowMethods, allowRoutes(options), checkBody(options), checkQuery(options)]
}
