import type { Request } from 'express'

export type Encoding = 'br' | 'gzip' | 'identity'

const REMEMBERED = 256
const chosen = new Map<string, readonly Encoding[]>()
const PLAIN: readonly Encoding[] = ['identity']

/**
 * @param header value of Accept-Encoding
 * @returns the encodings of a header that was met before, the best first; undefined for a new one
 */
export function rememberedEncodings(header: string | string[] | undefined): readonly Encoding[] | undefined {
  return header === undefined ? PLAIN : typeof header === 'string' ? chosen.get(header) : undefined
}

/**
 * @returns the encodings that the client takes, the best first. Browsers send few different headers, so the parsed ones are
 *   remembered.
 */
export function acceptedEncodings(req: Request): readonly Encoding[] {
  const header = req.headers['accept-encoding']
  if (typeof header !== 'string' || header.length > 200) return PLAIN
  const known = rememberedEncodings(header)
  if (known !== undefined) return known
  const accepted = (['br', 'gzip'] as const).filter((encoding) => req.acceptsEncodings(encoding) === encoding)
  const encodings: readonly Encoding[] = [...accepted, 'identity']
  if (chosen.size >= REMEMBERED) chosen.clear()
  chosen.set(header, encodings)
  return encodings
}
