import type { Response } from 'express'

/**
 * Hands the body of an answer to a function before it is sent, when it comes in one piece and is marked as cacheable.
 *
 * @param res answer that nothing was written to yet
 * @param received gets the body, may change status and headers, and returns the body to send
 */
export function captureBody(res: Response, received: (body: Buffer) => Buffer | undefined): void {
  const end = res.end.bind(res) as (...args: unknown[]) => Response
  const write = res.write.bind(res) as (...args: unknown[]) => boolean
  let streamed = false
  res.write = (...args: unknown[]) => {
    streamed = true
    return write(...args)
  }
  res.end = (...args: unknown[]) => {
    res.end = end
    res.write = write
    const body = bodyOf(args)
    if (streamed || res.headersSent || body === undefined || !mayBeShared(res)) return end(...args)
    return end(received(body))
  }
}

function bodyOf([chunk, encoding]: unknown[]): Buffer | undefined {
  if (typeof chunk === 'string') {
    return Buffer.from(chunk, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8')
  }
  return Buffer.isBuffer(chunk) ? chunk : undefined
}

/** A page that sets a cookie, or differs by more than its encoding, is for one visitor. */
function mayBeShared(res: Response): boolean {
  if (res.locals.cacheable !== true || res.statusCode !== 200) return false
  if (res.hasHeader('set-cookie') || res.hasHeader('content-encoding')) return false
  const vary = String(res.getHeader('vary') ?? '').toLowerCase()
  return vary.split(',').every((name) => ['', 'accept-encoding'].includes(name.trim()))
}
