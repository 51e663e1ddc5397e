import { RefusedFile, type ExtractedText } from '../types'
import { readXml } from './xml'
import { readEntries } from './zip'

type Entries = Map<string, Uint8Array>

/** Elements that end a line, in text and in drawings. */
const LINES = new Set(['p', 'br', 'cr', 'si'])

/** Copies for older programs, and readings that stand above words. */
const UNSEEN = new Set(['Fallback', 'rPh'])

/**
 * @param bytes of a .docx (ECMA-376, part 1, section 17)
 * @returns its text in one piece, with its notes: where pages end is known to the program that prints it alone. Comments
 *   and deleted text are left out
 */
export async function readDocx(bytes: Uint8Array): Promise<ExtractedText> {
  const parts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']
  const entries = await readEntries(bytes, (name) => parts.includes(name))
  if (!entries.has('word/document.xml')) throw new RefusedFile('broken')
  const texts = []
  for (const part of parts) texts.push(await textOf(entries.get(part)))
  return { pages: [texts.join('\n')], paged: false }
}

/**
 * @param bytes of a .pptx (ECMA-376, part 1, section 19)
 * @returns its text slide by slide, in the order in which they are shown
 */
export async function readPptx(bytes: Uint8Array): Promise<ExtractedText> {
  const entries = await readEntries(bytes, (name) =>
    /^ppt\/(presentation\.xml|_rels\/presentation\.xml\.rels|slides\/[^/]+\.xml)$/.test(name),
  )
  const pages = []
  for (const slide of await slidesOf(entries)) pages.push(await textOf(entries.get(slide)))
  return { pages, paged: true }
}

/**
 * @param bytes of a .xlsx (ECMA-376, part 1, section 18)
 * @returns the names of its sheets and the words in its cells; numbers are left to those who open it
 */
export async function readXlsx(bytes: Uint8Array): Promise<ExtractedText> {
  const shared = 'xl/sharedStrings.xml'
  const entries = await readEntries(bytes, (name) => name === shared || name === 'xl/workbook.xml')
  const workbook = entries.get('xl/workbook.xml')
  if (!workbook) throw new RefusedFile('broken')
  const names: string[] = []
  await readXml(workbook, {
    open: (element, { name }) => {
      if (element === 'sheet' && name) names.push(name)
    },
  })
  const words = entries.has(shared) ? await textOf(entries.get(shared)) : await inlineStrings(bytes)
  return { pages: [[...names, words].join('\n')], paged: false }
}

/** Programs that write tables row by row put the words into the cells themselves. */
async function inlineStrings(bytes: Uint8Array): Promise<string> {
  const sheets = await readEntries(bytes, (name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  const texts = []
  for (const sheet of sheets.values()) texts.push(await textOf(sheet, 'is'))
  return texts.join('\n')
}

async function slidesOf(entries: Entries): Promise<string[]> {
  const presentation = entries.get('ppt/presentation.xml')
  const relations = entries.get('ppt/_rels/presentation.xml.rels')
  if (!presentation || !relations) throw new RefusedFile('broken')
  const targets = new Map<string, string>()
  await readXml(relations, {
    open: (element, { Id = '', Target = '' }) => {
      if (element === 'Relationship') targets.set(Id, Target.replace(/^\/ppt\//, ''))
    },
  })
  const slides: string[] = []
  await readXml(presentation, {
    open: (element, attributes) => {
      const target = element === 'sldId' ? targets.get(attributes['r:id'] ?? '') : undefined
      if (target !== undefined) slides.push(`ppt/${target}`)
    },
  })
  return slides
}

/** @param within ends a line too, like a paragraph */
async function textOf(part: Uint8Array | undefined, within = 'p'): Promise<string> {
  if (!part) return ''
  const pieces: string[] = []
  let unseen = 0
  let inText = false
  await readXml(part, {
    open(name) {
      if (UNSEEN.has(name)) unseen++
      inText = name === 't'
      if (name === 'tab') pieces.push('\t')
    },
    text(text) {
      if (inText && unseen === 0) pieces.push(text)
    },
    close(name) {
      if (UNSEEN.has(name)) unseen--
      inText = false
      if (LINES.has(name) || name === within) pieces.push('\n')
    },
  })
  return pieces.join('')
}
