import { connect } from 'node:net'
import type { Response } from 'express'
import { errorHandler } from '../../../src/http/errorHandler'
import { fairShare } from '../../../src/http/fairShare'
import { listen, raw, type Listening } from '../../helpers/httpApp'

let app: Listening
/** Answers that are being made. */
let open: Response[] = []

beforeAll(async () => {
  const session = (req: { headers: { cookie?: string } }) =>
    Promise.resolve(req.headers.cookie === 'known' ? { id: 'somebody' } : null)
  app = await listen((express) => {
    express.set('trust proxy', 'loopback')
    express.use(fairShare({ session, atOnce: 2, atOnceSignedIn: 3, longest: 3 }))
    express.use((_req, res) => void open.push(res))
    express.use(errorHandler({ renderPage: () => '', logger: { error: () => undefined } }))
  })
})
afterAll(() => app.close())
/** Each test has one of its own, where nothing lingers of the one before. */
let address = 0
beforeEach(() => {
  open = []
  address += 1
})

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  raw(app.port, { path: '/', method, headers: { 'x-forwarded-for': `192.0.2.${address}`, ...headers } })

async function untilOpen(count: number): Promise<void> {
  while (open.length < count) await new Promise((resolve) => setTimeout(resolve, 5))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(open).toHaveLength(count)
}

test('of one address two are answered at a time, and the others in their turn', async () => {
  const asked = [ask(), ask(), ask(), ask()]
  await untilOpen(2)
  open[0]?.end('first')
  await untilOpen(3)
  open.slice(1).forEach((res) => res.end())
  await untilOpen(4)
  open[3]?.end()
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

test('others, who is signed in, and who writes do not wait for it; a cookie alone is no account', async () => {
  const slow = [ask(), ask(), ask({ cookie: 'guessed' })]
  await untilOpen(2)
  const quick = [ask({ 'x-forwarded-for': '198.51.100.1' }), ask({ cookie: 'known' }), ask({}, 'POST')]
  await untilOpen(5)
  open.forEach((res) => res.end())
  await untilOpen(6)
  open[5]?.end()
  await Promise.all([...slow, ...quick])
})

test('after an answer that took long, as much time is left to others', async () => {
  const first = [ask(), ask()]
  await untilOpen(2)
  await new Promise((resolve) => setTimeout(resolve, 400))
  open.forEach((res) => res.end())
  await Promise.all(first)
  const next = ask()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(open).toHaveLength(2)
  await untilOpen(3)
  open[2]?.end()
  await next
})

test('who has too many waiting is told to come back', async () => {
  const asked = Array.from({ length: 5 }, () => ask())
  await untilOpen(2)
  const refused = await ask()
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '2'])
  for (let count = 0; count < 5; count++) {
    while (!open[count]) await new Promise((resolve) => setTimeout(resolve, 5))
    open[count]?.end()
  }
  await Promise.all(asked)
})

test('of one account three are answered at a time, from wherever they come', async () => {
  const from = (number: number) => ask({ cookie: 'known', 'x-forwarded-for': `198.51.100.${number}` })
  const asked = [from(11), from(12), from(13), from(14)]
  await untilOpen(3)
  open[0]?.end()
  await untilOpen(4)
  open.slice(1).forEach((res) => res.end())
  await Promise.all(asked)
})

test('a client that is gone before its answers are made, or does not read them, holds no place for good', async () => {
  const request = `GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.${address}\r\n\r\n`
  const leaving = connect(app.port, '127.0.0.1')
  leaving.write(request.repeat(5))
  await untilOpen(2)
  leaving.destroy()
  open.forEach((res) => res.end())
  await new Promise((resolve) => setTimeout(resolve, 500))
  const next = ask()
  await untilOpen(3)
  open[2]?.end()
  await next

  const idle = connect(app.port, '127.0.0.1').pause()
  idle.write(request)
  await untilOpen(4)
  open[3]?.end('x'.repeat(30_000_000))
  const others = [ask(), ask()]
  await untilOpen(6)
  open.slice(4).forEach((res) => res.end())
  await Promise.all(others)
  idle.destroy()
})
