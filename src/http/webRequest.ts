import type { Request as ExpressRequest } from 'express'

/** Headers of the connection, which mean nothing to a Web Request, or of a body that was read already. */
const LEFT_OUT = new Set(['connection', 'content-length', 'expect', 'keep-alive', 'transfer-encoding', 'upgrade'])

/**
 * @param req request whose body, if any, is a Buffer in req.body
 * @param origin scheme and host that the address is completed with; headers, Host and Origin among them, pass unchanged
 * @param signal aborted when nobody waits for the answer any more
 * @returns a Web Request with a body of its own, so that it can be made again for another try
 */
export function webRequest(req: ExpressRequest, origin: string, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || LEFT_OUT.has(name)) continue
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  }
  const body: unknown = req.body
  const bytes = Buffer.isBuffer(body) && body.length > 0 ? body : undefined
  if (bytes !== undefined) headers.set('content-length', String(bytes.length))
  return new Request(origin + req.baseUrl + req.url, {
    method: req.method === 'HEAD' ? 'GET' : req.method,
    headers,
    body: bytes === undefined ? undefined : new Uint8Array(bytes),
    signal,
  })
}
