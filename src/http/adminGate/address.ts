import type { RequestHandler } from 'express'
import * as qs from 'qs-esm'
import { HttpProblem } from '../../domain/errors'
import { checkListQuery, PARSE_OPTIONS } from '../restGuard/query'

const MAX_LENGTH = 8 * 1024

/**
 * Refuses addresses of the admin on which Next or Payload would fail, and lists larger than REST would give.
 *
 * @param dateFields see RestGuardOptions
 */
export function checkAddress(dateFields: readonly string[]): RequestHandler {
  return (req, _res, next) => {
    const [path = '', query = ''] = req.url.split(/\?(.*)/s, 2)
    if (req.url.length > MAX_LENGTH) {
      throw new HttpProblem('query.too-long', 414, `Keep the address within ${MAX_LENGTH} bytes.`)
    }
    checkEncoding(path)
    checkEncoding(query.replaceAll('+', ' '))
    if (query !== '') checkListQuery(qs.parse(query, PARSE_OPTIONS), dateFields)
    next()
  }
}

function checkEncoding(text: string): void {
  let decoded: string
  try {
    decoded = decodeURIComponent(text)
  } catch {
    throw new HttpProblem('url.encoding', 400, 'The address contains a malformed percent-encoding.')
  }
  if (/[\u0000-\u001f\u007f]/.test(decoded)) {
    throw new HttpProblem('url.characters', 400, 'The address contains a character that no address here has.')
  }
}
