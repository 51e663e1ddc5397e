import { setTimeout } from 'node:timers/promises'
import type { Request, RequestHandler } from 'express'
import pLimit, { type LimitFunction } from 'p-limit'
import { HttpProblem } from '../domain/errors'
import type { ReadSession } from './door/session'
import { addressKey } from './rateLimits'

export interface FairShareOptions {
  session: ReadSession
  /** Answers that are made for one address at a time; more wait for their turn. */
  atOnce: number
  /** How many may wait. */
  longest?: number
}

/** Milliseconds between two answers. */
const MAX_PAUSE = 2_000

/**
 * Counting requests does not keep one sender from taking a node's time, since answers differ a thousandfold in what they
 * cost. So the reads of one address without a session are answered a few at a time, however many it sends at once, and after
 * each as much time as it took is left to others.
 */
export function fairShare({ session, atOnce, longest = 100 }: FairShareOptions): RequestHandler {
  const lines = new Map<string, LimitFunction>()
  return async (req, res, next) => {
    if (!isRead(req) || (req.headers.cookie && (await session(req)))) return next()
    const key = addressKey(req)
    const line = lines.get(key) ?? pLimit(atOnce)
    lines.set(key, line)
    if (line.pendingCount >= longest) {
      res.set('Retry-After', '2')
      throw new HttpProblem(
        'too-many-requests',
        429,
        'Many requests from your network wait already. Wait for the seconds in Retry-After, then go on.',
      )
    }
    void line(async () => {
      // Whoever gave up while waiting wants no answer any more.
      if (res.destroyed) return
      const began = performance.now()
      const answered = new Promise((resolve) => res.once('close', resolve).once('finish', resolve))
      next()
      await answered
      await setTimeout(Math.min(performance.now() - began, MAX_PAUSE))
    }).finally(() => {
      if (line.activeCount + line.pendingCount === 0) lines.delete(key)
    })
  }
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD'
}
