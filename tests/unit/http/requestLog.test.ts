import { accessLog } from '../../../src/http/accessLog'
import { requestId } from '../../../src/http/requestId'
import { listen, raw, type Listening } from '../../helpers/httpApp'

let app: Listening
const lines: Record<string, unknown>[] = []

beforeAll(async () => {
  app = await listen((express) => {
    express.use(requestId(), accessLog({ logger: { info: (entry) => lines.push(entry) } }))
    express.get('/healthz', (_req, res) => void res.send('ok'))
    express.get('/kept', (_req, res) => {
      res.locals.cached = false
      res.send('kept')
    })
    express.use((_req, res) => void res.send('answer'))
  })
})
afterAll(() => app.close())
beforeEach(() => void lines.splice(0))

async function logged(path: string, headers: Record<string, string> = {}): Promise<string> {
  await raw(app.port, { path, headers })
  for (let i = 0; i < 50 && lines.length === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 2))
  return JSON.stringify(lines)
}

describe('request id', () => {
  it('keeps a well-formed inbound id and echoes it', async () => {
    const answer = await raw(app.port, { path: '/', headers: { 'x-request-id': 'proxy-12345' } })
    expect(answer.headers['x-request-id']).toBe('proxy-12345')
  })

  it.each(['short', 'with space and more', '{"evil":"json"}', 'x'.repeat(65)])('replaces %s by a UUID', async (id) => {
    const answer = await raw(app.port, { path: '/', headers: { 'x-request-id': id } })
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })
})

describe('access log', () => {
  it('says who asked for what and what came of it', async () => {
    await logged('/groups?theme=gender', { 'x-request-id': 'abcdefgh' })
    expect(lines[0]).toMatchObject({
      requestId: 'abcdefgh',
      method: 'GET',
      url: '/groups?theme=gender',
      status: 200,
      bytes: 6,
    })
    expect(lines[0]?.ms).toEqual(expect.any(Number))
  })

  it('tells pages that are kept from answers that nobody keeps', async () => {
    await logged('/kept')
    expect(lines[0]).toHaveProperty('cached', false)
    lines.splice(0)
    await logged('/other')
    expect(lines[0]?.cached).toBeUndefined()
  })

  it.each([
    '/reset?token=CANARY',
    '/x?a=1&TOKEN=CANARY&b=2',
    '/x?%74oken=CANARY',
    '/x?where[token][equals]=CANARY',
    '/api/users/verify/CANARY',
    '/subscriptions/CANARY',
    '/admin/reset/CANARY',
  ])('leaves the secret out of %s', async (path) => {
    expect(await logged(path)).not.toContain('CANARY')
    expect(lines).toHaveLength(1)
  })

  it('never holds cookies or authorization', async () => {
    expect(await logged('/', { cookie: 'payload-token=CANARY', authorization: 'JWT CANARY' })).not.toContain('CANARY')
  })

  it('is silent about health checks', async () => {
    await logged('/healthz')
    expect(lines).toHaveLength(0)
  })
})
