import { equaliseSignIn } from '../../../src/http/equaliseSignIn'
import { generalLimit } from '../../../src/http/rateLimits'
import { restGuard } from '../../../src/http/restGuard'
import { signInLimits } from '../../../src/http/signInLimits'
import { errorHandler } from '../../../src/http/errorHandler'
import { listen, raw, type Listening } from '../../helpers/httpApp'

const open: Listening[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()))
})

async function server(limits: Parameters<typeof signInLimits>[0], accounts: string[] = []): Promise<Listening> {
  const app = await listen((express) => {
    express.set('trust proxy', true)
    express.use(
      '/api',
      ...restGuard({
        publicURL: 'http://hub.test',
        session: () => Promise.resolve(null),
        collections: ['users'],
        versionedCollections: ['publications'],
        uploadCollections: [],
      }),
    )
    express.use('/api', ...signInLimits(limits))
    express.use('/api', equaliseSignIn({ accountExists: (email) => Promise.resolve(accounts.includes(email)) }))
    express.use('/api', (req, res) => {
      const right = req.body instanceof Buffer && req.body.includes('right')
      res.status(right ? 200 : 401).json({})
    })
    express.use(errorHandler({ renderPage: () => '', logger: { error: () => {} } }))
  })
  open.push(app)
  return app
}

function signIn({ port }: Listening, email: string, password: string, from = '192.0.2.1', path = 'login') {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from }
  return raw(port, { method: 'POST', path: `/api/users/${path}`, headers }, JSON.stringify({ email, password }))
}

const known = ['a@hub.test', 'b@hub.test']

it('stops guessing one account from one address, and says when to come back', async () => {
  const app = await server({ account: { limit: 3, window: 60_000 } }, known)
  for (let i = 0; i < 3; i += 1) expect((await signIn(app, 'a@hub.test', 'wrong')).status).toBe(401)
  const refused = await signIn(app, ' A@HUB.test ', 'wrong')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(JSON.parse(refused.body.toString())).toMatchObject({ errors: [{ id: 'sign-in.too-many' }] })
})

it('lets the owner of the account in from elsewhere, and others in from there', async () => {
  const app = await server({ account: { limit: 2, window: 60_000 } }, known)
  for (let i = 0; i < 4; i += 1) await signIn(app, 'a@hub.test', 'wrong')
  expect((await signIn(app, 'a@hub.test', 'right', '198.51.100.7')).status).toBe(200)
  expect((await signIn(app, 'b@hub.test', 'right')).status).toBe(200)
})

it('counts tries that come at once', async () => {
  const app = await server({ account: { limit: 5, window: 60_000 } }, known)
  const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(app, 'a@hub.test', 'wrong')))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
})

it('does not count successes', async () => {
  const app = await server({ account: { limit: 2, window: 60_000 }, address: { limit: 2, window: 60_000 } }, known)
  for (let i = 0; i < 6; i += 1) expect((await signIn(app, 'a@hub.test', 'right')).status).toBe(200)
})

it('stops trying many accounts from one address, or from one IPv6 network', async () => {
  const app = await server({ address: { limit: 3, window: 60_000 } }, known)
  for (const i of [1, 2, 3]) await signIn(app, 'a@hub.test', 'wrong', `2001:db8:0:${i}::1`)
  expect((await signIn(app, 'b@hub.test', 'wrong', '2001:db8:0:9::1')).status).toBe(429)
})

it('counts every request for a mail', async () => {
  const app = await server({ mail: { limit: 2, window: 60_000 } }, known)
  const ask = () => signIn(app, 'a@hub.test', 'right', undefined, 'forgot-password')
  expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429])
})

it('spends on an unknown address the time of a password check, and on a refused form none', async () => {
  const app = await server({ account: { limit: 100, window: 60_000 } }, known)
  const time = async (email: string, password: string) => {
    const begun = performance.now()
    await signIn(app, email, password)
    return performance.now() - begun
  }
  await time('a@hub.test', 'x')
  const exists = await time('A@hub.test', 'x')
  const unknown = await time('nobody@hub.test', 'x')
  const blank = await time('nobody@hub.test', ' ')
  // Nothing checks the password of a known account here: what is measured is the time added for an unknown one.
  expect(unknown).toBeGreaterThan(60)
  expect(Math.max(exists, blank)).toBeLessThan(unknown / 2)
})

it('limits an address in general', async () => {
  const app = await listen((express) => {
    express.use(generalLimit('search', { limit: 2, window: 60_000 }))
    express.get('/', (_req, res) => void res.send('ok'))
  })
  open.push(app)
  const statuses = [1, 2, 3].map(async () => (await raw(app.port, { path: '/' })).status)
  expect((await Promise.all(statuses)).sort()).toEqual([200, 200, 429])
})
