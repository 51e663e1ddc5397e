import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Request, Response } from 'express'
import { createPageCache, type PageCache, type PublicAnswer } from '../../../src/http/pageCache'
import type { Dependencies } from '../../../src/queries/tracking/tracker'
import { requestId } from '../../../src/http/requestId'
import { listen, raw, type Listening } from '../../helpers/httpApp'

let app: Listening
let cache: PageCache
/** What pages are made of; a later one may be the same again. */
let content = { revision: 1, text: '' }
let renders = 0
let rechecks = 0
let isCurrent = true
let becomesCurrent = false
const hits: number[] = []
let answer: (req: Request, res: Response) => string | Partial<PublicAnswer>

const page = () => `<!doctype html><p>${'Migration and remittances. '.repeat(200)}</p>`

function changed(text = content.text) {
  content = { revision: content.revision + 1, text }
}

function dependencies(): Dependencies {
  const made = content
  let heldAt = made.revision
  return {
    hold: () => heldAt === content.revision,
    recheck() {
      rechecks++
      if (made.text === content.text) heldAt = content.revision
      return Promise.resolve(made.text === content.text)
    },
    size: 100,
  }
}

beforeAll(async () => {
  cache = createPageCache({
    maxBytes: 200_000,
    isCurrent: () => isCurrent,
    current: () => Promise.resolve(isCurrent || becomesCurrent),
    compressAfter: 0,
    address: (url) => url.replace(/[?&]ignored=\w+/, ''),
    onHit: (_req, status) => hits.push(status),
  })
  app = await listen((express) => {
    express.use(cache.middleware, requestId())
    express.use((req, res, next) => {
      const make = () => {
        renders += 1
        const made = dependencies()
        const given = answer(req, res)
        const headers = { 'Content-Type': 'text/html; charset=utf-8' }
        const whole = { status: 200, headers, body: '', ...(typeof given === 'string' ? { body: given } : given) }
        return Promise.resolve({ made: whole, dependencies: req.path === '/unknown' ? null : made })
      }
      cache.respond(req, res, make).catch(next)
    })
  })
})
afterAll(() => app.close())
beforeEach(() => {
  cache.clear()
  changed('')
  renders = 0
  rechecks = 0
  isCurrent = true
  becomesCurrent = false
  hits.splice(0)
  answer = (_req, res) => {
    res.set('Content-Security-Policy', "default-src 'none'")
    return page()
  }
})

const get = (path = '/', headers: Record<string, string> = {}, method = 'GET') =>
  raw(app.port, { path, headers, method })

/** Compression follows the first answer. */
async function compressed(path = '/', encoding = 'br') {
  await get(path)
  for (let i = 0; i < 100; i += 1) {
    const found = await get(path, { 'accept-encoding': encoding })
    if (found.headers['content-encoding'] === encoding) return found
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('never compressed')
}

it('neither serves nor keeps a page while nobody knows whether it still holds', async () => {
  await get('/kept')
  isCurrent = false
  await get('/kept')
  await get('/new')
  expect(renders).toBe(3)
  isCurrent = true
  await get('/new')
  expect(renders).toBe(4)
})

it('serves what it kept once a closer look says that it holds', async () => {
  await get('/kept')
  isCurrent = false
  becomesCurrent = true
  await get('/kept')
  expect(renders).toBe(1)
})

it('renders a page once and serves it again with the same headers and bytes', async () => {
  const first = await get('/groups?page=2')
  const second = await get('/groups?page=2')
  expect(renders).toBe(1)
  expect(second.status).toBe(200)
  expect(second.body.equals(first.body)).toBe(true)
  const { date: _first, 'x-request-id': _id, ...expected } = first.headers
  const { date: _second, ...found } = second.headers
  expect(found).toEqual(expected)
  expect(found).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'content-security-policy': "default-src 'none'",
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
  })
  expect(found.etag).toMatch(/^"[\w-]{27}"$/)
  expect(hits).toEqual([200])
})

it('keeps addresses apart by path and query', async () => {
  answer = (req) => req.originalUrl
  for (const path of ['/a', '/b', '/a?x=1', '/a?x=2']) {
    await get(path)
    expect((await get(path)).body.toString()).toBe(path)
  }
  expect(renders).toBe(4)
})

it('serves nothing that was made of something else', async () => {
  answer = () => `of ${content.text}`
  await get()
  changed('another text')
  expect((await get()).body.toString()).toBe('of another text')
  expect(renders).toBe(2)
})

it('serves what is made of the same again, and asks once for each change', async () => {
  await get()
  changed()
  await get()
  await get()
  expect([renders, rechecks]).toEqual([1, 1])
  expect(cache.stats()).toMatchObject({ pages: 1 })
})

it('does not serve again what changed while it was made', async () => {
  answer = () => {
    const before = content.text
    changed('new')
    return `of ${before}`
  }
  expect((await get()).body.toString()).toBe('of ')
  answer = () => `of ${content.text}`
  expect((await get()).body.toString()).toBe('of new')
})

it('counts what it serves and what is made', async () => {
  const before = cache.stats()
  await get()
  await get()
  changed()
  await get()
  await get('/unknown')
  const { hits: served, rechecked, misses } = cache.stats()
  expect([served - before.hits, rechecked - before.rechecked, misses - before.misses]).toEqual([2, 1, 1])
})

