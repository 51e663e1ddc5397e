import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { createExtractor, type Extractor } from '../../../../src/files/text/extractor'
import type { Extraction } from '../../../../src/files/text/types'
import { chartWith, docxOf, pdfOf, pdfWith, pptxOf, relations, TYPES, xlsxOf } from '../../../helpers/files'
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

describe('of a PDF that is hard to read', () => {
  const pages = async (name: string) => {
    const extraction = await read(readFileSync(`tests/fixtures/files/${name}.pdf`), TYPES.pdf)
    return 'pages' in extraction ? extraction.pages.join('\n') : extraction.refused
  }

  it.each([
    ['Chinese without a table of letters', 'zh', ['移民汇款研究报告']],
    ['ligatures of TeX', 'latex-t1-type3-ligatures', ['Official affluent flows are difficult to finance']],
    ['Hindi', 'libreoffice-hindi', ['अधिकार प्राप्त है', 'श्रमिकों द्वारा भेजा गया धन विकास', 'बर्ताव', 'चाहिए']],
    ['Arabic with marks', 'libreoffice-arabic-tanwin', ['عقلاً وضميراً', 'أحراراً متساوين']],
    ['cells drawn backwards', 'cells-out-of-order', ['37,499.96 DISTRICT DIRECTOR BAIN, J MATTHEW']],
    ['what was filled into a form', 'form-field-value', ['Form labelzq\nfieldvaluezq']],
    ['text beside a locked attachment', 'only-attachment-encrypted', ['Example']],
  ])('%s is found', async (_what, name, texts) => {
    const found = await pages(name)
    for (const text of texts) expect(found).toContain(text)
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
    const header = '<w:hdr xmlns:w="w"><w:p><w:r><w:t>A header</w:t></w:r></w:p></w:hdr>'
    const bytes = docxOf(body, {
      'word/_rels/document.xml.rels': relations([
        ['footnotes', 'footnotes.xml'],
        ['comments', 'comments.xml'],
        ['header', '/word/header1.xml'],
        ['header', 'header2.xml'],
      ]),
      'word/footnotes.xml': note,
      'word/comments.xml': comment,
      'word/header1.xml': header,
      'word/header2.xml': header,
    })
    expect(await read(bytes, TYPES.docx)).toEqual({
      pages: ['Migration & debt\nKept here\nBox\nA note\nA header'],
      paged: false,
    })
  })

  it('is read as its readers see it: moved text once, hidden text not at all, hyphens as hyphens', async () => {
    const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`
    const body =
      `<w:p><w:moveFrom>${text('moved')}</w:moveFrom>${text('old place')}</w:p>` +
      `<w:p><w:moveTo>${text('moved')}</w:moveTo></w:p>` +
      '<w:p><w:r><w:t>low</w:t><w:noBreakHyphen/><w:t>income</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>operation re\u00admit South\u2011South</w:t></w:r></w:p>' +
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>' +
      '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown</w:t></w:r></w:p>'
    expect(await read(docxOf(body), TYPES.docx)).toEqual({
      pages: ['old place\nmoved\nlow-income\ncooperation remit South-South\nshown'],
      paged: false,
    })
  })

  it('is found by its relations, whatever its parts are called', async () => {
    const main = '<w:document xmlns:w="w"><w:p><w:r><w:t>Elsewhere</w:t></w:r></w:p></w:document>'
    for (const target of ['word/document2.xml', '/word/document2.xml', './word/x/../document2.xml']) {
      const parts = { '_rels/.rels': relations([['officeDocument', target]]), 'word/document2.xml': main }
      expect(await read(docxOf('', parts), TYPES.docx)).toEqual({ pages: ['Elsewhere'], paged: false })
    }
  })

  it('gives the slides of a presentation in the order in which they are shown', async () => {
    expect(await read(pptxOf(['Opening', 'Findings', 'Thanks']), TYPES.pptx)).toEqual({
      pages: ['Opening', 'Findings', 'Thanks'],
      paged: true,
    })
  })

  it('gives the notes and charts of a slide with the slide', async () => {
    const notes =
      '<p:notes xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>Say this</a:t></a:r><a:fld><a:t>1</a:t></a:fld></a:p></p:notes>'
    const bytes = pptxOf(['Opening', 'Findings'], {
      'ppt/slides/_rels/slide1.xml.rels': relations([
        ['notesSlide', '../notesSlides/notesSlide1.xml'],
        ['chart', '../charts/chart1.xml'],
      ]),
      'ppt/notesSlides/notesSlide1.xml': notes,
      'ppt/charts/chart1.xml': chartWith('Costs', 'Nepal', 9),
    })
    expect(await read(bytes, TYPES.pptx)).toEqual({
      pages: ['Opening', 'Findings\nSay this\nCosts\nNepal'],
      paged: true,
    })
  })

  it('gives the names and words of a table, wherever the words stand', async () => {
    const words = '<sst><si><t>Cost</t></si><si><r><t>of </t></r><r><t>sending</t></r></si></sst>'
    const cells =
      '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>in </t></r><r><t>line</t></r></is></c>' +
      '<c t="str"><f>A1&amp;"x"</f><v>formula</v></c><c t="str"><f/><v>formula</v></c><c><v>12</v></c><c t="b"><v>1</v></c>' +
      '</row></sheetData></worksheet>'
    const sheet = {
      'xl/worksheets/sheet1.xml': cells,
      'xl/worksheets/_rels/sheet1.xml.rels': relations([['drawing', '../drawings/drawing1.xml']]),
      'xl/drawings/_rels/drawing1.xml.rels': relations([['chart', '/xl/charts/chart1.xml']]),
      'xl/charts/chart1.xml': chartWith('Fees', 'Tonga', 9),
    }
    const workbook = (...targets: [string, string][]) => ({ 'xl/_rels/workbook.xml.rels': relations(targets) })
    const shared = { ...workbook(['sharedStrings', 'strings.xml']), 'xl/strings.xml': words }
    const streamed = { ...workbook(['worksheet', '/xl/worksheets/sheet1.xml']), ...sheet }
    const both = workbook(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'strings.xml'])
    const text = async (parts: Record<string, string>) => (await read(xlsxOf(parts), TYPES.xlsx)) as { pages: string[] }
    expect((await text(shared)).pages).toEqual(['Corridors\nCost\nof sending'])
    expect((await text(streamed)).pages).toEqual(['Corridors\nin line\nformula\nFees\nTonga'])
    expect((await text({ ...shared, ...sheet, ...both })).pages).toEqual([
      'Corridors\nCost\nof sending\nin line\nformula\nFees\nTonga',
    ])
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

  it('is read in the encoding that it was saved in', async () => {
    const texts = [
      Buffer.from('\ufeffFrais à l’étranger'),
      Buffer.from('\ufeffFrais à l’étranger', 'utf16le'),
      Buffer.from('\ufeffFrais à l’étranger', 'utf16le').swap16(),
      Buffer.from('Frais à l\u0092étranger', 'latin1'),
    ]
    for (const bytes of texts)
      expect(await read(bytes, 'text/csv')).toEqual({ pages: ['Frais à l’étranger'], paged: false })
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
