import type { Request } from 'express'
import { errorHandler } from '../../../src/http/errorHandler'
import { requestId } from '../../../src/http/requestId'
import { parsedBody, restGuard } from '../../../src/http/restGuard'
import { listen, raw, type Listening } from '../../helpers/httpApp'

const ID = '3f2b8a52-6f0c-4b55-9d3a-0d6a1c2e7b10'
const OTHER = '11111111-1111-4111-8111-111111111111'
const OURS = 'https://hub.test'
/** What marks a request without a session here. */
const VISITOR = { authorization: 'none' }
const VERSION = '64b7f0c2a1b2c3d4e5f60718'

interface Answer {
  status: number
  /** What reached the API, or the problem that did not let it. */
  json: {
    errors?: { id: string; message: string; field?: string }[]
    requestId?: string
    method?: string
    url?: string
    body?: string
    data?: unknown
  }
  headers: Record<string, unknown>
}

let app: Listening
beforeAll(async () => {
  app = await listen((express) => {
    express.use(requestId())
    express.use(
      '/api',
      ...restGuard({
        publicURL: 'https://hub.test',
        session: (req: Request) => Promise.resolve(req.headers.authorization === 'none' ? null : { id: 'someone' }),
        collections: ['users', 'publications', 'documents', 'payload-preferences'],
        globals: ['site-settings'],
        collectionEndpoints: { publications: ['mine'] },
        versionedCollections: ['publications'],
        uploadCollections: ['documents'],
        dateFields: ['date'],
        uploadLimit: 3000,
        bodyLimit: 2000,
        anonymousLimit: 1000,
        bufferLimit: 6000,
        bodyTimeout: 250,
        mayAskAccess: (req: Request, document) =>
          Promise.resolve(req.headers.cookie !== undefined && document?.id !== OTHER),
      }),
    )
    express.use('/api', (req, res) => {
      const body: unknown = req.body
      res.json({
        method: req.method,
        url: req.url,
        body: Buffer.isBuffer(body) ? body.toString('utf8') : undefined,
        data: parsedBody(req),
      })
    })
    express.use(errorHandler({ renderPage: () => '<p>', logger: { error: () => {} } }))
  })
})
afterAll(() => app.close())

async function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
): Promise<Answer> {
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const answer = await raw(
    app.port,
    { method, path: `/api${path}`, headers: { ...length, origin: OURS, ...headers } },
    body,
  )
  const text = answer.body.toString('utf8')
  return {
    status: answer.status,
    headers: answer.headers,
    json: text === '' ? {} : (JSON.parse(text) as Answer['json']),
  }
}

const json = { 'content-type': 'application/json' }
const get = (path: string) => ask('GET', path)
const outcome = ({ status, json: { errors } }: Answer) => (errors ? `${status} ${errors[0]?.id}` : String(status))

describe('addresses', () => {
  it.each([
    ['GET', '/publications'],
    ['GET', `/publications/${ID}`],
    ['GET', `/publications/${ID.toUpperCase()}`],
    ['POST', `/publications/${ID}/submit`],
    ['GET', '/publications/count'],
    ['GET', '/publications/mine'],
    ['GET', '/publications/versions'],
    ['GET', `/publications/versions/${ID}`],
    ['GET', `/publications/versions/${VERSION}`],
    ['GET', '/documents/file/report%20(1).pdf'],
    ['POST', '/users/login'],
    ['GET', '/users/me'],
    ['GET', '/globals/site-settings'],
    ['GET', '/payload-preferences/nav'],
  ])('lets through %s %s', async (method, path) => {
    expect(outcome(await ask(method, path))).toBe('200')
  })

  it.each([
    ['GET', '/'],
    ['GET', '/payload-locked-documents'],
    ['GET', '/payload-jobs/run'],
    ['POST', '/graphql'],
    ['GET', '/graphql-playground'],
    ['POST', '/users/first-register'],
    ['POST', '/users/FIRST-REGISTER'],
    ['POST', '/users/first%2Dregister'],
    ['GET', '/users/init'],
    ['GET', '/documents/paste-url'],
    ['GET', '/publications/1'],
    ['GET', '/publications/not-an-id'],
    ['GET', `/publications/${VERSION}`],
    ['GET', '/publications/versions/1'],
    ['GET', '/publications/file/x.pdf'],
    ['GET', '/documents/versions'],
    ['DELETE', '/payload-preferences/nav'],
    ['GET', '/constructor'],
    ['GET', '/__proto__'],
    ['GET', '/globals/other'],
    ['GET', `/publications/${ID}/../${OTHER}`],
    ['GET', '//publications'],
    ['GET', `/publications/${ID}/a/b/c/d`],
  ])('knows nothing of %s %s', async (method, path) => {
    expect(outcome(await ask(method, path))).toBe('404 not-found')
  })

  it.each([
    ['/publications/%00', 'url.characters'],
    ['/publications/%', 'url.encoding'],
    ['/publications/%C3', 'url.encoding'],
    ['/documents/file/..%2f..%2fetc', 'url.characters'],
    ['/documents/file/a%5Cb', 'url.characters'],
  ])('refuses the malformed %s', async (path, id) => {
    expect(outcome(await get(path))).toBe(`400 ${id}`)
  })

  it('treats a trailing slash as none', async () => {
    expect((await get('/publications/?limit=5')).json.url).toBe('/publications?limit=5')
  })
})

