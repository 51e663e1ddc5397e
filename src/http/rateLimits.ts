import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Store } from 'express-rate-limit'
import { HttpProblem } from '../domain/errors'

export interface RateLimit {
  /** Requests allowed in a window. */
  limit: number
  /** Milliseconds. */
  window: number
}

export interface LimiterOptions extends RateLimit {
  /** Distinguishes the counters of limiters that share a store. */
  name: string
  problemId: string
  /** What there was too much of; how long to wait is said after it. */
  message: string
  key: (req: Request) => string
  /** Counts only requests that were answered with 400 or more. */
  failuresOnly?: boolean
  /** Makes the counters' store, for several nodes; memory when absent. */
  store?: (name: string) => Store
}

/** @returns a middleware that answers 429 with Retry-After, in seconds, once a key has used up its window */
export function limiter(options: LimiterOptions): RequestHandler {
  return rateLimit({
    windowMs: options.window,
    limit: options.limit,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    identifier: options.name,
    keyGenerator: (req) => options.key(req),
    skipSuccessfulRequests: options.failuresOnly === true,
    // The question for the second factor comes after a password that was right.
    requestWasSuccessful: (_req, res) => res.statusCode < 400 || res.locals.problem === 'sign-in.code-required',
    store: options.store?.(options.name),
    // The key is an option of ours, which the library's check of the key's source code cannot see through.
    validate: { keyGeneratorIpFallback: false },
    // Whoever may not sign in because counters are out of reach could not have signed in anyway.
    passOnStoreError: options.store !== undefined,
    handler: (_req, res, next) => {
      const wait = Number(res.getHeader('Retry-After'))
      const message = wait > 0 ? `${options.message} Wait ${inWords(wait)}, then go on.` : options.message
      next(new HttpProblem(options.problemId, 429, message))
    },
  })
}

/** @param seconds more than none */
function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  const [count, unit] = seconds <= 60 ? [seconds, 'second'] : [minutes, 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** @returns the address of the requester; of IPv6 its /56 network, since one subscriber holds them all */
export function addressKey(req: Request): string {
  return ipKeyGenerator(req.ip ?? 'unknown')
}

/**
 * A generous limit by address, for the API or the search. Counted on each node by itself: its purpose is to keep one sender
 * from taking all of a node's time.
 */
export function generalLimit(name: string, { limit, window }: RateLimit): RequestHandler {
  return limiter({
    name,
    limit,
    window,
    key: addressKey,
    problemId: 'too-many-requests',
    message: 'Too many requests from your network.',
  })
}
