import type { RequestHandler } from 'express'
import { spendSignIn } from '../accounts/passwordHash'
import { parsedBody } from './restGuard'
import { accountOf } from './signInLimits'

export interface EqualiseSignInOptions {
  /** Whether Payload will compute a hash for this account: it exists and has a password. The address is in lower case. */
  accountExists: (email: string) => Promise<boolean>
  /** Milliseconds within which every answer to a request for a new password is held back. */
  forgotDuration?: number
}

/**
 * Keeps the time of an answer from telling whether an address has an account. Mount at the API's path, after restGuard()
 * and signInLimits(), before payloadHandler().
 *
 * A sign-in with an unknown address computes the hash that a known one would; a request for a new password is answered
 * after a fixed time.
 */
export function equaliseSignIn(options: EqualiseSignInOptions): RequestHandler {
  const duration = options.forgotDuration ?? 400
  return async (req, res, next) => {
    if (req.method === 'POST' && req.path === '/users/forgot-password') {
      res.locals.notBefore = performance.now() + duration
    }
    if (req.method === 'POST' && req.path === '/users/login') {
      const email = accountOf(req)
      const { password } = parsedBody(req)
      // Payload refuses a missing or blank field at once, whoever is meant.
      const hashes = email !== undefined && email !== '' && typeof password === 'string' && password.trim() !== ''
      if (hashes && !(await options.accountExists(email))) await spendSignIn(password)
    }
    next()
  }
}
