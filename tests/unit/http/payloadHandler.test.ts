import { markTransientFailure } from '../../../src/lib/attempt'
import { payloadHandler } from '../../../src/http/payloadHandler'
import { requestId } from '../../../src/http/requestId'
import { restGuard } from '../../../src/http/restGuard'
import { errorHandler } from '../../../src/http/errorHandler'
import { listen, raw, type Listening } from '../../helpers/httpApp'

type Handle = (request: Request) => Promise<Response>
let handle: Handle = () => Promise.resolve(Response.json({}))
const logged: unknown[] = []
let app: Listening

beforeAll(async () => {
  const logger = { error: (entry: unknown) => void logged.push(entry) }
  app = await listen((express) => {
    express.use(requestId())
    express.use(
      '/api',
      ...restGuard({
        publicURL: 'http://hub.test',
        session: () => Promise.resolve({ id: 'someone' }),
        collections: ['things', 'files'],
        versionedCollections: ['publications'],
        uploadCollections: ['files'],
      }),
    )
    express.use('/api', (_req, res, next) => {
      if (_req.query.page === '7') res.locals.notBefore = performance.now() + 120
      next()
    })
    express.use(
      '/api',
      payloadHandler({
        handle: (r) => handle(r),
        publicURL: 'http://hub.test/',
        logger,
        retry: { tries: 5, pause: 1 },
      }),
    )
    express.use(errorHandler({ renderPage: () => '<p>', logger }))
  })
})
afterAll(() => app.close())
beforeEach(() => void logged.splice(0))

const json = { 'content-type': 'application/json' }
const post = (body: string) => raw(app.port, { method: 'POST', path: '/api/things', headers: json }, body)

it('hands on method, address, headers and body', async () => {
  let seen: Record<string, unknown> = {}
  handle = async (request) => {
    const { headers, method, url } = request
    seen = { method, url, body: await request.text(), host: headers.get('host'), origin: headers.get('origin') }
    return Response.json({ ok: true }, { status: 201 })
  }
  const headers = { ...json, host: 'other.test', origin: 'http://hub.test' }
  const answer = await raw(app.port, { method: 'POST', path: '/api/things?depth=1', headers }, '{"a":"é"}')
  expect(seen).toEqual({
    method: 'POST',
    url: 'http://hub.test/api/things?depth=1',
    body: '{"a":"é"}',
    host: 'other.test',
    origin: 'http://hub.test',
  })
  expect([answer.status, answer.body.toString()]).toEqual([201, '{"ok":true}'])
  expect(answer.headers['cache-control']).toBe('no-store')
})

it('hands on a file byte for byte', async () => {
  const file = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256))
  handle = async (request) => {
    const part = (await request.formData()).get('file')
    const bytes = part instanceof File ? Buffer.from(await part.arrayBuffer()) : Buffer.alloc(0)
    return Response.json({ same: bytes.equals(file) })
  }
  const head = '--form7MA4YWxk\r\nContent-Disposition: form-data; name="file"; filename="x.bin"\r\n\r\n'
  const fields = '\r\n--form7MA4YWxk\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{}'
  const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`${fields}\r\n--form7MA4YWxk--\r\n`)])
  const headers = {
    'content-type': 'multipart/form-data; boundary=form7MA4YWxk',
    cookie: 'a=b',
    origin: 'http://hub.test',
  }
  const answer = await raw(app.port, { method: 'POST', path: '/api/files', headers }, body)
  expect(answer.body.toString()).toBe('{"same":true}')
})

it("hands on the admin's long queries as the GET that they mean", async () => {
  handle = (request) => Promise.resolve(Response.json([request.method, request.url, request.body]))
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-payload-http-method-override': 'GET' }
  const answer = await raw(app.port, { method: 'POST', path: '/api/things', headers }, 'limit=5')
  expect(JSON.parse(answer.body.toString())).toEqual(['GET', 'http://hub.test/api/things?limit=5', null])
})

it('keeps several cookies apart', async () => {
  handle = () => {
    const headers = new Headers([
      ['set-cookie', 'a=1; Expires=Tue, 01 Jan 2030 00:00:00 GMT'],
      ['set-cookie', 'b=2'],
    ])
    return Promise.resolve(Response.json({}, { headers }))
  }
  const answer = await raw(app.port, { path: '/api/things' })
  expect(answer.headers['set-cookie']).toEqual(['a=1; Expires=Tue, 01 Jan 2030 00:00:00 GMT', 'b=2'])
})

it('answers HEAD with the headers of GET', async () => {
  handle = (request) =>
    Promise.resolve(Response.json({ method: request.method }, { headers: { 'x-seen': request.method } }))
  const answer = await raw(app.port, { method: 'HEAD', path: '/api/things' })
  expect([answer.status, answer.headers['x-seen'], answer.body.length]).toEqual([200, 'GET', 0])
})

