import type { Request } from 'express'

export type Encoding = 'br' | 'gzip' | 'identity'

const REMEMBERED = 256
const chosen = new Map<string, readonly Encoding[]>()
const PLAIN: readonly Encoding[] = ['identity']

/**
 * @returns the encodings that the client takes, the best first. Browsers send few different headers, so the parsed ones are
 *   remembered.
 */
export function acceptedEncodings(req: Request): readonly Encoding[] {
  const header = req.headers['accept-encoding']
  if (typeof header !== 'string' || header.length > 200) return PLAIN
  const known = chosen.get(header)
  if (known !== undefined) return known
  const accepted = (['br', 'gzip'] as const).filter((encoding) => req.acceptsEncodings(encoding) === encoding)
  const encodings: readonly Encoding[] = [...accepted, 'identity']
  if (chosen.size >= REMEMBERED) chosen.clear()
  chosen.set(header, encodings)
  return encodings
}
