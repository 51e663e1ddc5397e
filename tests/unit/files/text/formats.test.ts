import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { createExtractor, type Extractor } from '../../../../src/files/text/extractor'
import type { Extraction } from '../../../../src/files/text/types'
import { archive, docxOf, pdfOf, pdfWith, pptxOf, TYPES } from '../../../helpers/files'
import { bundleTextReader } from '../../../helpers/textReader'

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-formats-'))
let extractor: Extractor

beforeAll(() => {
  extractor = createExtractor({ script: bundleTextReader() })
})
afterAll(async () => {
  await extractor.close()
  rmSync(directory, { recursive: true, force: true })
})

function read(bytes: Uint8Array | string, mimeType: string): Promise<Extraction> {
  const file = path.join(directory, 'file')
  writeFileSync(file, bytes)
  return extractor.extract(file, mimeType)
}

describe('a PDF', () => {
  it('is read page by page', async () => {
    const bytes = await pdfWith('Remittances to Nepal', '', 'Costs in the Pacific')
    expect(await read(bytes, TYPES.pdf)).toEqual({
      pages: ['Remittances to Nepal', '', 'Costs in the Pacific'],
      paged: true,
    })
  })

  it('has its divided words whole, and keeps hyphens that its words have elsewhere', async () => {
    const lines = ['Costs of remit-', 'tances in low-income and', 'middle-income countries, low-', 'income ones first']
    const bytes = await pdfOf([(document) => lines.forEach((line) => document.text(line))])
    const { pages } = (await read(bytes, TYPES.pdf)) as { pages: string[] }
    expect(pages[0]).toContain('remittances in low-income')
    expect(pages[0]).toContain('countries, low-income ones')
  })

  it('of pictures alone has pages without text', async () => {
    const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } })
      .png()
      .toBuffer()
    const bytes = await pdfOf([(document) => void document.image(picture)])
    expect(await read(bytes, TYPES.pdf)).toEqual({ pages: [''], paged: true })
  })

  it('of a thousand pages is read to its end', async () => {
    const bytes = await pdfWith(...Array.from({ length: 1000 }, (_, index) => `Page ${index + 1} of a handbook`))
    const { pages } = (await read(bytes, TYPES.pdf)) as { pages: string[] }
    expect(pages).toHaveLength(1000)
    expect(pages[999]).toBe('Page 1000 of a handbook')
  })
})

describe('an office document', () => {
  it('gives the text of its paragraphs and notes, without what was deleted and what stands there twice', async () => {
    const body =
      '<w:p><w:r><w:t>Migr</w:t></w:r><w:r><w:t>ation &amp; debt</w:t></w:r></w:p>' +
      '<w:p><w:del><w:r><w:delText>Secret</w:delText></w:r></w:del><w:r><w:t>Kept</w:t><w:tab/><w:t>here</w:t></w:r></w:p>' +
      '<mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:t>Box</w:t></mc:Choice><mc:Fallback><w:t>Box</w:t></mc:Fallback></mc:AlternateContent>'
    const note =
      '<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>A note</w:t></w:r></w:p></w:footnote></w:footnotes>'
    const comment = '<w:comments xmlns:w="w"><w:p><w:r><w:t>A comment</w:t></w:r></w:p></w:comments>'
    const bytes = docxOf(body, { 'word/footnotes.xml': note, 'word/comments.xml': comment })
    expect(await read(bytes, TYPES.docx)).toEqual({ pages: ['Migration & debt\nKept here\nBox\nA note'], paged: false })
  })

  it('gives the slides of a presentation in the order in which they are shown', async () => {
    expect(await read(pptxOf('Opening', 'Findings', 'Thanks'), TYPES.pptx)).toEqual({
      pages: ['Opening', 'Findings', 'Thanks'],
      paged: true,
    })
  })

  it('gives the names and words of a table', async () => {
    const workbook = '<workbook><sheets><sheet name="Corridors"/></sheets></workbook>'
    const words = '<sst><si><t>Cost</t></si><si><r><t>of </t></r><r><t>sending</t></r></si></sst>'
    const cells = '<worksheet><c t="inlineStr"><is><t>Cost</t></is></c><c><v>12</v></c></worksheet>'
    const shared = archive({ 'xl/workbook.xml': workbook, 'xl/sharedStrings.xml': words })
    const inline = archive({ 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': cells })
    expect(await read(shared, TYPES.xlsx)).toEqual({ pages: ['Corridors\nCost\nof sending'], paged: false })
    expect(await read(inline, TYPES.xlsx)).toEqual({ pages: ['Corridors\nCost'], paged: false })
  })
})

describe('a text', () => {
  it('is read as it stands', async () => {
    const text = '# Terms\r\n\r\n\r\nRemesas, transferts de fonds, التحويلات\u0007'
    for (const type of ['text/plain', 'text/markdown', 'text/csv'])
      expect(await read(text, type)).toEqual({
        pages: ['# Terms\nRemesas, transferts de fonds, التحويلات'],
        paged: false,
      })
  })

  it('in HTML gives what a reader sees', async () => {
    const page =
      '<!doctype html><title>Brief</title><style>p{color:red}</style><p>One <b>big</b>gest<p>two<br>three<script>alert("no")</script>'
    expect(await read(page, 'text/html')).toEqual({ pages: ['Brief\nOne biggest\ntwo\nthree'], paged: false })
  })

  it('in HTML is read in the encoding that it declares', async () => {
    const page = Buffer.from('<meta charset="windows-1252"><p>Économie à São Tomé', 'latin1')
    expect(await read(page, 'text/html')).toEqual({ pages: ['Économie à São Tomé'], paged: false })
  })
})

it('a format without text is refused', async () => {
  expect(await read('x', 'application/octet-stream')).toEqual({ refused: 'unsupported' })
})