it('sends no answer to a read that is larger than 8 MB, and says what to ask for instead', async () => {
  const ofBytes = (bytes: number) => () => Promise.resolve(Response.json('a'.repeat(bytes - 2)))
  handle = ofBytes(8 * 1024 * 1024)
  expect((await raw(app.port, { path: '/api/things' })).body.length).toBe(8 * 1024 * 1024)
  handle = ofBytes(8 * 1024 * 1024 + 1)
  const refused = await raw(app.port, { path: '/api/things' })
  expect(refused.status).toBe(400)
  expect(JSON.parse(refused.body.toString())).toMatchObject({ errors: [{ id: 'answer.too-large', field: 'limit' }] })
  // What has been written is told, however large it is.
  expect((await post('{}')).status).toBe(200)
})

it('sends a stream whole, however slowly it is read', async () => {
  const piece = new Uint8Array(64 * 1024).fill(7)
  handle = () => {
    let left = 100
    const pull = (controller: ReadableStreamDefaultController) =>
      left-- > 0 ? controller.enqueue(piece) : controller.close()
    return Promise.resolve(new Response(new ReadableStream({ pull })))
  }
  expect((await raw(app.port, { path: '/api/things' })).body.length).toBe(100 * piece.length)
})

it('breaks the connection off when a stream fails, rather than pass half an answer for a whole one', async () => {
  handle = () => {
    let first = true
    const pull = (controller: ReadableStreamDefaultController) => {
      if (!first) return controller.error(new Error('disk'))
      first = false
      controller.enqueue(new Uint8Array(10))
    }
    return Promise.resolve(new Response(new ReadableStream({ pull })))
  }
  await expect(raw(app.port, { path: '/api/things' })).rejects.toThrow()
})

describe('failures', () => {
  it('of a transient kind are tried again, each time with the whole body', async () => {
    const bodies: string[] = []
    handle = async (request) => {
      bodies.push(await request.text())
      if (bodies.length >= 3) return Response.json({ ok: true })
      markTransientFailure()
      return Response.json({ errors: [] }, { status: 500 })
    }
    const answer = await post('{"n":1}')
    expect([answer.status, bodies]).toEqual([200, ['{"n":1}', '{"n":1}', '{"n":1}']])
  })

  it('of a transient kind are tried five times at most', async () => {
    let tries = 0
    handle = () => {
      tries += 1
      markTransientFailure()
      return Promise.resolve(Response.json({}, { status: 500 }))
    }
    expect([(await post('{}')).status, tries]).toEqual([500, 5])
  })

  it('of another kind, and refusals, are not tried again', async () => {
    let tries = 0
    handle = () => Promise.resolve(Response.json({ errors: [{ message: String(++tries) }] }, { status: 500 }))
    await post('{}')
    expect(tries).toBe(1)
  })

  it('say nothing of their cause', async () => {
    handle = () => Promise.resolve(Response.json({ errors: [{ message: 'CANARY in SELECT' }] }, { status: 500 }))
    const answer = await post('{}')
    const body: unknown = JSON.parse(answer.body.toString())
    expect(body).toMatchObject({ errors: [{ id: 'server.error' }], requestId: answer.headers['x-request-id'] })
    expect(answer.body.toString()).not.toContain('CANARY')
    expect(logged).toHaveLength(1)
  })

  it('that are thrown say nothing of their cause either', async () => {
    handle = () => Promise.reject(new Error('CANARY'))
    const answer = await post('{}')
    expect([answer.status, answer.body.toString().includes('CANARY')]).toEqual([500, false])
  })

  it('of the requester keep their message and field errors, and get an id', async () => {
    const error = { name: 'ValidationError', message: 'Invalid: title', data: { errors: [{ path: 'title' }] } }
    handle = () => Promise.resolve(Response.json({ errors: [error] }, { status: 400 }))
    expect(JSON.parse((await post('{}')).body.toString())).toMatchObject({ errors: [{ id: 'validation', ...error }] })
  })

  it('do not repeat the address', async () => {
    handle = () => Promise.resolve(Response.json({ message: 'Route not found "/api/CANARY"' }, { status: 404 }))
    const { body } = await post('{}')
    expect(JSON.parse(body.toString())).toMatchObject({ errors: [{ id: 'not-found' }] })
    expect(body.toString()).not.toContain('CANARY')
  })
})

it('tells a read that its client has gone', async () => {
  const controller = new AbortController()
  const aborted = new Promise<boolean>((resolve) => {
    handle = (request) => {
      request.signal.addEventListener('abort', () => resolve(true), { once: true })
      controller.abort()
      return new Promise(() => {})
    }
  })
  await fetch(`${app.url}/api/things`, { signal: controller.signal }).catch(() => undefined)
  await expect(aborted).resolves.toBe(true)
})

it('holds an answer back until the moment that was set', async () => {
  handle = () => Promise.resolve(Response.json({}))
  const begun = performance.now()
  await raw(app.port, { path: '/api/things?page=7' })
  expect(performance.now() - begun).toBeGreaterThanOrEqual(118)
})
