import { hostCookie } from '../../../src/http/door/hostCookie'
import { listen, raw, type Listening } from '../../helpers/httpApp'

let app: Listening
beforeAll(async () => {
  app = await listen((express) => {
    express.use(hostCookie)
    express.get('/seen', (req, res) => void res.json(req.headers.cookie ?? null))
    express.get('/set', (_req, res) => {
      res.append('Set-Cookie', 'payload-token=a.b.c; Path=/; Secure')
      res.append('Set-Cookie', 'payload-theme=dark')
      res.send('ok')
    })
    // As Next and Payload's handler do.
    express.get('/head', (_req, res) => void res.writeHead(200, { 'Set-Cookie': 'payload-token=a.b.c' }).end())
  })
})
afterAll(() => app.close())

const seen = async (cookie: string) => {
  const { body } = await raw(app.port, { path: '/seen', headers: { cookie } })
  return JSON.parse(body.toString()) as unknown
}

it('names the session so that browsers take it from this host alone, and leaves other cookies', async () => {
  const { headers } = await raw(app.port, { path: '/set' })
  expect(headers['set-cookie']).toEqual(['__Host-payload-token=a.b.c; Path=/; Secure', 'payload-theme=dark'])
  expect((await raw(app.port, { path: '/head' })).headers['set-cookie']).toEqual(['__Host-payload-token=a.b.c'])
})

it('reads the session under that name', async () => {
  expect(await seen('a=1; __Host-payload-token=x.y.z; b=2')).toBe('a=1; payload-token=x.y.z; b=2')
})

it.each([
  'payload-token=planted',
  'payload-token=planted; __Host-payload-token=mine',
  '__Host-payload-token=mine;payload-token=planted',
])('takes no session that another host of the domain could have planted: %s', async (cookie) => {
  expect(await seen(cookie)).toBe(cookie.includes('mine') ? 'payload-token=mine' : '')
})
