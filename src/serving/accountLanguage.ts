import type { RequestHandler } from 'express'
import type { ReadUser } from './session'

/**
 * Has Payload speak to an account in the language that its owner chose, which goes before what the browser asks for.
 *
 * @param readUser tells who sends a request
 */
export function accountLanguage(readUser: ReadUser): RequestHandler {
  return async (req, _res, next) => {
    const locale = (await readUser(req))?.locale
    if (locale) req.headers['accept-language'] = locale
    next()
  }
}
