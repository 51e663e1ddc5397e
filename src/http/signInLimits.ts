import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { addressKey, limiter, type LimiterOptions, type RateLimit } from './rateLimits'
import { parsedBody } from './restGuard'

const MINUTES = 60_000

export interface SignInLimitsOptions {
  /** Failed tries of one account from one address. */
  account?: RateLimit
  /** Failed tries of all accounts from one address. */
  address?: RateLimit
  /** Requests for a mail (forgotten password) about one account from one address. */
  mail?: RateLimit
  /** For several nodes: these limits must hold over all of them. */
  store?: LimiterOptions['store']
}

const LIMITED = /^\/users\/(?:login|forgot-password|reset-password|unlock|confirm-email|verify\/[^/]+)$/

/** What asks for the present password, or for a first code, of somebody who is signed in: an open session may be stolen. */
const CONFIRMED = /^\/users\/([^/]+)\/(?:password|email|erase|second-factor\/[a-z-]+)$/

/**
 * Slows down guessing of passwords and tokens. Mount at the API's path, after restGuard().
 *
 * Counting by address and account together means that an attacker locks out only themselves: the owner of the account signs
 * in from anywhere else. Payload's own lock (maxLoginAttempts) should be off, since it locks the owner out.
 */
export function signInLimits(options: SignInLimitsOptions = {}): RequestHandler[] {
  const { store } = options
  const common = {
    store,
    problemId: 'sign-in.too-many',
    message: 'Too many tries.',
  }
  const address = limiter({
    ...common,
    ...(options.address ?? { limit: 40, window: 15 * MINUTES }),
    name: 'sign-in-address',
    key: addressKey,
    failuresOnly: true,
  })
  const account = limiter({
    ...common,
    ...(options.account ?? { limit: 5, window: 15 * MINUTES }),
    name: 'sign-in-account',
    key: accountKey,
    failuresOnly: true,
  })
  const mail = limiter({
    ...common,
    ...(options.mail ?? { limit: 5, window: 60 * MINUTES }),
    name: 'sign-in-mail',
    key: accountKey,
  })
  const person = limiter({
    ...common,
    ...(options.account ?? { limit: 10, window: 15 * MINUTES }),
    name: 'sign-in-person',
    key: (req) => `${addressKey(req)} ${CONFIRMED.exec(req.path)?.[1] ?? ''}`,
    failuresOnly: true,
  })
  return [
    onlyFor(CONFIRMED, person),
    onlyFor(LIMITED, address),
    onlyFor(/^\/users\/(?:login|reset-password|unlock)$/, account),
    onlyFor(/^\/users\/forgot-password$/, mail),
  ]
}

function onlyFor(path: RegExp, limit: RequestHandler): RequestHandler {
  return (req, res, next) => (req.method === 'POST' && path.test(req.path) ? limit(req, res, next) : next())
}

/** A new password is asked for by the link of a mail, which stands for the account. */
function accountKey(req: Request): string {
  const { token } = parsedBody(req)
  const link = typeof token === 'string' ? createHash('sha256').update(token).digest('base64url') : ''
  return `${addressKey(req)} ${accountOf(req) ?? link}`
}

/** @returns the e-mail address in the body, as Payload compares it, or undefined */
export function accountOf(req: Request): string | undefined {
  const { email } = parsedBody(req)
  return typeof email === 'string' ? email.toLowerCase().trim().slice(0, 320) : undefined
}

/**
 * Names the account that a request to sign in, or for a new password, was about, so that failures can be told apart in the
 * access log without its address standing there.
 *
 * @param seal a keyed hash
 */
export function nameTriedAccount(seal: (email: string) => string): RequestHandler {
  return (req, res, next) => {
    const email = req.method === 'POST' && LIMITED.test(req.path) ? accountOf(req) : undefined
    if (email) res.locals.triedAccount = seal(email)
    next()
  }
}
