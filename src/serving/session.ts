import { executeAuthStrategies, type Payload, type TypedUser } from 'payload'
import { sessionOnce, type ReadSession } from '../http/door/session'
import { webHeaders } from '../http/webHeaders'

export type ReadUser = ReadSession<TypedUser>

/**
 * @param payload to ask
 * @returns who sends a request, asked of the database once for each
 */
export function readUser(payload: Payload): ReadUser {
  // Not payload.auth(), which goes through every access rule of the hub as well.
  return sessionOnce(async (req) => (await executeAuthStrategies({ headers: webHeaders(req), payload })).user)
}
