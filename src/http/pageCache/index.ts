import type { Request, RequestHandler, Response } from 'express'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import type { Dependencies } from '../../queries/tracking/tracker'
import { holdsCurrent } from './conditional'
import { acceptedEncodings, rememberedEncodings, type Encoding } from './encodings'
import { compress, makeEntry, sizeOf, strongTag, type Entry } from './entry'

const MAX_URL_LENGTH = 2048
const CACHE_CONTROL = 'public, max-age=0, must-revalidate'

export interface PageCacheOptions {
  /** Bytes that all stored pages may take together. */
  maxBytes: number
  /** Whether changes are known of as soon as they count; while not, no page is served from the cache or kept. */
  isCurrent?: () => boolean
  /** @returns the same, after an effort to find out */
  current?: () => Promise<boolean>
  /** Name of the cookie that tells a signed-in account. */
  sessionCookie?: string
  /** @returns the address under which a page is kept, the same for addresses that mean the same */
  address?: (url: string) => string
  /** Told of every page served from the cache, which no middleware after it sees. */
  onHit?: (req: IncomingMessage, status: 200 | 304) => void
  /** Milliseconds between a page's first answer and its compression. */
  compressAfter?: number
}

/** An answer to everybody who asks for the same address. */
export interface PublicAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** An answer with what it was made of; null for one of which nobody can tell how long it holds, or for none. */
export interface Made {
  made: PublicAnswer | null
  dependencies: Dependencies | null
}

/** What the cache has done since it began. */
export interface PageCacheStats {
  /** Kept now, and bytes that they take. */
  pages: number
  bytes: number
  /** Served as they were kept. */
  hits: number
  /** Of these, how many after something had changed that they could have shown, and did not. */
  rechecked: number
  /** Made, and kept from then on. */
  misses: number
}

export interface PageCache {
  /**
   * Answers from the cache without Express, whose work for a request costs more than the answer.
   *
   * @returns false when the page is not there, or the request needs a closer look: then Express goes on
   */
  serveHit(req: IncomingMessage, res: ServerResponse): boolean
  /** Mount it before everything else: it serves the rest of the hits. */
  middleware: RequestHandler
  /**
   * Sends an answer, and keeps it for others who ask for the same.
   *
   * @param make gives it
   * @returns false where there is none
   */
  respond(req: Request, res: Response, make: () => Promise<Made>): Promise<boolean>
  /** Forgets every page. */
  clear(): void
  stats(): PageCacheStats
}

/**
 * Keeps whole pages for visitors without a session, by address, each with what it was made of. A page is served while that
 * is what it was: where some of it may have changed, it is asked for again, and compared.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
  const pages = new LRUCache<string, Entry>({ maxSize: options.maxBytes, sizeCalculation: sizeOf })
  const session = `${options.sessionCookie ?? 'payload-token'}=`
  const counts = { hits: 0, rechecked: 0, misses: 0 }
  const { isCurrent = () => true, current = () => Promise.resolve(isCurrent()), onHit } = options
  const addressOf = options.address ?? ((url: string) => url)

  function keep(url: string, entry: Entry, headers: ReturnType<Response['getHeaders']>): void {
    pages.set(url, entry)
    const later = async () => {
      const compressed = await compress(entry, headers)
      if (pages.peek(url) === entry) pages.set(url, compressed)
    }
    setTimeout(() => void later().catch(() => undefined), options.compressAfter ?? 20).unref()
  }

  function hit(req: IncomingMessage, res: ServerResponse, entry: Entry, encodings: readonly Encoding[]): void {
    counts.hits++
    onHit?.(req, serve(req, res, entry, encodings))
  }

  /** @returns the page that is kept at an address, where it is known to hold or found to */
  async function confirmed(url: string): Promise<Entry | undefined> {
    const entry = pages.get(url)
    if (!entry || !(isCurrent() || (await current()))) return undefined
    if (entry.dependencies.hold()) return entry
    if (await entry.dependencies.recheck().catch(() => false)) {
      counts.rechecked++
      return entry
    }
    if (pages.peek(url)?.dependencies === entry.dependencies) pages.delete(url)
    return undefined
  }

  return {
    serveHit(req, res) {
      const encodings = rememberedEncodings(req.headers['accept-encoding'])
      const entry = encodings && isPublicRead(req, session) && isCurrent() ? pages.get(req.url ?? '') : undefined
      if (!encodings || !entry?.dependencies.hold()) return false
      hit(req, res, entry, encodings)
      return true
    },

    middleware(req, res, next) {
      const url = addressOf(req.url)
      if (!isPublicRead(req, session) || !pages.has(url)) return next()
      confirmed(url).then((entry) => (entry ? hit(req, res, entry, acceptedEncodings(req)) : next()), next)
    },

    async respond(req, res, make) {
      const url = addressOf(req.originalUrl)
      const mayBeKept =
        isPublicRead(req, session) &&
        req.method === 'GET' &&
        url.length <= MAX_URL_LENGTH &&
        (isCurrent() || (await current()))
      const { made, dependencies } = await make()
      if (!made) return false
      const { status, headers, body } = made
      res.status(status).set(headers)
      if (!mayBeKept || !dependencies || status !== 200 || !mayBeShared(res)) {
        res.send(body)
        return true
      }
      counts.misses++
      res.locals.cached = false
      res.setHeader('Cache-Control', CACHE_CONTROL)
      const bytes = Buffer.from(body)
      const entry = makeEntry(bytes, res.getHeaders(), dependencies)
      keep(url, entry, res.getHeaders())
      sendFirst(req, res, bytes)
      return true
    },
    clear: () => pages.clear(),
    stats: () => ({ pages: pages.size, bytes: pages.calculatedSize, ...counts }),
  }
}

function isPublicRead(req: IncomingMessage, session: string): boolean {
  const { method, headers } = req
  if (method !== 'GET' && method !== 'HEAD') return false
  return headers.authorization === undefined && (headers.cookie === undefined || !headers.cookie.includes(session))
}

/** A page that sets a cookie, or differs by more than its encoding, is for one visitor. */
function mayBeShared(res: Response): boolean {
  if (res.hasHeader('set-cookie') || res.hasHeader('content-encoding')) return false
  const vary = String(res.getHeader('vary') ?? '').toLowerCase()
  return vary.split(',').every((name) => ['', 'accept-encoding'].includes(name.trim()))
}

function serve(req: IncomingMessage, res: ServerResponse, entry: Entry, encodings: readonly Encoding[]): 200 | 304 {
  let variant = entry.variants.identity
  for (const encoding of encodings) {
    const candidate = entry.variants[encoding]
    if (candidate === undefined) continue
    variant = candidate
    break
  }
  const held = holdsCurrent(req.headers['if-none-match'], variant.etag)
  if (held) res.writeHead(304, variant.notModified).end()
  else res.writeHead(200, variant.headers).end(req.method === 'HEAD' ? undefined : variant.body)
  return held ? 304 : 200
}

/** Sends a page for the first time, with its validators; a 304 where the client holds it in any encoding. */
function sendFirst(req: Request, res: Response, body: Buffer): void {
  const tags = (['identity', 'br', 'gzip'] as const).map((encoding) => strongTag(body, encoding))
  const held = tags.find((tag) => holdsCurrent(req.headers['if-none-match'], tag))
  res.setHeader('ETag', held ?? tags[0] ?? '')
  res.setHeader('Vary', 'Accept-Encoding')
  if (held === undefined) {
    res.setHeader('Content-Length', String(body.length))
    res.end(body)
    return
  }
  res.removeHeader('Content-Type')
  res.status(304).end()
}