it.each([
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const)('serves %s to those who take it, under a tag of its own', async (encoding, unpack) => {
  const found = await compressed('/', encoding)
  expect(unpack(found.body).toString()).toBe(page())
  expect(found.body.length).toBe(Number(found.headers['content-length']))
  expect(found.headers.etag).toMatch(new RegExp(`-${encoding}"$`))
})

it('serves plain bytes to those who refuse the encodings', async () => {
  await compressed()
  const found = await get('/', { 'accept-encoding': 'br;q=0, gzip;q=0' })
  expect([found.headers['content-encoding'], found.body.toString()]).toEqual([undefined, page()])
})

it('answers 304 without a body to those who hold the page', async () => {
  const { headers } = await compressed()
  for (const tag of [headers.etag, `"x", W/${headers.etag}`, '*']) {
    const found = await get('/', { 'accept-encoding': 'br', 'if-none-match': String(tag) })
    expect([found.status, found.body.length, found.headers.etag]).toEqual([304, 0, headers.etag])
    expect(found.headers['content-length']).toBeUndefined()
  }
  expect((await get('/', { 'if-none-match': '"x"' })).status).toBe(200)
})

it('answers 304 after a change elsewhere left the page as it was', async () => {
  const { headers } = await compressed()
  changed('elsewhere')
  const found = await get('/', { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) })
  expect([found.status, found.body.length, renders]).toEqual([304, 0, 2])
})

it('answers HEAD from the stored page', async () => {
  const { headers } = await get()
  const head = await get('/', {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, headers['content-length'], 0])
  expect(renders).toBe(1)
})

describe('keeps out of', () => {
  const twice = async (headers = {}, method = 'GET', path = '/') => {
    await get(path, headers, method)
    await get(path, headers, method)
    return renders
  }

  it('sessions, which neither read nor fill it', async () => {
    const cookie = { cookie: 'theme=dark; payload-token=x' }
    answer = (req) => (req.headers.cookie === undefined ? 'public' : 'CANARY')
    expect(await twice(cookie)).toBe(2)
    expect((await get()).body.toString()).toBe('public')
    expect((await get('/', cookie)).body.toString()).toBe('CANARY')
    expect((await get('/', { authorization: 'JWT x' })).status).toBe(200)
    expect(renders).toBe(5)
  })

  it('other cookies do not matter', async () => {
    expect(await twice({ cookie: 'theme=dark' })).toBe(1)
  })

  it('writes', async () => {
    expect(await twice({}, 'POST')).toBe(2)
  })

  it.each<[string, typeof answer]>([
    ['errors', () => ({ status: 404 })],
    ['answers that set a cookie', (_req, res) => (res.cookie('a', 'b'), 'x')],
    ['answers that differ by language or cookie', (_req, res) => (res.vary('Cookie'), 'x')],
    ['redirects', () => ({ status: 301, headers: { Location: '/b' } })],
  ])('%s', async (_name, given) => {
    answer = given
    expect(await twice()).toBe(2)
    expect(cache.stats().pages).toBe(0)
  })

  it('what nobody can tell how long it holds', async () => {
    expect(await twice({}, 'GET', '/unknown')).toBe(2)
  })
})

it('forgets the pages that were not asked for longest, before it takes more memory than it may', async () => {
  for (let i = 0; i < 60; i += 1) await get(`/?page=${i}`)
  expect(cache.stats().bytes).toBeLessThanOrEqual(200_000)
  expect(cache.stats().pages).toBeGreaterThan(5)
  renders = 0
  await get('/?page=59')
  await get('/?page=0')
  expect(renders).toBe(1)
})

describe('in front of Express', () => {
  let front: Server
  let passed = 0
  const ask = (path: string, headers: Record<string, string> = {}) =>
    raw((front.address() as AddressInfo).port, { path, headers, method: 'GET' })

  beforeAll(async () => {
    front = createServer((req, res) => {
      if (cache.serveHit(req, res)) return
      passed += 1
      res.end('passed on')
    })
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => void front.close())
  beforeEach(() => (passed = 0))

  it('serves what is stored as the middleware would, and passes everything else on', async () => {
    expect((await ask('/')).body.toString()).toBe('passed on')
    const stored = await compressed()
    const hit = await ask('/', { 'accept-encoding': 'br' })
    expect(hit.body.equals(stored.body)).toBe(true)
    expect(hit.headers.etag).toBe(stored.headers.etag)
    expect((await ask('/', { 'if-none-match': String((await ask('/')).headers.etag) })).status).toBe(304)
    expect(passed).toBe(1)
  })

  it('passes on whoever is signed in, and whatever changed since', async () => {
    await get('/')
    expect((await ask('/', { cookie: 'payload-token=x' })).body.toString()).toBe('passed on')
    changed()
    expect((await ask('/')).body.toString()).toBe('passed on')
  })
})

test('an address that means the same is served from the same entry', async () => {
  await get('/list?q=a')
  await get('/list?q=a&ignored=1')
  await get('/list?q=a&ignored=2')
  expect([renders, cache.stats().pages]).toEqual([1, 1])
  await get('/list?q=b')
  expect(renders).toBe(2)
})
