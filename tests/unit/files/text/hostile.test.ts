import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { createExtractor, type Extractor } from '../../../../src/files/text/extractor'
import { archive, docxOf, pdfOf, pdfWith, pdfWithContent, rawPdf, TYPES } from '../../../helpers/files'
import { bundleTextReader } from '../../../helpers/textReader'

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-hostile-'))
const script = bundleTextReader()
let extractor: Extractor
let good: Buffer

beforeAll(async () => {
  extractor = createExtractor({ script })
  good = await pdfWith('Still reading')
})
afterAll(async () => {
  await extractor.close()
  rmSync(directory, { recursive: true, force: true })
})

function stored(bytes: Uint8Array): string {
  const file = path.join(directory, `${randomBytes(4).toString('hex')}`)
  writeFileSync(file, bytes)
  return file
}

const MEGABYTE = 1024 * 1024
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A ZIP archive of one entry that says it is small and inflates to gigabytes. */
function lyingArchive(): Buffer {
  const bytes = archive({ 'word/document.xml': 'a'.repeat(1000), 'word/footnotes.xml': 'b' })
  const bomb = deflateRawSync(Buffer.alloc(300 * MEGABYTE, 'a'))
  const local = bytes.subarray(0, 30 + 'word/document.xml'.length)
  const begin = bytes.indexOf('PK\u0001\u0002', 0, 'latin1')
  const central = Buffer.from(bytes.subarray(begin))
  const end = central.indexOf('PK\u0005\u0006', 0, 'latin1')
  central.writeUInt32LE(bomb.length, 20)
  central.writeUInt32LE(local.length + bomb.length, end + 16)
  return Buffer.concat([local, bomb, central])
}

/** Entities that expand to a thousand million letters (CWE-776). */
function entityBomb(): string {
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')
  return `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "lol">${levels}]><w>&e9;</w>`
}

/** Closing what was never opened is looked for among all that is open. */
const endlessHtml = () => Buffer.from('<b>'.repeat(1_000_000) + '</i>'.repeat(1_000_000))

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>'
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

const HOSTILE: Record<string, [type: string, bytes: () => Uint8Array | Promise<Uint8Array>, reason: string]> = {
  'a PDF with a password': [
    TYPES.pdf,
    () => pdfOf([(page) => void page.text('Secret')], { userPassword: 'hush' }),
    'locked',
  ],
  'an office document with a password': [
    TYPES.docx,
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
    'locked',
  ],
  'a PDF that ends in its middle': [TYPES.pdf, () => good.subarray(0, 200), 'broken'],
  'random bytes as a PDF': [
    TYPES.pdf,
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100_000)]),
    'broken',
  ],
  'random bytes as an office document': [TYPES.docx, () => randomBytes(100_000), 'broken'],
  'an archive without a document': [TYPES.docx, () => archive({ 'a.txt': 'a' }), 'broken'],
  'a PDF whose pages contain themselves': [
    TYPES.pdf,
    () => rawPdf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>']),
    'any',
  ],
  'a PDF whose form draws itself': [
    TYPES.pdf,
    () =>
      rawPdf([
        CATALOGUE,
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
        { dictionary: '', stream: Buffer.from('/X Do /X Do') },
        {
          dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
          stream: Buffer.from('/X Do /X Do'),
        },
        font,
      ]),
    'any',
  ],
  'a PDF with a page count from nowhere': [
    TYPES.pdf,
    () => rawPdf([CATALOGUE, '<< /Type /Pages /Kids [] /Count 2000000000 >>']),
    'any',
  ],
  'a PDF whose content inflates to gigabytes': [
    TYPES.pdf,
    () => pdfWithContent(Buffer.alloc(320 * MEGABYTE, ' '), 2),
    'too-large',
  ],
  'a PDF with more text than a library': [
    TYPES.pdf,
    () => pdfWithContent(Buffer.from('BT /F1 9 Tf (Word after word after word) Tj ET\n'.repeat(1_000_000)), 2),
    'too-large',
  ],
  'a ZIP bomb': [TYPES.docx, () => docxOf(paragraph('a'.repeat(60 * MEGABYTE))), 'too-large'],
  'a ZIP bomb that says it is small': [TYPES.docx, lyingArchive, 'broken'],
  'XML that is nested a million times': [
    TYPES.docx,
    () => docxOf('<w:p>'.repeat(1_000_000) + '</w:p>'.repeat(1_000_000)),
    'broken',
  ],
  'XML whose entities expand': [TYPES.docx, () => archive({ 'word/document.xml': entityBomb() }), 'broken'],
}

describe('a hostile file gives no text, and the next one is read:', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_name, [type, bytes, reason]) => {
    const answer = await extractor.extract(stored(await bytes()), type)
    if (reason === 'any') expect('refused' in answer || answer.pages.join('') === '').toBe(true)
    else expect(answer).toEqual({ refused: reason })
    expect(await extractor.extract(stored(good), TYPES.pdf)).toEqual({ pages: ['Still reading'], paged: true })
  })

  it('one that would be read for ever', async () => {
    const hasty = createExtractor({ script, seconds: 2 })
    const slow = hasty.extract(stored(endlessHtml()), 'text/html')
    const next = hasty.extract(stored(good), TYPES.pdf)
    expect(await slow).toEqual({ refused: 'too-slow' })
    expect(await next).toEqual({ pages: ['Still reading'], paged: true })
    await hasty.close()
  })
})

it('a file that is not there is no fault of a file', async () => {
  await expect(extractor.extract(path.join(directory, 'missing'), TYPES.pdf)).rejects.toThrow('ENOENT')
})

it('a process that cannot be started refuses no file', async () => {
  const missing = createExtractor({ script: path.join(directory, 'missing.mjs') })
  await expect(missing.extract(stored(good), TYPES.pdf)).rejects.toThrow('npm run build')
  const faulty = path.join(directory, 'faulty.mjs')
  writeFileSync(faulty, 'process.exit(1)')
  const broken = createExtractor({ script: faulty })
  await expect(broken.extract(stored(good), TYPES.pdf)).rejects.toThrow('before it was ready')
})

it('the process ends with its parent, even while a file keeps it busy', async () => {
  const request = { path: stored(endlessHtml()), mimeType: 'text/html' }
  const code = `
    const child = require('node:child_process').fork(${JSON.stringify(script)}, { serialization: 'advanced' })
    child.once('message', () => child.send(${JSON.stringify(request)}, () => console.log(child.pid)))`
  const parent = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))))
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  const started = Date.now()
  while (isAlive(pid) && Date.now() - started < 5000) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(isAlive(pid)).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
