import { RefusedFile, type ExtractedText } from '../types'
import { mainPart, openPackage, type OfficePackage, type Relation } from './officePackage'
import { cellTexts, chartText, textOf } from './officeText'
import { readXml } from './xml'
import { openArchive } from './zip'

const CHARTS = new Set(['chart', 'chartEx'])

/** What belongs to the text of a document beside its main part. Comments are left out. */
const BESIDE = new Set(['footnotes', 'endnotes', 'header', 'footer', 'diagramData', ...CHARTS])

/**
 * @param bytes of a .docx (ECMA-376, part 1, section 17)
 * @returns its text in one piece, with its notes, headers and charts: where pages end is known to the program that prints it
 *   alone. Comments and what was deleted or hidden are left out
 */
export async function readDocx(bytes: Uint8Array): Promise<ExtractedText> {
  const document = await openPackage(bytes, 'word/document.xml')
  const beside = (await document.related(document.main)).filter(({ kind }) => BESIDE.has(kind))
  const parts = await document.read([document.main, ...beside.map(({ part }) => part)])
  const texts = [await textOf(mainPart(document, parts)), ...(await textsOf(beside, parts))]
  // Headers of the first, even and odd pages are often the same.
  return { pages: [[...new Set(texts)].join('\n')], paged: false }
}

/**
 * @param bytes of a .pptx (ECMA-376, part 1, section 19)
 * @returns its text slide by slide, in the order in which they are shown, each with its charts and its speaker's notes
 */
export async function readPptx(bytes: Uint8Array): Promise<ExtractedText> {
  const document = await openPackage(bytes, 'ppt/presentation.xml')
  const slides = await partsInOrder(document, 'sldId')
  const beside = await Promise.all(slides.map((slide) => besideSlide(document, slide)))
  const parts = await document.read([...slides, ...beside.flat().map(({ part }) => part)])
  const pages = []
  for (const [index, slide] of slides.entries())
    pages.push([await textOf(parts.get(slide)), ...(await textsOf(beside[index] ?? [], parts))].join('\n'))
  return { pages, paged: true }
}

async function besideSlide(document: OfficePackage, slide: string): Promise<Relation[]> {
  const kinds = new Set(['diagramData', 'notesSlide', ...CHARTS])
  return (await document.related(slide)).filter(({ kind }) => kinds.has(kind))
}

/**
 * @param bytes of a .xlsx (ECMA-376, part 1, section 18)
 * @returns the names of its sheets, the words in its cells, each once, and those of its charts; numbers are left to those
 *   who open it
 */
export async function readXlsx(bytes: Uint8Array): Promise<ExtractedText> {
  const document = await openPackage(bytes, 'xl/workbook.xml')
  const related = await document.related(document.main)
  const shared = related.find(({ kind }) => kind === 'sharedStrings')?.part ?? 'xl/sharedStrings.xml'
  const parts = await document.read([document.main, shared])
  const names: string[] = []
  await readXml(mainPart(document, parts), {
    open: (element, { name }) => {
      if (element === 'sheet' && name) names.push(name)
    },
  })
  const words = new Set<string>()
  const sheets = related.filter(({ kind }) => kind === 'worksheet').map(({ part }) => part)
  for (const sheet of sheets) {
    const cells = (await sheetPart(bytes, sheet, parts.has(shared))) ?? new Uint8Array()
    if (cells.length > 0) await cellTexts(cells, (text) => words.add(text))
  }
  const charts = await Promise.all(sheets.map((sheet) => chartsOf(document, sheet)))
  const drawn = await textsOf(charts.flat(), await document.read(charts.flat().map(({ part }) => part)))
  return { pages: [[...names, await textOf(parts.get(shared)), ...words, ...drawn].join('\n')], paged: false }
}

/**
 * Sheets are read one at a time, for one with many numbers may be as large as all else together. One that is larger is
 * passed over where the words of all sheets stand in a part of their own.
 */
async function sheetPart(bytes: Uint8Array, sheet: string, hasShared: boolean): Promise<Uint8Array | undefined> {
  try {
    return (await openArchive(bytes).read((name) => name === sheet)).get(sheet)
  } catch (error) {
    if (hasShared && error instanceof RefusedFile && error.reason === 'too-large') return undefined
    throw error
  }
}

async function chartsOf(document: OfficePackage, sheet: string): Promise<Relation[]> {
  const drawings = (await document.related(sheet)).filter(({ kind }) => kind === 'drawing')
  const related = await Promise.all(drawings.map(({ part }) => document.related(part)))
  return related.flat().filter(({ kind }) => CHARTS.has(kind))
}

/** @returns the parts that the main part lists by elements of this name, in its order */
async function partsInOrder(document: OfficePackage, name: string): Promise<string[]> {
  const targets = new Map((await document.related(document.main)).map(({ id, part }) => [id, part]))
  const parts: string[] = []
  await readXml(mainPart(document, await document.read([document.main])), {
    open: (element, attributes) => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const part = element === name ? targets.get(id) : undefined
      if (part !== undefined) parts.push(part)
    },
  })
  return parts
}

async function textsOf(relations: readonly Relation[], parts: Map<string, Uint8Array>): Promise<string[]> {
  const texts = []
  for (const { kind, part } of relations) {
    const bytes = parts.get(part)
    if (bytes) texts.push(await (CHARTS.has(kind) ? chartText(bytes) : textOf(bytes)))
  }
  return texts
}
