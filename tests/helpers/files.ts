import PDFDocument from 'pdfkit'
import { strToU8, zipSync } from 'fflate'
import { deflateSync } from 'node:zlib'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

export const TYPES = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  pptx: `${OFFICE}.presentationml.presentation`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
} as const

type Draw = (document: PDFKit.PDFDocument) => void

/**
 * A PDF with one page for each of the functions, which draw on it.
 *
 * @param options.userPassword without which nobody opens it
 */
export function pdfOf(pages: Draw[], options: { userPassword?: string } = {}): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  for (const draw of pages) {
    document.addPage()
    draw(document)
  }
  document.end()
  return done
}

/** A PDF with these words on its pages. */
export function pdfWith(...pages: string[]): Promise<Buffer> {
  return pdfOf(pages.map((text) => (document) => void document.text(text)))
}

/** A PDF written by hand, object by object; object 1 is its catalogue. Readers find the objects without a table. */
export function rawPdf(objects: (string | { dictionary: string; stream: Uint8Array })[]): Buffer {
  const parts = objects.flatMap((object, index) => {
    const begin = Buffer.from(`${index + 1} 0 obj\n`)
    if (typeof object === 'string') return [begin, Buffer.from(`${object}\nendobj\n`)]
    const { dictionary, stream } = object
    const head = `<< ${dictionary} /Length ${stream.length} >>\nstream\n`
    return [begin, Buffer.from(head), Buffer.from(stream), Buffer.from('\nendstream\nendobj\n')]
  })
  const end = Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n')
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, end])
}

/** One page, whose content is these bytes deflated: kilobytes in the file, as much as one likes in memory. */
export function pdfWithContent(content: Uint8Array, times = 1): Buffer {
  let stream: Uint8Array = content
  for (let layer = 0; layer < times; layer++) stream = deflateSync(stream)
  const filters = Array<string>(times).fill('/FlateDecode').join(' ')
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    { dictionary: `/Filter [${filters}]`, stream },
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

/** @param parts of the archive, by name */
export function archive(parts: Record<string, string>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** @param parts names and kinds of main parts, such as `wordprocessingml.document` */
export function contentTypes(parts: Record<string, string>): string {
  const overrides = Object.entries(parts).map(
    ([name, kind]) => `<Override PartName="/${name}" ContentType="application/${kind}.main+xml"/>`,
  )
  return `${XML}<Types>${overrides.join('')}</Types>`
}

/** @param targets relations of a part, by their kinds, such as `officeDocument` */
export function relations(targets: [kind: string, target: string][]): string {
  const all = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONS}/${kind}" Target="${target}"/>`,
  )
  return `${XML}<Relationships>${all.join('')}</Relationships>`
}

/** @param body of the document, in WordprocessingML */
export function docxOf(
  body: string,
  parts: Record<string, string> = {},
  kind = 'vnd.openxmlformats-officedocument.wordprocessingml.document',
): Buffer {
  return archive({
    '[Content_Types].xml': contentTypes({ 'word/document.xml': kind }),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `${XML}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

/** @param parts beside the workbook, by name */
export function xlsxOf(parts: Record<string, string>): Buffer {
  return archive({
    '[Content_Types].xml': contentTypes({
      'xl/workbook.xml': 'vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook><sheets><sheet name="Corridors"/></sheets></workbook>`,
    ...parts,
  })
}

/** The beginning of a compound file, in which Office before 2007 wrote. */
export function oldOffice(stream = 'WordDocument'): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')])
}

/** What a password makes of an office document. */
export function lockedOffice(): Buffer {
  return oldOffice('EncryptedPackage')
}

/** @param slides their words, in the order in which they are shown; they are stored in the opposite one @param parts beside them */
export function pptxOf(slides: string[], parts: Record<string, string> = {}): Buffer {
  const stored = slides.map((_text, index) => slides.length - index)
  return archive({
    'ppt/presentation.xml': `${XML}<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${stored
      .map((number) => `<p:sldId id="${number}" r:id="rId${number}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `${XML}<Relationships>${stored
      .map((number) => `<Relationship Id="rId${number}" Target="slides/slide${number}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      slides.map((text, index) => [
        `ppt/slides/slide${stored[index]}.xml`,
        `${XML}<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
      ]),
    ),
    ...parts,
  })
}

/** A chart of one series. */
export function chartWith(series: string, category: string, value: number): string {
  const words = (text: string) => `<c:strRef><c:strCache><c:pt><c:v>${text}</c:v></c:pt></c:strCache></c:strRef>`
  const numbers = `<c:numRef><c:numCache><c:pt><c:v>${value}</c:v></c:pt></c:numCache></c:numRef>`
  return `${XML}<c:chartSpace xmlns:c="c"><c:ser><c:tx>${words(series)}</c:tx><c:cat>${words(category)}</c:cat><c:val>${numbers}</c:val></c:ser></c:chartSpace>`
}
