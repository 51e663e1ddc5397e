import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorHandler } from '../../../src/http/errorHandler'
import { sendStoredFile } from '../../../src/files/sendFile'
import { siteSecurityHeaders } from '../../../src/http/securityHeaders'
import { listen, raw, type Listening } from '../../helpers/httpApp'

const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251))
let app: Listening
let base: string
let directory: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'files-'))
  directory = join(base, 'documents')
  await mkdir(directory)
  await writeFile(join(base, 'secret'), 'CANARY')
  await writeFile(join(directory, 'stored.bin'), bytes)
  await writeFile(join(directory, '.hidden'), 'CANARY')
  app = await listen((express) => {
    express.set('etag', false)
    express.use(siteSecurityHeaders({ publicURL: 'http://hub.test' }))
    express.get('/:storedName/:type/:name', (req, res) => {
      const { storedName, type, name } = req.params
      const mimeType = { pdf: 'application/pdf', html: 'text/html', png: 'image/png' }[type] ?? 'text/csv'
      return sendStoredFile(req, res, {
        directory,
        storedName,
        downloadName: name,
        mimeType,
        sha256: req.query.hash ? 'a1'.repeat(32) : undefined,
      })
    })
    express.use(errorHandler({ renderPage: () => '<p>', logger: { error: () => {} } }))
  })
})
afterAll(async () => {
  await app.close()
  await rm(base, { recursive: true })
})

const get = (path: string, headers = {}, method = 'GET') => raw(app.port, { path, headers, method })
const paper = '/stored.bin/pdf/paper.pdf'

it('sends a file whole, under its type, to be saved, and inert', async () => {
  const { status, headers, body } = await get(paper)
  expect([status, body.equals(bytes)]).toEqual([200, true])
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="paper.pdf"',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'accept-ranges': 'bytes',
    'content-length': '1000',
    etag: expect.stringMatching(/^"[\w-]+"$/),
  })
  expect(headers['last-modified']).toBeDefined()
})

it('tells by the tag which bytes it sent, by their hash where that is known', async () => {
  expect((await get(`${paper}?hash=1`)).headers.etag).toBe(`"${'a1'.repeat(16)}"`)
  const { etag } = (await get(paper)).headers
  await writeFile(join(directory, 'stored.bin'), bytes)
  expect((await get(paper)).headers.etag).not.toBe(etag)
})

it.each([
  ['bytes=0-99', 0, 100, 'bytes 0-99/1000'],
  ['bytes=990-', 990, 1000, 'bytes 990-999/1000'],
  ['bytes=-10', 990, 1000, 'bytes 990-999/1000'],
  ['bytes=990-5000', 990, 1000, 'bytes 990-999/1000'],
])('sends the range %s', async (range, from, to, contentRange) => {
  const { status, headers, body } = await get(paper, { range })
  expect([status, headers['content-range'], body.equals(bytes.subarray(from, to))]).toEqual([206, contentRange, true])
})

it('answers 416 to a range beyond the end, with the length', async () => {
  const { status, headers, body } = await get(paper, { range: 'bytes=1000-' })
  expect([status, headers['content-range']]).toEqual([416, 'bytes */1000'])
  expect(body.toString()).toContain('file.range')
  expect(headers['content-disposition']).toBeUndefined()
  expect(headers['content-security-policy']).not.toContain('sandbox')
})

it('goes on with a broken download only if the file is the same', async () => {
  const { headers } = await get(paper)
  const same = await get(paper, { range: 'bytes=10-', 'if-range': String(headers.etag) })
  const other = await get(paper, { range: 'bytes=10-', 'if-range': '"other"' })
  expect([same.status, other.status]).toEqual([206, 200])
})

it('answers 304 to those who hold the file', async () => {
  const { headers } = await get(paper)
  const byTag = await get(paper, { 'if-none-match': String(headers.etag) })
  const byDate = await get(paper, { 'if-modified-since': String(headers['last-modified']) })
  expect([byTag.status, byTag.body.length, byDate.status]).toEqual([304, 0, 304])
})

it('answers HEAD with the headers alone', async () => {
  const { status, headers, body } = await get(paper, {}, 'HEAD')
  expect([status, headers['content-length'], body.length]).toEqual([200, '1000', 0])
})

it('shows PDF and images on request, still sandboxed, and nothing else', async () => {
  const shown = await get(`${paper}?view=inline`)
  expect(shown.headers['content-disposition']).toBe('inline; filename="paper.pdf"')
  expect(shown.headers['content-security-policy']).toContain('sandbox')
  expect((await get('/stored.bin/png/a.png?view=inline')).headers['content-disposition']).toMatch(/^inline/)
  expect((await get('/stored.bin/html/a.html?view=inline')).headers['content-disposition']).toMatch(/^attachment/)
})

it.each(['/missing.pdf/pdf/a.pdf', '/..%2Fsecret/pdf/a.pdf', '/.hidden/pdf/a.pdf', '/%00/pdf/a.pdf'])(
  'answers 404 to %s',
  async (path) => {
    const { status, headers, body } = await get(path)
    expect([status, body.toString()]).toEqual([404, expect.stringContaining('file.not-found')])
    expect(headers['content-type']).toContain('application/json')
    expect(headers['content-security-policy']).not.toContain('sandbox')
  },
)
