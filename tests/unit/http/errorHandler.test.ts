import expressModule from 'express'
import { HttpProblem } from '../../../src/domain/errors'
import { errorHandler, notFound } from '../../../src/http/errorHandler'
import { requestId } from '../../../src/http/requestId'
import { listen, raw, type Listening } from '../../helpers/httpApp'

let app: Listening
let broken = false
const logged: unknown[] = []

beforeAll(async () => {
  app = await listen((express) => {
    express.use(requestId())
    express.get('/fault', () => {
      throw new Error('CANARY in SELECT')
    })
    express.get('/thrown-text', () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- libraries do throw such things
      throw 'CANARY'
    })
    express.get('/problem', () => {
      throw new HttpProblem('group.closed', 409, 'The group is closed.', { field: 'group', details: { since: 2020 } })
    })
    express.get('/named/:name', (_req, res) => void res.send('ok'))
    express.post('/body', expressModule.json({ limit: 50 }), (_req, res) => void res.send('ok'))
    express.get('/begun', (_req, res) => {
      res.write('half')
      throw new Error('CANARY')
    })
    express.use(
      notFound,
      errorHandler({
        renderPage: ({ status, id, message, requestId: request }) => {
          if (broken) throw new Error('CANARY')
          return `<h1>${status} ${id}</h1>${message} ${request}`
        },
        logger: { error: (entry) => logged.push(entry) },
      }),
    )
  })
})
afterAll(() => app.close())
beforeEach(() => {
  broken = false
  logged.splice(0)
})

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const get = (path: string, headers = {}) => raw(app.port, { path, headers })

it('shows a browser a page', async () => {
  const answer = await get('/nowhere', browser)
  expect(answer.status).toBe(404)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(answer.body.toString()).toContain(`<h1>404 not-found</h1>`)
  expect(answer.body.toString()).toContain(String(answer.headers['x-request-id']))
})

it('gives a program a problem, of one shape', async () => {
  const answer = await get('/problem')
  expect(answer.status).toBe(409)
  expect(JSON.parse(answer.body.toString())).toEqual({
    errors: [{ id: 'group.closed', message: 'The group is closed.', field: 'group', details: { since: 2020 } }],
    requestId: answer.headers['x-request-id'],
  })
})

it('gives whoever asks the API a problem, a browser too', async () => {
  expect((await get('/api/nowhere', browser)).headers['content-type']).toContain('application/json')
})

it.each(['/fault', '/thrown-text'])(
  'says nothing of the cause of %s, and logs it with the request id',
  async (path) => {
    for (const headers of [{}, browser]) {
      const answer = await get(path, headers)
      expect(answer.status).toBe(500)
      expect(answer.body.toString()).toContain('server.error')
      expect(answer.body.toString()).not.toMatch(/CANARY|at .*\.ts/)
      expect(logged.at(-1)).toMatchObject({ requestId: answer.headers['x-request-id'] })
    }
  },
)

it('answers 400 to a malformed address', async () => {
  const answer = await get('/named/%C3')
  expect([answer.status, answer.body.toString()]).toEqual([400, expect.stringContaining('url.encoding')])
})

it.each([
  ['{', 400, 'body.malformed'],
  [JSON.stringify({ a: 'x'.repeat(80) }), 413, 'body.too-large'],
])('answers a body like %.10s', async (body, status, id) => {
  const headers = { 'content-type': 'application/json' }
  const answer = await raw(app.port, { method: 'POST', path: '/body', headers }, body)
  expect([answer.status, answer.body.toString()]).toEqual([status, expect.stringContaining(id)])
  expect(logged).toHaveLength(0)
})

it('still answers when the page of errors fails itself', async () => {
  broken = true
  const answer = await get('/nowhere', browser)
  expect([answer.status, answer.body.toString().includes('CANARY')]).toEqual([404, false])
})

it('breaks off an answer that has begun', async () => {
  await expect(get('/begun')).rejects.toThrow()
})