describe('rights', () => {
  const cookie = { cookie: 'payload-token=x' }

  it('answers the same for a hidden document as for one that does not exist, in every byte but the request id', async () => {
    const hidden = await ask('POST', `/publications/access/${OTHER}`, cookie)
    const visitor = await ask('POST', `/publications/access/${ID}`)
    expect(outcome(hidden)).toBe('404 not-found')
    expect(hidden.json.errors).toEqual(visitor.json.errors)
  })

  it('answers for a document that the requester may read, as the admin needs after each save', async () => {
    expect(outcome(await ask('POST', `/publications/access/${ID}`, { ...cookie, ...json }, '{}'))).toBe('200')
  })

  it('tells a visitor nothing of the whole', async () => {
    expect(outcome(await get('/access'))).toBe('404 not-found')
    expect(outcome(await ask('GET', '/access', cookie))).toBe('200')
  })
})

describe('methods', () => {
  it.each(['PUT', 'TRACE', 'PROPFIND'])('refuses %s and says what to use', async (method) => {
    const answer = await ask(method, '/publications')
    expect(outcome(answer)).toBe('405 method.not-allowed')
    expect(answer.headers.allow).toContain('PATCH')
  })

  it.each(['x-http-method-override', 'x-http-method', 'x-method-override', 'x-payload-http-method-override'])(
    'refuses the header %s',
    async (name) => {
      expect(outcome(await ask('POST', '/publications', { ...json, [name]: 'GET' }, '{}'))).toBe('400 method.override')
      expect(outcome(await ask('GET', `/publications/${ID}`, { [name]: 'DELETE' }))).toBe('400 method.override')
    },
  )

  it('refuses the parameter _method', async () => {
    expect(outcome(await ask('POST', '/publications?_method=DELETE'))).toBe('400 query.unknown')
  })

  describe("the admin's long queries", () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'x-payload-http-method-override': 'GET' }

    it('are read as the GET that they mean, bounded like any other', async () => {
      const { json: seen } = await ask('POST', '/publications?locale=en', form, 'limit=500&where[id][in][0]=x')
      expect(seen).toMatchObject({ method: 'GET', url: '/publications?locale=en&where[id][in][0]=x&limit=100' })
    })

    it('are refused like any other', async () => {
      expect(outcome(await ask('POST', '/publications', form, 'where[title][evil]=x'))).toBe('400 query.where.operator')
      const both = { ...form, 'x-http-method-override': 'GET' }
      expect(outcome(await ask('POST', '/publications', both, 'limit=1'))).toBe('400 method.override')
    })
  })
})

