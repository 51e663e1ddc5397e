import { existsSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { TypedUser } from 'payload'
import { createExtractor } from '../../../src/files/text/extractor'
import { openTexts, type FileTexts } from '../../../src/files/text/openTexts'
import type { Document } from '../../../src/payload-types'
import { pdfOf, pdfWith } from '../../helpers/files'
import { bundleTextReader } from '../../helpers/textReader'
import { env, payload, people, useNetwork } from '../../helpers/useNetwork'

const folder = path.join(process.env.DATA_DIR ?? '', 'text')
const script = bundleTextReader()
let texts: FileTexts | undefined

useNetwork()
beforeEach(() => {
  texts = openTexts(payload, env, createExtractor({ script }))
})
afterEach(() => texts?.close())

const fileOf = (data: Buffer, name = 'paper.pdf', mimetype = 'application/pdf') => ({
  ...{ name, data, mimetype },
  size: data.length,
})

const upload = (data: Buffer, name?: string, mimetype?: string): Promise<Document> =>
  payload.create({
    collection: 'documents',
    data: { title: 'A paper', group: people.group, visibility: 'attached' },
    file: fileOf(data, name, mimetype),
    user: people.contributor,
    overrideAccess: false,
  })

const as = (id: string, user: TypedUser): Promise<Document> =>
  payload.findByID({ collection: 'documents', id, depth: 0, user, overrideAccess: false })

const stored = ({ id, filename, mimeType }: Document) => ({ id, storedName: filename!, mimeType: mimeType! })
const keptTexts = (id: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(id))
    : []

test('an uploaded file is read after its upload, and nothing else of it changes', async () => {
  const document = await upload(await pdfWith('One page', 'and another'))
  expect(document).toMatchObject({ textState: 'pending', pageCount: null })
  await texts!.idle()
  const read = await as(document.id, people.contributor)
  expect(read).toMatchObject({ textState: 'found', pageCount: 2, updatedAt: document.updatedAt, title: 'A paper' })
  expect(await texts!.textOf(stored(document))).toEqual({ pages: ['One page', 'and another'], paged: true })
  const { totalDocs } = await payload.count({ collection: 'audit-log', where: { target: { equals: document.id } } })
  expect(totalDocs).toBe(1)
})

test('whoever waits for texts hears of those that have some', async () => {
  const heard: string[] = []
  const stop = texts!.onTextFound((id) => heard.push(id))
  const full = await upload(await pdfWith('Words'))
  await upload(await pdfOf([() => undefined]))
  await texts!.idle()
  stop()
  await upload(await pdfWith('More words'))
  await texts!.idle()
  expect(heard).toEqual([full.id])
})

test('an author is told in words why a file is not searched', async () => {
  const empty = await upload(await pdfOf([() => undefined]))
  const locked = await upload(await pdfOf([(page) => void page.text('x')], { userPassword: 'hush' }))
  await texts!.idle()
  expect(await as(empty.id, people.contributor)).toMatchObject({
    textState: 'none',
    textNotice: expect.stringContaining('No text was found in this file'),
  })
  expect(await as(locked.id, people.contributor)).toMatchObject({
    textState: 'locked',
    textNotice: expect.stringContaining('locked with a password'),
  })
})

test('a file that was not read before the end is read after the next start', async () => {
  await texts!.close()
  const document = await upload(await pdfWith('Left over'))
  expect(await as(document.id, people.lead)).toMatchObject({ textState: 'pending' })
  texts = openTexts(payload, env, createExtractor({ script }))
  await texts.idle()
  expect(await as(document.id, people.lead)).toMatchObject({ textState: 'found' })
})

test('texts that were lost are read again when they are asked for', async () => {
  const document = await upload(await pdfWith('Here again'))
  await texts!.idle()
  await rm(folder, { recursive: true })
  const found = new Promise((resolve) => texts!.onTextFound((id) => resolve(id)))
  expect(await texts!.textOf(stored(document))).toBeNull()
  expect(await found).toBe(document.id)
  expect(await texts!.textOf(stored(document))).toEqual({ pages: ['Here again'], paged: true })
})

test('a file that takes the place of another has its own text, and the old one is gone', async () => {
  const before = await upload(await pdfWith('Old'))
  await texts!.idle()
  const { filename } = await payload.update({
    collection: 'documents',
    id: before.id,
    data: {},
    file: fileOf(Buffer.from('New words'), 'new.md', 'text/markdown'),
    user: people.contributor,
    overrideAccess: false,
  })
  await texts!.idle()
  const after = await as(before.id, people.contributor)
  expect(after).toMatchObject({ filename, textState: 'found', pageCount: null })
  expect(await texts!.textOf(stored(after))).toEqual({ pages: ['New words'], paged: false })
  expect(keptTexts(before.id)).toHaveLength(1)
})

test('the text of a file goes with its document', async () => {
  const { id } = await upload(await pdfWith('Gone'))
  await texts!.idle()
  expect(keptTexts(id)).toHaveLength(1)
  await payload.delete({ collection: 'documents', id, user: people.contributor, overrideAccess: false })
  await texts!.idle()
  expect(keptTexts(id)).toEqual([])
})

test('the text of a file that another node has deleted goes at the next start', async () => {
  const [gone, kept] = [await upload(await pdfWith('Gone')), await upload(await pdfWith('Kept'))]
  await texts!.idle()
  await texts!.close()
  await payload.delete({ collection: 'documents', id: gone.id, user: people.contributor, overrideAccess: false })
  texts = openTexts(payload, env, createExtractor({ script }))
  await texts.idle()
  expect(keptTexts(gone.id)).toEqual([])
  expect(keptTexts(kept.id)).toHaveLength(1)
})

test('editors keep their access to a submitted file while it is read', async () => {
  await texts!.close()
  const { id } = await upload(await pdfWith('Under review'))
  await payload.db.updateOne({ collection: 'documents', id, data: { group: people.group, stage: 'submitted' } })
  texts = openTexts(payload, env, createExtractor({ script }))
  await texts.idle()
  expect(await as(id, people.editor)).toMatchObject({ textState: 'found' })
})

test('a file that is not on this disk waits', async () => {
  const document = await upload(await pdfWith('Elsewhere'))
  await texts!.idle()
  await texts!.close()
  await rm(path.join(env.mediaDir, 'documents', document.filename!))
  await rm(folder, { recursive: true })
  texts = openTexts(payload, env, createExtractor({ script }))
  expect(await texts.textOf(stored(document))).toBeNull()
  await expect(texts.extractNow(stored(document))).rejects.toThrow('ENOENT')
  expect(await as(document.id, people.lead)).toMatchObject({ textState: 'found' })
})
