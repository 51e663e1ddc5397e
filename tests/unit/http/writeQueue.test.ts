import { writeQueue } from '../../../src/http/writeQueue'
import { errorHandler } from '../../../src/http/errorHandler'
import { listen, raw, type Listening } from '../../helpers/httpApp'

const A = '3f2b8a52-6f0c-4b55-9d3a-0d6a1c2e7b10'
const B = '11111111-1111-4111-8111-111111111111'

let running = 0
let most = 0
let served = 0
let app: Listening
/** What a write waits for besides its own time. */
let gate: Promise<void> = Promise.resolve()
let hold: () => void = () => {}

beforeAll(async () => {
  app = await listen((express) => {
    express.use(
      '/api',
      writeQueue({ userKey: (req) => Promise.resolve(req.get('x-user')), longest: 8 }, async (_req, res) => {
        running += 1
        most = Math.max(most, running)
        await Promise.all([gate, new Promise((resolve) => setTimeout(resolve, 15))])
        running -= 1
        served += 1
        res.send('done')
      }),
    )
    express.use(errorHandler({ renderPage: () => '', logger: { error: () => {} } }))
  })
})
afterAll(() => app.close())
beforeEach(() => void ([running, most, served] = [0, 0, 0]))

const send = (method: string, path: string, headers = {}) => raw(app.port, { method, path: `/api${path}`, headers })

async function together(...requests: [method: string, path: string, headers?: object][]): Promise<number> {
  await Promise.all(requests.map(([method, path, headers]) => send(method, path, headers)))
  return most
}

it('lets one write at a time reach a document, by whichever address', async () => {
  const one = [
    ['PATCH', `/publications/${A}`],
    ['DELETE', `/publications/${A.toUpperCase()}`],
    ['POST', `/publications/${A}/submit`],
  ] as const
  expect(await together(...one.map(([m, p]): [string, string] => [m, p]))).toBe(1)
  expect(served).toBe(3)
})

it('lets writes to different documents, and reads, run side by side', async () => {
  expect(await together(['PATCH', `/publications/${A}`], ['PATCH', `/publications/${B}`])).toBe(2)
  most = 0
  expect(await together(['GET', `/publications/${A}`], ['GET', `/publications/${A}`])).toBe(2)
})

it("lets one write at a time reach an account: its sign-ins, its password and an administrator's change", async () => {
  const user = { 'x-user': A }
  const writes: [string, string, object?][] = [
    ['POST', '/users/login', user],
    ['POST', '/users/refresh-token', user],
    ['POST', '/users/forgot-password', user],
    ['PATCH', `/users/${A}`],
  ]
  expect(await together(...writes)).toBe(1)
})

it('lets sign-ins of different accounts run side by side', async () => {
  expect(await together(['POST', '/users/login', { 'x-user': A }], ['POST', '/users/login', { 'x-user': B }])).toBe(2)
})

it('refuses, with a time to come back, once too many wait', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => send('PATCH', `/publications/${A}`)))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused[0]?.headers['retry-after']).toBe('2')
  expect(served).toBe(12 - refused.length)
  expect(served).toBeGreaterThanOrEqual(8)
})

it('does not write for a client that left while waiting', async () => {
  const turn = new Promise<void>((resolve) => (hold = resolve))
  gate = turn
  const first = send('PATCH', `/publications/${A}`)
  const gone = new AbortController()
  const second = fetch(`${app.url}/api/publications/${A}`, { method: 'PATCH', signal: gone.signal }).catch(() => 'gone')
  await new Promise((resolve) => setTimeout(resolve, 100))
  gone.abort()
  await second
  await new Promise((resolve) => setTimeout(resolve, 100))
  hold()
  await first
  await send('PATCH', `/publications/${A}`)
  expect(served).toBe(2)
})
