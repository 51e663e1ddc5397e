import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { File } from '@payloadcms/plugin-cloud-storage/types'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { localDiskAdapter } from '../../../src/files/localDiskAdapter'

const collection = { slug: 'documents', fields: [] } satisfies CollectionConfig
// The adapter only hands the request on.
const req = {} as PayloadRequest

let directory: string
let committed: (() => Promise<void>)[]
let rolledBack: (() => Promise<void>)[]

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'media-'))
  committed = []
  rolledBack = []
})
afterEach(() => rm(directory, { recursive: true }))

const adapter = () =>
  localDiskAdapter({
    directory,
    afterCommit: (_req, work) => void committed.push(work),
    afterRollback: (_req, work) => void rolledBack.push(work),
  })({ collection })

const upload = (storageFilePath: string, text: string) => {
  const file: File = {
    buffer: Buffer.from(text),
    filename: 'x',
    filesize: text.length,
    mimeType: 'text/plain',
    // What Payload gives for a file that it holds in memory.
    tempFilePath: '',
  }
  return adapter().handleUpload({ clientUploadContext: undefined, collection, data: {}, file, req, storageFilePath })
}
const remove = (name: string) => {
  const doc = { id: '1', filename: name, filesize: 1, mimeType: 'text/plain', height: 0, width: 0, sizes: {}, url: '' }
  return adapter().handleDelete({ collection, doc, filename: name, req, storageFilePath: name })
}
const stored = () => readdir(join(directory, 'documents'))

it('has the whole file under its name when the upload returns, and nothing beside it', async () => {
  await upload('a.pdf', 'bytes of a')
  expect(await readFile(join(directory, 'documents', 'a.pdf'), 'utf8')).toBe('bytes of a')
  expect(await stored()).toEqual(['a.pdf'])
})

it('keeps a deleted file until the deletion is committed', async () => {
  await upload('a.pdf', 'a')
  await remove('a.pdf')
  expect(await stored()).toEqual(['a.pdf'])
  for (const work of committed) await work()
  expect(await stored()).toEqual([])
})

it('removes an uploaded file when its transaction is rolled back', async () => {
  await upload('a.pdf', 'a')
  for (const work of rolledBack) await work()
  expect(await stored()).toEqual([])
})

it('leaves nothing behind when a file cannot be put in place', async () => {
  await upload('dir/a.pdf', 'a')
  await expect(upload('dir', 'b')).rejects.toThrow()
  expect(await stored()).toEqual(['dir'])
})

it.each(['../x', '/etc/x', 'a/../../x', '..', 'a\0b'])('never writes to %j', async (name) => {
  await expect(upload(name, 'x')).rejects.toThrow('out of its directory')
})

describe('through the API', () => {
  const fetched = (filename: string) => adapter().staticHandler(req, { params: { collection: 'documents', filename } })

  it('serves a file to be saved, inert', async () => {
    await upload('a.html', '<script>')
    const response = await fetched('a.html')
    expect(await response.text()).toBe('<script>')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
  })

  it('serves a picture as one, so that the admin can show it', async () => {
    await upload('a.PNG', 'x')
    expect((await fetched('a.PNG')).headers.get('content-type')).toBe('image/png')
  })

  it('answers 404, not 500, for a file that is missing', async () => {
    expect((await fetched('missing.pdf')).status).toBe(404)
  })
})
