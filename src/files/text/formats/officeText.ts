import { readXml } from './xml'

/** Elements that end a line, in text and in drawings. */
const LINES = new Set(['p', 'br', 'cr', 'si', 'is'])

/**
 * Copies for older programs, readings that stand above words, text that was deleted or moved away, and the numbers and
 * dates that a program fills in.
 */
const UNSEEN = new Set(['Fallback', 'rPh', 'rt', 'del', 'moveFrom', 'fld'])

/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', noBreakHyphen: '-' }

/**
 * @param part of a document in WordprocessingML, DrawingML or SpreadsheetML (ECMA-376, part 1)
 * @returns the words that its readers see, in lines
 */
export async function textOf(part: Uint8Array | undefined): Promise<string> {
  if (!part) return ''
  const pieces: string[] = []
  let unseen = 0
  let inText = false
  let inRun = false
  let hidden = false
  await readXml(part, {
    open(name, attributes) {
      if (UNSEEN.has(name)) unseen++
      if (name === 'r') inRun = true
      if (name === 'vanish' && inRun) hidden = !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '')
      inText = name === 't'
      pieces.push(CHARACTERS[name] ?? '')
    },
    text(text) {
      if (inText && unseen === 0 && !hidden) pieces.push(text)
    },
    close(name) {
      if (UNSEEN.has(name)) unseen--
      if (name === 'r') inRun = hidden = false
      inText = false
      if (LINES.has(name)) pieces.push('\n')
    },
  })
  return pieces.join('')
}

/** Where a chart keeps words; its numbers stand elsewhere. */
const WORDS_OF_CHARTS = new Set(['strCache', 'strLit', 'multiLvlStrCache', 'strDim'])

/**
 * @param part a chart (ECMA-376, part 1, section 21.2)
 * @returns its titles, and the names of its series and categories, in lines
 */
export async function chartText(part: Uint8Array): Promise<string> {
  const pieces: string[] = []
  let within = 0
  let element = ''
  await readXml(part, {
    open(name) {
      if (WORDS_OF_CHARTS.has(name)) within++
      element = name
    },
    text(text) {
      if (element === 't' || (within > 0 && (element === 'v' || element === 'pt'))) pieces.push(text)
    },
    close(name) {
      if (WORDS_OF_CHARTS.has(name)) within--
      element = ''
      if (name === 'pt' || name === 'p') pieces.push('\n')
    },
  })
  return pieces.join('')
}

/**
 * @param sheet of a table (ECMA-376, part 1, section 18.3)
 * @param add is given each text that stands in a cell itself: one that a program wrote there, or the result of a formula
 */
export async function cellTexts(sheet: Uint8Array, add: (text: string) => void): Promise<void> {
  let type = ''
  let element = ''
  let text = ''
  await readXml(sheet, {
    open(name, { t = 'n' }) {
      if (name === 'c') [type, text] = [t, '']
      element = name
    },
    text(piece) {
      if ((type === 'str' && element === 'v') || (type === 'inlineStr' && element === 't')) text += piece
    },
    close(name) {
      if (name === 'c' && text !== '') add(text)
      element = ''
    },
  })
}
