import { adminSecurityHeaders, siteSecurityHeaders } from '../../../src/http/securityHeaders'
import { listen, raw, type Listening } from '../../helpers/httpApp'

const open: Listening[] = []
afterAll(() => Promise.all(open.map((app) => app.close())))

async function site(publicURL: string): Promise<Listening> {
  const app = await listen((express) => {
    express.use('/admin', adminSecurityHeaders({ publicURL }))
    express.get('/admin', (req, res) => void res.send(req.headers['content-security-policy']))
    express.use(siteSecurityHeaders({ publicURL }))
    express.get('/', (_req, res) => void res.send('page'))
  })
  open.push(app)
  return app
}

const policyOf = (value: unknown) => {
  const parts = String(value).split('; ')
  return Object.fromEntries(parts.map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))
}

it('allows pages nothing but files of our own', async () => {
  const { headers } = await raw((await site('http://hub.test')).port, { path: '/' })
  expect(policyOf(headers['content-security-policy'])).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
})

it('asks for https only where the hub is reached by https', async () => {
  const plain = await raw((await site('http://hub.test')).port, { path: '/' })
  const secure = await raw((await site('https://hub.test')).port, { path: '/' })
  expect(plain.headers['strict-transport-security']).toBeUndefined()
  expect(secure.headers['strict-transport-security']).toContain('max-age=31536000')
})

it('gives the admin a nonce of its own for each request, in the request as in the answer', async () => {
  const { port } = await site('http://hub.test')
  const [first, second] = [await raw(port, { path: '/admin' }), await raw(port, { path: '/admin' })]
  const nonce = /script-src 'self' 'nonce-([\w+/=]{24})';/
  expect(first.headers['content-security-policy']).toMatch(nonce)
  expect(first.body.toString()).toBe(first.headers['content-security-policy'])
  expect(first.headers['content-security-policy']).not.toBe(second.headers['content-security-policy'])
  expect(first.headers['content-security-policy']).not.toContain('unsafe-eval')
})

it('replaces a policy that the client sent in the hope that the admin would take its nonce', async () => {
  const { port } = await site('http://hub.test')
  const answer = await raw(port, { path: '/admin', headers: { 'content-security-policy': "script-src 'nonce-evil'" } })
  expect(answer.body.toString()).not.toContain('evil')
})