describe('query', () => {
  it.each([
    ['limit=0&depth=2', 'depth=2&limit=25'],
    ['depth=9&limit=26', 'limit=25&depth=2'],
    ['limit=101', 'limit=100'],
    ['%6Cimit=0', 'limit=100'],
    ['pagination=false', 'pagination=false&limit=100'],
    ['depth=10&limit=7', 'limit=7&depth=2'],
    ['where=&sort=&page=2', 'page=2'],
    ['limit=100&page=100', 'limit=100&page=100'],
    ['limit=100&depth=0', 'limit=100&depth=0'],
  ])('bounds %s', async (sent, handed) => {
    expect((await get(`/publications?${sent}`)).json.url).toBe(`/publications?${handed}`)
  })

  const clauses = (n: number) => Array.from({ length: n }, (_, i) => `where[or][${i}][title][like]=a`).join('&')
  const nested = (n: number) => `where${'[and][0]'.repeat(n)}[title][like]=a`

  it.each([
    'where[title][like]=a',
    'where[authors.expert][equals]=a&sort=-date,title',
    clauses(20),
    nested(4),
    `where=${encodeURIComponent('{"title":{"in":["a","b"]}}')}`,
    'where[id][in]=a,b',
    'where[date][greater_than]=2024-01-01&sort=date',
    'where[version.updatedAt][in]=2024-01-01,2024-02-01',
    'where[deletedAt][exists]=false',
    'select[title]=true&populate[experts][name]=true',
    'joins=false',
    'locale=all&fallback-locale=none&draft=true&trash=false',
    'locale=pt-BR',
  ])('lets through %s', async (query) => {
    expect(outcome(await get(`/publications?${query}`))).toBe('200')
  })

  it.each([
    ['limit=-1', 'query.limit'],
    ['limit=ten', 'query.limit'],
    ['limit=1&limit=2', 'query.limit'],
    ['limit[]=0', 'query.limit'],
    ['limit=1e9', 'query.limit'],
    ['depth=x', 'query.depth'],
    ['page=0', 'query.page'],
    ['page=99999999', 'query.page'],
    ['page=1001', 'query.page'],
    ['limit=500&page=101', 'query.page'],
    ['where={', 'query.where'],
    ['where=[]', 'query.where'],
    ['where=1', 'query.where'],
    ['where[title]=a', 'query.where'],
    ['where[title][$ne]=a', 'query.where.operator'],
    ['where[title][equals][$gt]=', 'query.where'],
    ['where[ti$tle][equals]=a', 'query.where'],
    ['where[and]=a', 'query.where'],
    ['where[title][all]=a', 'query.where.operator'],
    ['where[place][near]=1,2', 'query.where.operator'],
    ['where[title][equals][0]=a', 'query.where'],
    [`where=${encodeURIComponent('{"id":{"in":["a",null]}}')}`, 'query.where'],
    ['where[date][like]=2024', 'query.where.date'],
    ['where[version.updatedAt][equals]=x', 'query.where.date'],
    ['where[createdAt][in]=2024-01-01,x', 'query.where.date'],
    ['where[and][x][title][like]=a', 'query.where'],
    [clauses(21), 'query.where.clauses'],
    [nested(5), 'query.where.nesting'],
    [`where[a][like]=${'x'.repeat(4096)}`, 'query.too-long'],
    ['sort=title,$where', 'query.sort'],
    ['sort[a]=b', 'query.sort'],
    ['sort=a,b,c,d,e,f', 'query.sort'],
    ['select=title', 'query.select'],
    ['select[title]=maybe', 'query.select'],
    ['populate=1', 'query.populate'],
    ['joins=1', 'query.joins'],
    ['joins[members][limit]=5', 'query.joins'],
    ['joins[members]=false', 'query.joins'],
    ['locale=en;drop', 'query.locale'],
    ['locale=en&locale=fr', 'query.locale'],
    ['fallback-locale[x]=1', 'query.fallback-locale'],
    ['draft=maybe', 'query.draft'],
    ['where[constructor][equals]=a', 'query.name'],
    ['where[title.__proto__][equals]=a', 'query.name'],
    ['data={}', 'query.unknown'],
    ['data=1', 'query.unknown'],
    ['user[role]=admin', 'query.unknown'],
    ['a=%', 'url.encoding'],
    ['a=%00', 'url.characters'],
  ])('refuses %s', async (query, id) => {
    const answer = await get(`/publications?${query}`)
    expect(outcome(answer)).toBe(`${id === 'query.too-long' ? 414 : 400} ${id}`)
    expect(answer.json.errors?.[0]?.message.length).toBeGreaterThan(10)
    expect(answer.json.requestId).toBe(answer.headers['x-request-id'])
  })

  it('names the parameter at fault', async () => {
    expect((await get('/publications?limit=x')).json.errors?.[0]?.field).toBe('limit')
  })
})

