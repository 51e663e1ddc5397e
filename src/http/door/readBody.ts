import type { Request, Response } from 'express'
import { HttpProblem } from '../../domain/errors'
import type { Share } from './byteBudget'

/** How long a sender may take. */
export interface Patience {
  /** Milliseconds for a body of any size. */
  grace: number
  /** What a large body gains time by: bytes a second that it must keep up with after the grace. */
  pace?: number
}

export interface ReadBodyOptions {
  /** Bytes. */
  limit: number
  patience: Patience
  /** Held until the answer is sent. */
  share: Share
}

/**
 * Reads a whole body. Compressed ones are refused, which could unfold to many times their size.
 *
 * @param req whose body nothing has read
 * @param res its answer; when it is closed, the bytes are given back
 * @returns the bytes
 * @throws HttpProblem 413 when there are too many, 408 when they come too slowly, 400 when they end early, 415 when they
 *   are compressed, 503 when the budget is spent
 */
export async function readBody(req: Request, res: Response, options: ReadBodyOptions): Promise<Buffer> {
  const { limit, patience, share } = options
  const encoding = req.headers['content-encoding']
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    throw new HttpProblem('body.encoding', 415, 'Send the body uncompressed, in UTF-8.')
  }
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLarge(limit)
  res.once('close', () => share.release())
  const chunks: Buffer[] = []
  let size = 0
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const allowed = () => patience.grace + (patience.pace ? (size / patience.pace) * 1000 : 0)
    let timer = setTimeout(check, patience.grace)
    function check() {
      const left = allowed() - (performance.now() - began)
      if (left > 0) timer = setTimeout(check, left)
      else fail(new HttpProblem('body.timeout', 408, 'The body took too long to arrive. Try again.'))
    }
    function settle() {
      clearTimeout(timer)
      req.off('data', receive).off('end', done).off('error', broken).off('close', broken)
    }
    function fail(problem: HttpProblem) {
      settle()
      // What still arrives goes nowhere.
      req.resume()
      reject(problem)
    }
    function broken() {
      fail(new HttpProblem('body.incomplete', 400, 'The body ended before its announced length.'))
    }
    function done() {
      settle()
      resolve(Buffer.concat(chunks))
    }
    function receive(chunk: Buffer) {
      size += chunk.length
      if (size > limit) return fail(tooLarge(limit))
      try {
        share.take(chunk.length)
      } catch (error) {
        if (error instanceof HttpProblem) return fail(error)
        return reject(new Error('The body could not be counted', { cause: error }))
      }
      chunks.push(chunk)
    }
    req.on('data', receive).on('end', done).on('error', broken).on('close', broken)
  })
}

function tooLarge(limit: number): HttpProblem {
  const size =
    limit < 1024 * 1024 ? `${Math.floor(limit / 1024)} kB` : `${Math.floor((limit / 1024 / 1024) * 10) / 10} MB`
  return new HttpProblem('body.too-large', 413, `Send at most ${size} here.`, { details: { limit } })
}
