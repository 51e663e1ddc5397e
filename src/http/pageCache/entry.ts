import { createHash } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Dependencies } from '../../queries/tracking/tracker'
import type { Encoding } from './encodings'

const brotliCompressed = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Below this, a compressed answer fits no fewer packets than the plain one. */
const WORTH_COMPRESSING = 1024
const BROTLI_QUALITY = 6

/** One form of a page, ready to be written: headers as the flat list that writeHead takes. */
export interface Variant {
  body: Buffer
  etag: string
  headers: string[]
  /** Headers of a 304, which repeats neither type nor length (RFC 9110, section 15.4.5). */
  notModified: string[]
}

export interface Entry {
  dependencies: Dependencies
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant }
}

/** Headers that belong to one answer and not to the page. */
const OWN = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
  'vary',
  'x-request-id',
])

/** @returns a strong entity tag: it changes with any byte of the page and with its encoding */
export function strongTag(body: Buffer, encoding: Encoding): string {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 27)
  return encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
}

/**
 * @param body the page
 * @param headers what the route and the middleware before it set
 * @param dependencies what the page was made of
 */
export function makeEntry(body: Buffer, headers: OutgoingHttpHeaders, dependencies: Dependencies): Entry {
  return { dependencies, variants: { identity: makeVariant(body, body, headers, 'identity') } }
}

/** @returns the entry with a compressed form for each encoding that makes it smaller */
export async function compress(entry: Entry, headers: OutgoingHttpHeaders): Promise<Entry> {
  const { body } = entry.variants.identity
  if (body.length < WORTH_COMPRESSING) return entry
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [br, gz] = await Promise.all([brotliCompressed(body, { params }), gzipped(body, { level: 6 })])
  const variants = { ...entry.variants }
  if (br.length < body.length) variants.br = makeVariant(body, br, headers, 'br')
  if (gz.length < body.length) variants.gzip = makeVariant(body, gz, headers, 'gzip')
  return { ...entry, variants }
}

/** @returns bytes that an entry holds, headers and dependencies counted roughly */
export function sizeOf({ variants, dependencies }: Entry): number {
  return Object.values(variants).reduce((sum, variant) => sum + variant.body.length + 2048, dependencies.size)
}

function makeVariant(page: Buffer, body: Buffer, headers: OutgoingHttpHeaders, encoding: Encoding): Variant {
  const etag = strongTag(page, encoding)
  const kept = Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !OWN.has(name))
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).flatMap((one) => [name, String(one)]))
  const validators = ['ETag', etag, 'Vary', 'Accept-Encoding']
  const coding = encoding === 'identity' ? [] : ['Content-Encoding', encoding]
  return {
    body,
    etag,
    headers: [...kept, ...validators, ...coding, 'Content-Length', String(body.length)],
    notModified: [...kept.filter((_, i) => kept[i - (i % 2)] !== 'content-type'), ...validators],
  }
}
