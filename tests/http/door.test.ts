import { connect, type Socket } from 'node:net'
import { signIn } from '../helpers/accounts'
import { raw } from '../helpers/httpApp'
import { PASSWORD } from '../helpers/people'
import { rest, type Send } from '../helpers/rest'
import { hub, people, useHub } from '../helpers/useHub'

let member: Send
let session: { cookie: string; origin: string }

useHub()
beforeAll(async () => {
  session = await signIn(hub.url, { email: people.contributor.email, password: PASSWORD })
  member = rest(hub.url, { ...session })
})

/** Announces a body and sends none of it. */
function halfOpen(path: string, headers: string): Socket {
  const socket = connect(hub.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\nOrigin: ${hub.url}\r\n${headers}\r\n`)
  return socket
}

test('two hundred idle senders, some with a session that is none, keep nobody from signing in and saving', async () => {
  const types = ['Content-Type: application/json\r\n', 'Content-Type: multipart/form-data; boundary=x\r\n']
  const cookies = ['', 'Cookie: payload-token=a.b.c\r\n']
  const sockets = Array.from({ length: 200 }, (_, i) =>
    halfOpen(i % 3 ? '/api/documents' : '/api/users/login', `${types[i % 2]}${cookies[(i >> 1) % 2]}`),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  try {
    const session = await signIn(hub.url, { email: people.contributor.email, password: PASSWORD })
    const paper = { group: people.group, title: 'Saved beside them', type: 'report', language: 'en' }
    expect((await rest(hub.url, { ...session })('POST', '/publications', paper)).status).toBe(201)
  } finally {
    for (const socket of sockets) socket.destroy()
  }
})

test.each([
  ['as JSON', { 'content-type': 'application/json' }, (fields: string) => fields],
  [
    'by a form',
    { 'content-type': 'multipart/form-data; boundary=x' },
    (fields: string) => `--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${fields}\r\n--x--\r\n`,
  ],
])('a page of another site signs nobody in, %s', async (_, type, write) => {
  const body = write(JSON.stringify({ email: people.contributor.email, password: PASSWORD }))
  const send = (headers: Record<string, string>) =>
    raw(hub.port, { method: 'POST', path: '/api/users/login', headers: { ...type, ...headers } }, body)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) {
    const answer = await send(headers)
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined])
  }
  expect((await send({ origin: hub.url })).status).toBe(200)
})

describe('parameters', () => {
  test.each(['data=1', 'data={"title":"x"}', 'user=x', 'overrideAccess=true', 'showHiddenFields=true', 'req[user]=1'])(
    '%s is no parameter of anything',
    async (query) => {
      for (const path of ['/publications', '/users/me', '/publications/count', '/globals/site-settings']) {
        const { status, body } = await member('GET', `${path}?${query}`)
        expect([path, status, body.errors[0]?.id]).toEqual([path, 400, 'query.unknown'])
        expect(body.errors[0]?.field).toBe(query.split(/[[=]/)[0])
      }
    },
  )

  test('of a long query of the admin are the same, and a visitor has none', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'x-payload-http-method-override': 'GET' }
    const ask = async (body: string, headers: Record<string, string> = { ...session }) => {
      const all = { ...form, ...headers, 'content-length': String(body.length) }
      return (await raw(hub.port, { method: 'POST', path: '/api/publications', headers: all }, body)).status
    }
    expect(await ask('limit=5&depth=0&where[title][like]=a')).toBe(200)
    expect(await ask('data={"title":"x"}')).toBe(400)
    expect(await ask(`where[title][like]=${'a'.repeat(200_000)}`)).toBe(413)
    expect(await ask('limit=5', {})).toBe(401)
  })
})

const CONFUSED: unknown[] = [
  null,
  true,
  7,
  -1.5,
  '',
  ' ',
  [],
  [''],
  [null],
  {},
  { a: 1 },
  { $gt: '' },
  [['x']],
  'x'.repeat(9000),
]

test.each(['login', 'forgot-password', 'reset-password', 'unlock', 'logout', 'refresh-token'])(
  'no type of any field of %s is a fault',
  async (name) => {
    for (const field of ['email', 'password', 'token', 'username'])
      for (const value of CONFUSED) {
        const fields = { email: 'nobody@hub.test', password: 'x', token: 'x', [field]: value }
        const { status } = await rest(hub.url, { origin: hub.url })('POST', `/users/${name}`, fields)
        expect([field, value, status < 500]).toEqual([field, value, true])
      }
  },
)

describe('the admin', () => {
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    raw(hub.port, { method, path, headers: { host: new URL(hub.url).host, ...headers } }, body)

  test.each(['/admin/%', '/admin/%ff%fe', '/admin/%00', '/admin?x=%', `/admin?x=${'a'.repeat(9000)}`])(
    'refuses the address %s in words',
    async (path) => {
      const { status, body } = await ask('GET', path, { accept: 'text/html' })
      expect([400, 414]).toContain(status)
      expect(body.toString()).toContain('<h1>')
    },
  )

  test.each(['limit=100000', 'limit=0', 'page=-1', 'sort[$gt]=1', 'where[title][$where]=1', 'where={'])(
    'makes no list by %s',
    async (query) => {
      expect((await ask('GET', `/admin/collections/publications?${query}`)).status).toBe(400)
    },
  )

  test('sends who opens it under another name of the hub to its address, once', async () => {
    const host = `localhost:${hub.port}`
    const first = await ask('GET', '/admin/collections/themes?limit=5', { host })
    expect([first.status, first.headers.location]).toEqual([307, `${hub.url}/admin/collections/themes?limit=5`])
    // Behind a proxy that changes Host the browser comes back with the cookie of the first time.
    const [cookie = ''] = (first.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '')
    expect((await ask('GET', '/admin', { host, cookie })).status).not.toBe(307)
    for (const path of ['/', '/healthz', '/api/themes']) expect((await ask('GET', path, { host })).status).toBe(200)
  })

  const call = async (body: string, session: Record<string, string>, headers: Record<string, string> = {}) => {
    const all = {
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': '40344a96987885d77c58340f079018bc91eff0e5ce',
      'content-length': String(Buffer.byteLength(body)),
      ...session,
      ...headers,
    }
    const answer = await ask('POST', '/admin', all, body)
    return { status: answer.status, text: answer.body.toString() }
  }
  const named = (name: string, args: unknown = {}) => JSON.stringify([{ name, args }])

  test('calls no function for a visitor, or for another site', async () => {
    const body = named('form-state', { collectionSlug: 'publications' })
    expect((await call(body, { origin: hub.url })).status).toBe(401)
    expect((await call(body, { ...session, origin: 'https://evil.example' })).status).toBe(403)
    expect((await call(body, { cookie: session.cookie })).status).toBe(403)
    // Past the gate there is no admin here.
    expect((await call(body, { ...session })).status).toBe(404)
  })

  test('calls none but the function of Payload’s admin', async () => {
    const body = named('form-state', { collectionSlug: 'publications' })
    for (const id of ['606034018245bcabdae30595e3645545f72c247a56', '40', 'x', ''])
      expect((await call(body, { ...session }, { 'next-action': id })).status).toBe(400)
  })

  test.each([
    ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'schedule-publish', 'slugify'].map((name) =>
      named(name),
    ),
    named('form-state', { collectionSlug: 'payload-preferences' }),
    named('form-state', { collectionSlug: 'publications', skipClientConfigAuth: true }),
    named('form-state', { collectionSlug: 'publications', req: {} }),
    named('render-list', { collectionSlug: 'publications', query: { limit: 100000 } }),
    named('table-state', { collectionSlug: 'publications', query: { where: { a: { $where: '1' } } } }),
    named('form-state', { collectionSlug: 'publications', data: '$1:constructor:constructor' }),
    named('form-state', { collectionSlug: 'publications', data: '$0:0:toString' }),
    named('form-state', { collectionSlug: 'publications', data: '$F1' }),
    named('form-state', { collectionSlug: 'publications', data: '$T' }),
    named('form-state', { collectionSlug: 'publications', formState: { title: { value: '$T' } } }),
    '{"name":"form-state"}',
    '[',
    '[{"name":"form-state","args":{"__proto__":{}}}]',
    `[{"name":"form-state","args":{"data":${'['.repeat(5000)}${']'.repeat(5000)}}}]`,
  ])('calls nothing by %s', async (body) => {
    const { status, text } = await call(body, { ...session })
    expect(status).toBe(400)
    expect(text).not.toMatch(/payload-token|node_modules|select "/)
  })
})
