import type { RequestHandler } from 'express'

/** Milliseconds that a sender has to read a refusal before the connection ends. */
const LINGER = 2000

/**
 * Ends the connection of a request that was answered before its body had arrived: what is still to come will be read by
 * nobody, and a sender who sends nothing would keep the connection.
 */
export function closeUnread(linger = LINGER): RequestHandler {
  return (req, res, next) => {
    res.once('finish', () => {
      if (req.complete) return
      // Timers come before reading: where the process was held up, what has arrived in time is read first.
      const end = () => {
        if (!req.complete) req.socket.destroy()
      }
      setTimeout(() => setImmediate(end), linger).unref()
    })
    next()
  }
}
