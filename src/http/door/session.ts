import type { Request, RequestHandler } from 'express'
import { HttpProblem } from '../../domain/errors'

/** Whom the session of a request belongs to. */
export interface Session {
  /** Of the account. */
  id: string
}

/** @returns the session that a request carries and that holds now, or null */
export type ReadSession<S extends Session = Session> = (req: Request) => Promise<S | null>

const known = new WeakMap<object, Session>()

/** Tells the access log who asked, for a request whose session was read in another place. */
export function noteSession(req: object, session: Session | null | undefined): void {
  if (session) known.set(req, session)
}

/** @returns the id of the account, when anything has read the session of this request */
export function knownAccount(req: object): string | undefined {
  return known.get(req)?.id
}

/**
 * @param read asks the database
 * @returns the same, asked once for each request
 */
export function sessionOnce<S extends Session>(read: ReadSession<S>): ReadSession<S> {
  const asked = new WeakMap<Request, Promise<S | null>>()
  return (req) => {
    const first = asked.get(req)
    if (first) return first
    const session = read(req).then((found) => {
      noteSession(req, found)
      return found
    })
    asked.set(req, session)
    return session
  }
}

/**
 * Refuses a request without a session, before its body is read.
 *
 * @param read see ReadSession
 * @param needed which requests need one
 */
export function requireSession(read: ReadSession, needed: (req: Request) => boolean): RequestHandler {
  return async (req, _res, next) => {
    if (needed(req) && (await read(req)) === null) {
      throw new HttpProblem('sign-in.required', 401, 'Sign in first. If you were signed in, your session has ended.')
    }
    next()
  }
}
