import { health } from '../../../src/http/health'
import { listen, raw, type Listening } from '../../helpers/httpApp'

let app: Listening
let draining = false
let setAside = 0
let database: () => Promise<boolean | void> = () => Promise.resolve()

beforeAll(async () => {
  app = await listen((express) => {
    express.use(
      health({
        draining: () => draining,
        checks: { database: () => database() },
        setAside: () => setAside,
        timeout: 50,
      }),
    )
  })
})
afterAll(() => app.close())
beforeEach(() => {
  draining = false
  setAside = 0
  database = () => Promise.resolve()
})

const ask = async (path: string) => {
  const { status, headers, body } = await raw(app.port, { path })
  expect(headers['cache-control']).toBe('no-store')
  return { status, body: JSON.parse(body.toString()) as unknown }
}

it('is ready while every check holds', async () => {
  expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready' } })
})

it.each<[string, () => Promise<boolean | void>]>([
  ['says no', () => Promise.resolve(false)],
  ['fails', () => Promise.reject(new Error('CANARY connection string'))],
  [
    'fails at once',
    () => {
      throw new Error('CANARY')
    },
  ],
  ['never answers', () => new Promise(() => {})],
])('is not ready when the database %s, and says only which', async (_name, check) => {
  database = check
  expect(await ask('/readyz')).toEqual({ status: 503, body: { status: 'unready', failing: ['database'] } })
  expect((await ask('/healthz')).status).toBe(200)
})

it('is not ready while it drains, and still alive', async () => {
  draining = true
  expect(await ask('/readyz')).toEqual({ status: 503, body: { status: 'unready', failing: ['draining'] } })
  expect((await ask('/healthz')).status).toBe(200)
})

it('says how many documents are set aside, ready or not', async () => {
  setAside = 2
  expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready', setAside: 2 } })
  database = () => Promise.resolve(false)
  expect((await ask('/readyz')).body).toEqual({ status: 'unready', failing: ['database'], setAside: 2 })
})