describe('JSON bodies', () => {
  it('reach the API as sent', async () => {
    const { json: seen } = await ask('POST', '/publications', json, '{"title":"Café"}')
    expect(seen).toMatchObject({ body: '{"title":"Café"}', data: { title: 'Café' } })
  })

  it('are taken as empty when a write has none', async () => {
    expect((await ask('POST', '/users/login')).json).toMatchObject({ body: '{}', data: {} })
  })

  it.each([
    ['{"title"', 'body.malformed'],
    ['[1]', 'body.shape'],
    ['"text"', 'body.shape'],
    ['null', 'body.shape'],
    ['{"__proto__":{"role":"admin"}}', 'body.key'],
    ['{"a":"\\u0000"}', 'body.characters'],
    [`{"a":${'['.repeat(150)}${']'.repeat(150)}}`, 'body.nesting'],
  ])('are refused when they are %s', async (body, id) => {
    expect(outcome(await ask('POST', '/publications', json, body))).toBe(`400 ${id}`)
  })

  it('are refused when they are not UTF-8', async () => {
    const body = Buffer.from('{"a":"\xe9"}', 'latin1')
    expect(outcome(await ask('POST', '/publications', json, body))).toBe('400 body.encoding')
  })

  it('are refused when too large, whether or not they say so', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(2000) })
    expect(outcome(await ask('POST', '/publications', json, body))).toBe('413 body.too-large')
    const headers = { ...json, origin: OURS, 'transfer-encoding': 'chunked' }
    const unannounced = await raw(app.port, { method: 'POST', path: '/api/publications', headers }, body)
    expect(unannounced.status).toBe(413)
  })

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    '',
  ])('are refused under the type "%s"', async (type) => {
    expect(outcome(await ask('POST', '/publications', { 'content-type': type }, '{}'))).toBe('415 body.type')
  })

  it('are refused when compressed', async () => {
    const headers = { ...json, 'content-encoding': 'gzip' }
    expect(outcome(await ask('POST', '/publications', headers, '{}'))).toBe('415 body.encoding')
  })

  it('are not waited for without end', async () => {
    const headers = { ...json, origin: OURS, 'content-length': '100' }
    const answer = await new Promise<number>((resolve, reject) => {
      void import('node:http').then(({ request }) => {
        const sent = request(
          { port: app.port, host: '127.0.0.1', method: 'POST', path: '/api/publications', headers },
          (res) => {
            resolve(res.statusCode ?? 0)
            sent.destroy()
          },
        )
        sent.on('error', reject)
        sent.write('{')
      })
    })
    expect(answer).toBe(408)
  })
})

describe('files', () => {
  const signedIn = { cookie: 'payload-token=x' }
  const multipart = (
    parts: string[],
    headers: Record<string, string> = signedIn,
    path = '/documents',
    method = 'POST',
  ) => {
    const body = [...parts.map((part) => `--B\r\nContent-Disposition: form-data; ${part}\r\n`), '--B--\r\n'].join('')
    return ask(method, path, { ...headers, 'content-type': 'multipart/form-data; boundary=B' }, body)
  }
  const file = 'name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7'
  const fields = 'name="_payload"\r\n\r\n{"title":"A"}'

  it('are taken with their fields where files are stored', async () => {
    const answer = await multipart([file, fields])
    expect(outcome(answer)).toBe('200')
    expect(answer.json.data).toEqual({ title: 'A' })
  })

  it('may be left out when only fields change, which then reach the API as JSON', async () => {
    const answer = await multipart([fields], signedIn, `/documents/${ID}`, 'PATCH')
    expect(answer.json).toMatchObject({ body: '{"title":"A"}', data: { title: 'A' } })
    const empty = await multipart(['name="_payload"\r\n\r\n'], signedIn, `/documents/${ID}`, 'PATCH')
    expect(empty.json.body).toBe('{}')
  })

  it('are not taken elsewhere, though the admin sends its fields in a form there too', async () => {
    expect(outcome(await multipart([file, fields], signedIn, '/publications'))).toBe('415 file.not-taken')
    expect(outcome(await multipart([fields], signedIn, '/publications'))).toBe('200')
  })

  it.each([
    [[fields], '400 file.missing'],
    [[file, file], '400 file.one'],
    [[file], '400 body.fields'],
    [['name="file"\r\n\r\n{"filename":"x","clientUploadContext":{}}'], '400 file.reference'],
    [[file, 'name="_payload"\r\n\r\n{"a"'], '400 body.malformed'],
    [[file, 'name="extra"\r\n\r\n1'], '400 body.part'],
    [[fields, 'name="file"; filename="a\u0000.txt"\r\nContent-Type: text/plain\r\n\r\nText'], '400 body.malformed'],
    [['garbage'], '400 body.malformed'],
  ])('are refused as %j', async (parts, expected) => {
    expect(outcome(await multipart(parts))).toBe(expected)
  })

  it('are never fetched from an address', async () => {
    const body = JSON.stringify({ filename: 'x.pdf', url: 'http://127.0.0.1/' })
    expect(outcome(await ask('POST', '/documents', { ...json, ...signedIn }, body))).toBe('415 file.multipart')
    expect(outcome(await ask('POST', `/documents/${ID}/duplicate`, { ...json, ...signedIn }, body))).toBe(
      '415 file.multipart',
    )
    expect(outcome(await ask('PATCH', `/documents/${ID}`, { ...json, ...signedIn }, '{"title":"B"}'))).toBe('200')
  })

  it('may be named by their address when the admin asks what somebody may do with them', async () => {
    const body = JSON.stringify({ title: 'A', url: '/api/documents/file/x.pdf' })
    expect(outcome(await ask('POST', `/documents/access/${ID}`, { ...json, ...signedIn }, body))).toBe('200')
  })

  it('are not read from those who are not signed in', async () => {
    expect(outcome(await multipart([file, fields], VISITOR))).toBe('401 sign-in.required')
  })

  it('are refused when too large', async () => {
    expect(outcome(await multipart([`${file}${'x'.repeat(3000)}`, fields]))).toBe('413 body.too-large')
  })

  it('wait outside when the memory for them is used up by what has arrived, not by what was announced', async () => {
    const { request } = await import('node:http')
    const headers = {
      ...signedIn,
      origin: OURS,
      'content-type': 'multipart/form-data; boundary=B',
      'content-length': '2900',
    }
    const open = (written: string) => {
      const sent = request({ port: app.port, host: '127.0.0.1', method: 'POST', path: '/api/documents', headers })
      sent.on('error', () => {})
      sent.write(written)
      return sent
    }
    const idle = Array.from({ length: 50 }, () => open('--B'))
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(outcome(await multipart([file, fields]))).toBe('200')
    const slow = [open('x'.repeat(2800))]
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(outcome(await multipart([`${file}${'x'.repeat(1000)}`, fields]))).toBe('503 server.busy')
    // Saving and signing in have room of their own.
    expect(outcome(await ask('POST', '/publications', json, '{"title":"A"}'))).toBe('200')
    for (const sent of [...idle, ...slow]) sent.destroy()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(outcome(await multipart([file, fields]))).toBe('200')
  })
})

