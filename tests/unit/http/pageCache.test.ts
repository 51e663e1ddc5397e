import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Request, Response } from 'express'
import { createPageCache, type PageCache } from '../../../src/http/pageCache'
import { requestId } from '../../../src/http/requestId'
import { listen, raw, type Listening } from '../../helpers/httpApp'

let app: Listening
let cache: PageCache
let revision = 1
let renders = 0
let isCurrent = true
let becomesCurrent = false
const hits: number[] = []
let answer: (req: Request, res: Response) => unknown

const page = () => `<!doctype html><p>${'Migration and remittances. '.repeat(200)}</p>`

beforeAll(async () => {
  cache = createPageCache({
    maxBytes: 200_000,
    revision: () => revision,
    isCurrent: () => isCurrent,
    current: () => Promise.resolve(isCurrent || becomesCurrent),
    compressAfter: 0,
    address: (url) => url.replace(/[?&]ignored=\w+/, ''),
    onHit: (_req, status) => hits.push(status),
  })
  app = await listen((express) => {
    express.use(cache.middleware, requestId())
    express.use((req, res) => {
      renders += 1
      res.locals.cacheable = true
      return answer(req, res)
    })
  })
})
afterAll(() => app.close())
beforeEach(() => {
  cache.clear()
  revision += 1
  renders = 0
  isCurrent = true
  becomesCurrent = false
  hits.splice(0)
  answer = (_req, res) => res.set('Content-Security-Policy', "default-src 'none'").type('html').send(page())
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
  answer = (req, res) => res.send(req.originalUrl)
  for (const path of ['/a', '/b', '/a?x=1', '/a?x=2']) {
    await get(path)
    expect((await get(path)).body.toString()).toBe(path)
  }
  expect(renders).toBe(4)
})

it('serves nothing of an older revision', async () => {
  answer = (_req, res) => res.send(`revision ${revision}`)
  await get()
  revision += 1
  expect((await get()).body.toString()).toBe(`revision ${revision}`)
})

it('does not store a page whose content changed while it was rendered', async () => {
  answer = (_req, res) => {
    res.send('old')
    return undefined
  }
  const slow = answer
  answer = (req, res) => {
    revision += 1
    return slow(req, res)
  }
  expect((await get()).body.toString()).toBe('old')
  answer = (_req, res) => res.send('new')
  expect((await get()).body.toString()).toBe('new')
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
  revision += 1
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
    answer = (req, res) => res.send(req.headers.cookie === undefined ? 'public' : 'CANARY')
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

  it.each<[string, (req: Request, res: Response) => unknown]>([
    ['answers that were not marked', (_req, res) => ((res.locals.cacheable = false), res.send('x'))],
    ['errors', (_req, res) => res.status(404).send('x')],
    ['answers that set a cookie', (_req, res) => res.cookie('a', 'b').send('x')],
    ['answers that differ by language or cookie', (_req, res) => res.vary('Cookie').send('x')],
    ['streams', (_req, res) => (res.write('x'), res.end('y'))],
    ['redirects', (_req, res) => res.redirect('/b')],
  ])('%s', async (_name, given) => {
    answer = given
    expect(await twice()).toBe(2)
    expect(cache.stats().pages).toBe(0)
  })

  it('the API and the admin, whatever they say', async () => {
    expect(await twice({}, 'GET', '/api/publications')).toBe(2)
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
    revision += 1
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
