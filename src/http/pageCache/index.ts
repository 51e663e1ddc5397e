import type { Request, RequestHandler, Response } from 'express'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { captureBody } from './capture'
import { holdsCurrent } from './conditional'
import { acceptedEncodings, rememberedEncodings, type Encoding } from './encodings'
import { compress, makeEntry, sizeOf, strongTag, type Entry } from './entry'

const MAX_URL_LENGTH = 2048
const CACHE_CONTROL = 'public, max-age=0, must-revalidate'

export interface PageCacheOptions {
  /** Bytes that all stored pages may take together. */
  maxBytes: number
  /** @returns a number that changes with every change of what visitors may read */
  revision: () => number
  /** Whether the revision is known to be the one that holds; while it is not, no page is served from the cache or kept. */
  isCurrent?: () => boolean
  /** @returns the same, after an effort to find out */
  current?: () => Promise<boolean>
  /** Name of the cookie that tells a signed-in account. */
  sessionCookie?: string
  /** Beginnings of paths that never hold a page. */
  except?: readonly string[]
  /** @returns the address under which a page is kept, the same for addresses that mean the same */
  address?: (url: string) => string
  /** Told of every page served from the cache, which no middleware after it sees. */
  onHit?: (req: IncomingMessage, status: 200 | 304) => void
  /** Milliseconds between a page's first answer and its compression. */
  compressAfter?: number
}

export interface PageCache {
  /**
   * Answers from the cache without Express, whose work for a request costs more than the answer.
   *
   * @returns false when the page is not there, or the request needs a closer look: then Express goes on
   */
  serveHit(req: IncomingMessage, res: ServerResponse): boolean
  /** Mount it before everything else: it serves the rest of the hits, and keeps what the routes send. */
  middleware: RequestHandler
  /** Forgets every page. */
  clear(): void
  stats(): { pages: number; bytes: number }
}

/**
 * Keeps whole pages for visitors without a session, by address and content revision.
 *
 * A route marks a page as one that every visitor may see by `res.locals.cacheable = true` and sends it by res.send() or
 * res.end(); nothing else is stored. A page is stored under the revision that held before it was rendered, so one whose
 * rendering overlapped a change of content is never served again.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
  const pages = new LRUCache<string, Entry>({ maxSize: options.maxBytes, sizeCalculation: sizeOf })
  const session = `${options.sessionCookie ?? 'payload-token'}=`
  const except = options.except ?? ['/api/', '/admin', '/_next/']

  function store(url: string, entry: Entry, headers: ReturnType<Response['getHeaders']>): void {
    pages.set(url, entry)
    const later = async () => {
      const compressed = await compress(entry, headers)
      if (pages.peek(url) === entry) pages.set(url, compressed)
    }
    setTimeout(() => void later().catch(() => undefined), options.compressAfter ?? 20).unref()
  }

  function keepFirstAnswer(req: Request, res: Response, url: string, revision: number): void {
    captureBody(res, (body) => {
      res.setHeader('Cache-Control', CACHE_CONTROL)
      const headers = res.getHeaders()
      store(url, makeEntry(body, headers, revision), headers)
      return validated(req, res, body)
    })
  }

  function current(url: string, revision: number): Entry | undefined {
    const entry = pages.get(url)
    return entry?.revision === revision ? entry : undefined
  }

  const isCurrent = options.isCurrent ?? (() => true)
  const addressOf = options.address ?? ((url: string) => url)

  const middleware: RequestHandler = (req, res, next) => {
    if (!isPublicRead(req, session)) return next()
    if (isCurrent() || !options.current) return serveOrKeep(req, res, next)
    options.current().then((is) => (is ? serveOrKeep(req, res, next) : next()), next)
  }

  const serveOrKeep: RequestHandler = (req, res, next) => {
    const url = addressOf(req.url)
    const revision = options.revision()
    const entry = current(url, revision)
    if (entry) return serve(req, res, entry, acceptedEncodings(req), options.onHit)
    const stored =
      req.method === 'GET' && url.length <= MAX_URL_LENGTH && !except.some((start) => url.startsWith(start))
    if (stored) keepFirstAnswer(req, res, url, revision)
    next()
  }

  return {
    serveHit(req, res) {
      const encodings = rememberedEncodings(req.headers['accept-encoding'])
      const entry =
        encodings && isPublicRead(req, session) && isCurrent() ? current(req.url ?? '', options.revision()) : undefined
      if (!encodings || !entry) return false
      serve(req, res, entry, encodings, options.onHit)
      return true
    },
    middleware,
    clear: () => pages.clear(),
    stats: () => ({ pages: pages.size, bytes: pages.calculatedSize }),
  }
}

function isPublicRead(req: IncomingMessage, session: string): boolean {
  const { method, headers } = req
  if (method !== 'GET' && method !== 'HEAD') return false
  return headers.authorization === undefined && (headers.cookie === undefined || !headers.cookie.includes(session))
}

function serve(
  req: IncomingMessage,
  res: ServerResponse,
  entry: Entry,
  encodings: readonly Encoding[],
  onHit: PageCacheOptions['onHit'],
): void {
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
  onHit?.(req, held ? 304 : 200)
}

/** Puts the validators on a page's first answer, and makes it a 304 when the client holds the page in any encoding. */
function validated(req: Request, res: Response, body: Buffer): Buffer | undefined {
  const tags = (['identity', 'br', 'gzip'] as const).map((encoding) => strongTag(body, encoding))
  const held = tags.find((tag) => holdsCurrent(req.headers['if-none-match'], tag))
  res.setHeader('ETag', held ?? tags[0] ?? '')
  res.setHeader('Vary', 'Accept-Encoding')
  if (held === undefined) return body
  res.statusCode = 304
  res.removeHeader('Content-Type')
  res.removeHeader('Content-Length')
  return undefined
}
