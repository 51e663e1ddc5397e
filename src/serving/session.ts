import type { Payload, TypedUser } from 'payload'
import { sessionOnce, type ReadSession } from '../http/door/session'
import { webHeaders } from '../http/webHeaders'

export type ReadUser = ReadSession<TypedUser>

/**
 * @param payload to ask
 * @returns who sends a request, asked of the database once for each
 */
export function readUser(payload: Payload): ReadUser {
  return sessionOnce(async (req) => (await payload.auth({ headers: webHeaders(req) })).user)
}
