import { setTimeout } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import pLimit, { type LimitFunction } from 'p-limit'
import { HttpProblem } from '../domain/errors'
import type { ReadSession } from './door/session'
import { addressKey } from './rateLimits'

export interface FairShareOptions {
  session: ReadSession
  /** Answers that are made for one address at a time; more wait for their turn. */
  atOnce: number
  /** The same for one account, wherever it is signed in. */
  atOnceSignedIn: number
  /** How many may wait. */
  longest?: number
}

/** Milliseconds between two answers. */
const MAX_PAUSE = 2_000

/** Milliseconds after which an answer that nobody waits for any more counts as made. */
const ABANDONED = 2_000

/** Milliseconds after which any answer does. */
const MAX_TURN = 60_000

const LOOK_EVERY = 100

/**
 * Counting requests does not keep one sender from taking a node's time, since answers differ a thousandfold in what they
 * cost. So the reads of one account, or of one address without a session, are answered a few at a time, however many are
 * sent at once, and after each as much time as it took is left to others.
 */
export function fairShare({ session, atOnce, atOnceSignedIn, longest = 100 }: FairShareOptions): RequestHandler {
  const lines = new Map<string, LimitFunction>()
  return async (req, res, next) => {
    if (!isRead(req)) return next()
    const account = req.headers.cookie ? await session(req) : null
    const key = account ? `account ${account.id}` : addressKey(req)
    const line = lines.get(key) ?? pLimit(account ? atOnceSignedIn : atOnce)
    lines.set(key, line)
    if (line.pendingCount >= longest) {
      res.set('Retry-After', '2')
      throw new HttpProblem(
        'too-many-requests',
        429,
        `Many requests ${account ? 'of your account' : 'from your network'} wait already. Wait 2 seconds, then go on.`,
      )
    }
    void line(async () => {
      // Whoever gave up while waiting wants no answer any more.
      if (isGone(req, res)) return
      const began = performance.now()
      next()
      await made(req, res)
      await setTimeout(Math.min(performance.now() - began, MAX_PAUSE))
    }).finally(() => {
      if (line.activeCount + line.pendingCount === 0) lines.delete(key)
    })
  }
}

/**
 * @returns when the answer is made, whether or not anybody reads it. A client that is slow to read, or gone while the answer
 *   stands behind another one on its connection, is told of by no event of the answer
 */
function made(req: Request, res: Response): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now()
    let gone: number | undefined
    const done = () => {
      clearInterval(timer)
      resolve()
    }
    const timer = setInterval(() => {
      const now = performance.now()
      if (isGone(req, res)) gone ??= now
      const isAbandoned = gone !== undefined && now - gone > ABANDONED
      if (res.writableEnded || isAbandoned || now - began > MAX_TURN) done()
    }, LOOK_EVERY)
    res.once('finish', done)
  })
}

function isGone(req: Request, res: Response): boolean {
  return res.destroyed || req.socket.destroyed
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}
