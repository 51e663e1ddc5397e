import type { Request } from 'express'

/** @returns the headers of an Express request as the web's Headers, for Payload's authentication */
export function webHeaders(req: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one)
  }
  return headers
}
