import type { TypedUser } from 'payload'
import type { Document } from '../../../src/payload-types'
import { signIn } from '../../helpers/accounts'
import { raw, type RawAnswer } from '../../helpers/httpApp'
import { PASSWORD } from '../../helpers/people'
import { retried } from '../../../src/config/database'
import { pdf, uploadPdf } from '../../helpers/uploads'
import { desk, hub, payload, people, useHub } from '../../helpers/useHub'

const TITLE = 'Annexe à l’étude'

/** Of a published paper. */
let file: Document
let etag: string
const bytes = pdf(TITLE)

useHub()
beforeAll(async () => {
  file = await uploadPdf(payload, people.contributor, { group: people.group, title: TITLE })
  await desk.publish(
    { author: people.contributor, lead: people.lead },
    { group: people.group, title: 'A paper with a file', files: [{ document: file.id }] },
  )
  etag = String((await download(file)).headers.etag)
})

interface Asking {
  headers?: Record<string, string>
  method?: string
  query?: string
}

function download(
  { id }: { id: string },
  { headers = {}, method = 'GET', query = '' }: Asking = {},
): Promise<RawAnswer> {
  return raw(hub.port, { path: `/documents/${id}/any-name.pdf${query}`, headers, method })
}

/** What a browser sends when somebody who is signed in follows a link on the hub. */
async function sessionOf({ email }: TypedUser): Promise<Record<string, string>> {
  const { cookie } = await signIn(hub.url, { email, password: PASSWORD })
  return { cookie, 'sec-fetch-site': 'same-origin' }
}

test('a file comes whole, under the name it was given', async () => {
  const { status, headers, body } = await download(file)
  expect([status, headers['content-type'], headers['content-length']]).toEqual([
    200,
    'application/pdf',
    String(bytes.length),
  ])
  expect(body.equals(bytes)).toBe(true)
  expect(headers['accept-ranges']).toBe('bytes')
  expect(headers['content-disposition']).toBe(
    `attachment; filename="Annexe a l_etude.pdf"; filename*=UTF-8''Annexe%20%C3%A0%20l%E2%80%99%C3%A9tude.pdf`,
  )
})

test.each([
  ['the beginning', 'bytes=0-9', 0, 10],
  ['the middle', 'bytes=20-39', 20, 40],
  ['all from a byte on', 'bytes=50-', 50, Infinity],
  ['the end', 'bytes=-8', -8, Infinity],
])('one can ask for %s of a file', async (_what, range, from, to) => {
  const part = bytes.subarray(from, Math.min(to, bytes.length))
  const start = from < 0 ? bytes.length + from : from
  const { status, headers, body } = await download(file, { headers: { range } })
  expect(status).toBe(206)
  expect(headers['content-range']).toBe(`bytes ${start}-${start + part.length - 1}/${bytes.length}`)
  expect(body.equals(part)).toBe(true)
  expect(headers.etag).toBe(etag)
})

test('a range beyond the end is refused, with the length', async () => {
  const { status, headers, body } = await download(file, { headers: { range: `bytes=${bytes.length}-` } })
  expect(status).toBe(416)
  expect(headers['content-range']).toBe(`bytes */${bytes.length}`)
  expect(headers['content-disposition']).toBeUndefined()
  expect(body.includes('%PDF')).toBe(false)
})

test('an interrupted download goes on only with the same file', async () => {
  const range = 'bytes=10-'
  expect((await download(file, { headers: { range, 'if-range': etag } })).status).toBe(206)
  const other = await download(file, { headers: { range, 'if-range': '"another"' } })
  expect([other.status, other.body.length]).toEqual([200, bytes.length])
})

test('who has the file does not get it again', async () => {
  const { status, headers, body } = await download(file, { headers: { 'if-none-match': etag } })
  expect([status, headers.etag, body.length]).toEqual([304, etag, 0])
  expect((await download(file, { headers: { 'if-none-match': '"another"' } })).status).toBe(200)
})

test('HEAD tells what GET would send', async () => {
  const [get, head] = [await download(file), await download(file, { method: 'HEAD' })]
  expect([head.status, head.body.length]).toEqual([200, 0])
  for (const name of ['content-type', 'content-length', 'content-disposition', 'etag', 'accept-ranges']) {
    expect([name, head.headers[name]]).toEqual([name, get.headers[name]])
  }
})

test('a PDF is shown on request, other files are always saved', async () => {
  const shown = await download(file, { query: '?view=inline' })
  expect(shown.headers['content-disposition']).toMatch(/^inline; filename="/)
  expect((await download(file, { query: '?view=other' })).headers['content-disposition']).toMatch(/^attachment; /)
  const data = Buffer.from('country,fee\nKEN,4.5\n')
  const table = await payload.create({
    collection: 'documents',
    data: { title: 'Fees', group: people.group, visibility: 'public' },
    file: { name: 'fees.csv', data, mimetype: 'text/csv', size: data.length },
    user: people.contributor,
    overrideAccess: false,
  })
  const released = { collection: 'documents', id: table.id, data: { release: 'released' } } as const
  await retried(() => payload.update(released))
  const { status, headers } = await download(table, { query: '?view=inline' })
  expect([status, headers['content-type']]).toEqual([200, 'text/csv'])
  expect(headers['content-disposition']).toBe('attachment; filename="fees.csv"')
})

test.each(['', '?view=inline'])('a file is inert and stays in no shared cache%s', async (query) => {
  for (const _time of [1, 2]) {
    const { headers } = await download(file, { query })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=0, must-revalidate',
      'x-frame-options': 'DENY',
    })
    expect(headers['set-cookie']).toBeUndefined()
  }
})

test('the file of a draft is there for its group alone, and follows its paper', async () => {
  const secret = await uploadPdf(payload, people.contributor, { group: people.group, title: 'Unpublished' })
  await hub.settled()
  const { id } = await desk.write(people.contributor, {
    group: people.group,
    title: 'A draft with a file',
    files: [{ document: secret.id }],
  })
  const status = async (person?: TypedUser) =>
    (await download(secret, { headers: person ? await sessionOf(person) : {} })).status
  expect([await status(), await status(people.otherContributor)]).toEqual([404, 404])
  expect([await status(people.contributor), await status(people.lead)]).toEqual([200, 200])
  expect(await status(people.editor)).toBe(404)
  const unknown = await download({ id: '00000000-0000-4000-8000-000000000000' })
  const hidden = await download(secret)
  const but = ({ headers: { date: _, 'x-request-id': __, ...headers } }: RawAnswer) => headers
  expect(but(hidden)).toEqual(but(unknown))

  await desk.act(people.contributor, id, 'submit')
  await desk.act(people.lead, id, 'accept')
  expect([await status(), await status(people.editor)]).toEqual([404, 200])
  await desk.act(people.lead, id, 'publish')
  expect(await status()).toBe(200)
  await desk.act(people.lead, id, 'withdraw', { note: 'Wrong.' })
  expect(await status()).toBe(404)
})

test.each(['/documents/not-an-id/a.pdf', '/documents/..%2f..%2fpackage.json/a', '/images/not-an-id/a.png'])(
  '%s is not there',
  async (path) => {
    const { status } = await raw(hub.port, { path, headers: { accept: 'text/html' } })
    expect(status).toBe(404)
  },
)
