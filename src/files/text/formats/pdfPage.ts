/** What PDF.js tells of a page in its order: pieces of text, and where marked sequences begin and end. */
export interface TextItem {
  str?: string
  hasEOL?: boolean
  width?: number
  /** Font size and position in points: a matrix of six numbers. */
  transform?: number[]
  type?: string
  /** Text that stands for a marked sequence, as a string of PDF. */
  actualText?: unknown
}

/** Where fonts of TeX without a table of letters have their ligatures: T1 (Cork) at 1B to 1F, OT1 at 0B to 0F. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl']

/** A piece that stands so far back, in font sizes, does not go on with the word before it. */
const BACK = 0.5

/**
 * @param items of one page
 * @returns its text, line by line
 */
export function pageText(items: readonly TextItem[]): string {
  const pieces: string[] = []
  let level = 0
  let span: { level: number; text: string | null } | undefined
  let end: number | undefined
  const beginSpan = (leading: string) => {
    if (!span || span.text === null) return
    pieces.push(leading + span.text)
    span.text = null
  }
  for (const { str, hasEOL, width = 0, transform, type, actualText } of items) {
    if (type?.startsWith('begin')) {
      level++
      if (!span && typeof actualText === 'string') span = { level, text: decodePdfString(actualText) }
    } else if (type === 'endMarkedContent') {
      if (level === span?.level) {
        beginSpan('')
        span = undefined
      }
      level--
    }
    if (str === undefined) continue
    const [size = 0, , , , x = 0] = transform ?? []
    // A space before a marked sequence is told as its first piece.
    if (span) beginSpan(/^\s/.test(str) ? ' ' : '')
    else {
      const isBack = str !== '' && end !== undefined && size > 0 && end - x > size * BACK
      if (isBack && /\S$/.test(pieces.at(-1) ?? '')) pieces.push(' ')
      pieces.push(withLigatures(str))
    }
    if (hasEOL) pieces.push('\n')
    if (str !== '') end = hasEOL ? undefined : x + width
  }
  return joined(pieces.join(''))
}

/** A mark belongs to the letter before it, however far above it is drawn. */
function joined(text: string): string {
  return text.replace(/(?<=\p{L}) (?=\p{Mn})/gu, '')
}

function withLigatures(text: string): string {
  return text.replace(/[\u000b-\u000f\u001b-\u001f]/g, (code) => {
    const at = code.charCodeAt(0)
    return LIGATURES[at >= 0x1b ? at - 0x1b : at - 0x0b] ?? ''
  })
}

/** Text strings are UTF-16 or UTF-8 behind a mark, or one byte a letter (ISO 32000-2, section 7.9.2.2). */
function decodePdfString(text: string): string {
  const bytes = Buffer.from(text, 'latin1')
  if (text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes)
  if (text.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes)
  return text.startsWith('\xef\xbb\xbf') ? bytes.toString('utf8') : text
}

/** A field of a form, as PDF.js tells it. */
export interface Annotation {
  fieldType?: string
  fieldValue?: unknown
  hidden?: boolean
  password?: boolean
}

/** @returns what was written or chosen in the fields of a page */
export function fieldValues(annotations: readonly Annotation[]): string[] {
  return annotations
    .filter(({ fieldType, hidden, password }) => (fieldType === 'Tx' || fieldType === 'Ch') && !hidden && !password)
    .flatMap(({ fieldValue }) => fieldValue)
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
}
