import { signIn } from '../helpers/accounts'
import { raw } from '../helpers/httpApp'
import { PASSWORD } from '../helpers/people'
import { rest, restAs, type Send } from '../helpers/rest'
import { hub, payload, people, useHub } from '../helpers/useHub'

let visitor: Send
let member: Send
let admin: Send

useHub()
beforeAll(async () => {
  visitor = rest(hub.url)
  member = await restAs(hub.url, people.contributor.email)
  admin = await restAs(hub.url, people.admin.email)
})

const UNKNOWN = '00000000-0000-4000-8000-000000000000'

interface List {
  docs: { id: string }[]
  limit: number
}

describe('what Payload offers and the hub does not', () => {
  test.each([
    ['GET', '/payload-locked-documents'],
    ['POST', '/payload-locked-documents'],
    ['DELETE', `/payload-locked-documents/${UNKNOWN}`],
    ['GET', '/payload-jobs'],
    ['GET', '/payload-jobs/run'],
    ['GET', '/payload-migrations'],
    ['GET', '/payload-kv'],
    ['GET', '/outbox'],
    ['POST', '/graphql'],
    ['GET', '/graphql?query={Publications{docs{id}}}'],
    ['GET', '/graphql-playground'],
    ['POST', '/users/first-register'],
    ['GET', '/documents/paste-url'],
    ['GET', '/documents/paste-url?src=http://127.0.0.1/'],
    ['GET', '/PUBLICATIONS'],
    ['GET', '/og'],
  ])('%s %s is not there, for anybody', async (method, path) => {
    for (const send of [visitor, member, admin]) {
      const body = method === 'POST' ? {} : undefined
      expect((await send(method, path, body)).status).toBe(404)
    }
  })

  test('asking for one’s rights on a document tells nothing of whether it is there', async () => {
    const hidden = await payload.create({
      collection: 'publications',
      data: {
        title: 'Hidden',
        group: people.otherGroup,
        type: 'report',
        language: 'en',
        slug: '',
        state: 'draft',
        revision: 1,
      },
    })
    const ask = async (send: Send, id: string) => {
      const { status, body } = await send('POST', `/publications/access/${id}`, {})
      return { status, errors: body.errors }
    }
    for (const send of [visitor, member]) expect(await ask(send, hidden.id)).toEqual(await ask(send, UNKNOWN))
  })
})

describe('a list', () => {
  beforeAll(async () => {
    const theme = (number: number) => {
      const data = { number, name: `Theme ${number}`, slug: '', description: 'On work.', colour: '#0a5c66' }
      return payload.create({ collection: 'themes', data })
    }
    await Promise.all(Array.from({ length: 110 }, (_, number) => theme(number + 1)))
  })

  test.each(['limit=0', 'limit=1000000', 'pagination=false', 'pagination=false&limit=0'])(
    'is of a hundred at most: %s',
    async (query) => {
      expect((await visitor<List>('GET', `/themes?${query}`)).body.docs).toHaveLength(100)
    },
  )

  test('goes two relations deep at most, and no deeper by a higher number', async () => {
    const { text: two } = await visitor('GET', '/publications?depth=2')
    expect((await visitor('GET', '/publications?depth=99')).text).toBe(two)
  })

  test.each([
    ['limit=-1'],
    ['limit=ten'],
    ['limit=1&limit=2'],
    ['page=0'],
    ['depth=x'],
    ['where={'],
    ['where=[]'],
    ['where[title]=a'],
    ['where[title][regex]=a'],
    ['where[and]=a'],
    ['where[$where][equals]=1'],
    ['where[or][0][title][like][x]=a'],
    ['sort=title;drop'],
    ['sort[$gt]=1'],
    ['select=title'],
    ['locale=../../etc'],
    ['draft=maybe'],
    ['title=%00'],
    ['title=%zz'],
    [Array.from({ length: 21 }, (_, index) => `where[or][${index}][title][equals]=a`).join('&')],
  ])('is refused in words when it is asked for by %s', async (query) => {
    const { status, body } = await visitor('GET', `/publications?${query}`)
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ id: expect.any(String) as string, message: expect.any(String) as string })
  })

  test('is not asked for by an address without end', async () => {
    expect((await visitor('GET', `/publications?where[title][like]=${'a'.repeat(5000)}`)).status).toBe(414)
  })

  test.each(['email', 'hash', 'owner.email', 'group.members'])(
    'cannot be filtered or sorted by %s, by which hidden things could be guessed',
    async (field) => {
      const { status, text } = await visitor('GET', `/publications?where[${field}][like]=a`)
      expect(status).toBe(400)
      expect(text).not.toMatch(/hub\.test|pbkdf|salt/)
    },
  )
})

describe('a body', () => {
  const at = () => `/publications/${UNKNOWN}`

  test.each([
    ['{', 400],
    ['[]', 400],
    ['"text"', 400],
    ['null', 400],
    ['{"title":"\\u0000"}', 400],
    ['{"__proto__":{"role":"admin"}}', 400],
    [`{"a":${'['.repeat(200)}${']'.repeat(200)}}`, 400],
  ])('of %j is refused with %i', async (body, status) => {
    expect((await member('PATCH', at(), body)).status).toBe(status)
  })

  test('of more than a megabyte is refused before it is read', async () => {
    const { status, body } = await member('PATCH', at(), JSON.stringify({ abstract: 'a'.repeat(1_100_000) }))
    expect(status).toBe(413)
    expect(body.errors[0]).toMatchObject({ id: 'body.too-large' })
  })

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', ''])(
    'of the type %j is refused',
    async (type) => {
      const session = await signIn(hub.url, { email: people.contributor.email, password: PASSWORD })
      const headers = { ...session, 'content-type': type, 'content-length': 2 }
      const answer = await raw(hub.port, { method: 'POST', path: '/api/publications', headers }, '{}')
      expect(answer.status).toBe(415)
    },
  )
})

describe('an address', () => {
  test.each([
    '/api/publications/%00',
    '/api/publications/%zz',
    '/api/%2e%2e/users',
    '/api/publications/a%2fb',
    '/%zz',
    '/publications/%00',
  ])('of the form %s is refused and not a fault', async (path) => {
    const { status } = await raw(hub.port, { path })
    expect([400, 404]).toContain(status)
  })
})

describe('a method', () => {
  test.each(['x-http-method-override', 'x-http-method', 'x-method-override', 'x-payload-http-method-override'])(
    'cannot be said in the header %s',
    async (name) => {
      const { status } = await member('POST', `/publications/${UNKNOWN}`, {}, { [name]: 'DELETE' })
      expect(status).toBe(400)
    },
  )

  test.each(['TRACE', 'PUT', 'PROPFIND'])('%s is not taken by the API', async (method) => {
    const { status } = await raw(hub.port, { method, path: '/api/publications' })
    expect([404, 405]).toContain(status)
  })
})