describe('who sends', () => {
  const write = (headers: Record<string, string>, path = '/publications') =>
    ask('POST', path, { ...json, ...headers }, '{"email":"a"}')

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://hub.test.evil.example' }],
    [{ origin: 'http://hub.test' }],
  ])('is refused when a page elsewhere made the browser send it: %j, signing in included', async (headers) => {
    for (const path of ['/publications', '/users/login']) {
      expect(outcome(await write(headers, path))).toBe('403 origin.refused')
    }
  })

  it('may be a program, which says no origin and has no cookie', async () => {
    const program = (more: Record<string, string>) =>
      raw(app.port, { method: 'POST', path: '/api/users/login', headers: { ...json, ...more } }, '{}')
    expect((await program({})).status).toBe(200)
    expect((await program({ cookie: 'payload-token=x' })).status).toBe(403)
    expect((await program({ 'sec-fetch-site': 'same-origin', cookie: 'payload-token=x' })).status).toBe(200)
    expect((await program({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await program({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })

  it('must be signed in to write anything but a small form that signs them in', async () => {
    expect(outcome(await write(VISITOR))).toBe('401 sign-in.required')
    expect(outcome(await write(VISITOR, '/users/login'))).toBe('200')
    const large = JSON.stringify({ email: 'x'.repeat(1200) })
    expect(outcome(await ask('POST', '/users/login', { ...json, ...VISITOR }, large))).toBe('413 body.too-large')
    expect(outcome(await ask('POST', '/users/login', json, large))).toBe('200')
  })

  it('is told so before a body has come', async () => {
    const { request } = await import('node:http')
    const answered = (headers: Record<string, string>) =>
      new Promise<number>((resolve, reject) => {
        const sent = request(
          {
            port: app.port,
            host: '127.0.0.1',
            method: 'POST',
            path: '/api/publications',
            headers: { ...json, 'content-length': '100', ...headers },
          },
          (res) => {
            resolve(res.statusCode ?? 0)
            sent.destroy()
          },
        )
        sent.on('error', reject)
        sent.flushHeaders()
      })
    expect(await answered({ origin: OURS, ...VISITOR })).toBe(401)
    expect(await answered({ origin: 'https://evil.example' })).toBe(403)
  })
})
