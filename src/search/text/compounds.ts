import { APOSTROPHE, COMMA, DIGIT, HYPHEN, LETTER, POINT, SURROGATE, CLASS_OF, classAt } from './characters'
import { withoutClitics } from './clitics'
import type { Emit } from './emit'
import { type Link, type Piece, isNumber, readPiece, runEndAt } from './pieces'
import { MAX_TERM_LENGTH } from './terms'

/** A compound of more pieces is taken as several. */
const MAX_PIECES = 8

const HYPHENATION = /[\p{Ll}\p{Lo}]/u

/**
 * @param text any text
 * @param at index of what ended a run of letters and digits
 * @returns false when nothing can go on from here
 */
export function mayConnect(text: string, at: number): boolean {
  const next = CLASS_OF[text.charCodeAt(at + 1)]
  return next === LETTER || next === DIGIT || next === SURROGATE || text.charCodeAt(at + 1) <= 13
}

/**
 * Reads what hyphens, apostrophes, and points in numbers hold together.
 *
 * @param text any text
 * @param start index where a run of letters and digits begins
 * @param runEnd index where that run ends
 * @returns the pieces, and where the last one ends
 */
export function readCompound(text: string, start: number, runEnd: number): { pieces: Piece[]; end: number } {
  let piece = readPiece(text, start, runEnd, null)
  const pieces = [piece]
  while (pieces.length < MAX_PIECES) {
    const next = linkAt(text, piece)
    if (!next) break
    piece = readPiece(text, next.start, runEndAt(text, next.start), next.link)
    pieces.push(piece)
  }
  return { pieces, end: piece.end }
}

/**
 * @param text in which they stand
 * @param pieces of one compound
 * @param position of its first part
 * @param emit takes the joined forms, each at the position of its first part, and the parts
 * @returns the number of positions used
 */
export function emitCompound(text: string, pieces: Piece[], position: number, emit: Emit): number {
  const words = atHyphens(pieces).map((word) => withoutClitics(text, word))
  const wholes = words.map(({ joined, parts }) => joined ?? parts[0]?.term ?? '')
  const whole = words.length > 1 && isJoinable(pieces) ? joinedAt(pieces, wholes) : null
  const first = words[0]?.parts[0]
  const last = words.at(-1)?.parts.at(-1)
  if (whole && first && last) emit(whole, position, first.start, last.end)
  let used = 0
  for (const { joined, start, parts } of words) {
    const end = parts.at(-1)?.end ?? start
    if (joined && joined.length <= MAX_TERM_LENGTH) emit(joined, position + used, start, end)
    for (const part of parts) if (part.term !== '') emit(part.term, position + used++, part.start, part.end)
  }
  return used
}

function atHyphens(pieces: Piece[]): Piece[][] {
  const words: Piece[][] = []
  for (const piece of pieces) {
    if (piece.link === 'apostrophe') words.at(-1)?.push(piece)
    else words.push([piece])
  }
  return words
}

/** Years of a span ("2010-2015") are not one word; a decimal fraction is. */
function isJoinable(pieces: Piece[]): boolean {
  return pieces.some((piece) => !piece.isNumber) || pieces.every(({ link }) => link === 'point' || link === null)
}

function joinedAt(pieces: Piece[], wholes: string[]): string | null {
  const links = pieces.filter(({ link }) => link !== 'apostrophe').map(({ link }) => link)
  const joined = wholes.map((whole, index) => (links[index] === 'point' ? `.${whole}` : whole)).join('')
  return joined.length <= MAX_TERM_LENGTH ? joined : null
}

function linkAt(text: string, piece: Piece): { link: Link; start: number } | null {
  const kind = classAt(text, piece.end)
  const start = piece.end + 1
  if (kind === APOSTROPHE && isWordAt(text, start)) return { link: 'apostrophe', start }
  if (kind === HYPHEN) return isWordAt(text, start) ? { link: 'hyphen', start } : hyphenation(text, start)
  if (!piece.isNumber || (kind !== POINT && kind !== COMMA)) return null
  const end = runEndAt(text, start)
  const isFraction = isNumber(text, start, end) && (kind === POINT || (end - start < 3 && piece.link === null))
  return isFraction ? { link: 'point', start } : null
}

/** A word that a printer has broken at the end of a line. */
function hyphenation(text: string, lineEnd: number): { link: Link; start: number } | null {
  const isReturn = text.charAt(lineEnd) === '\r'
  if (text.charAt(isReturn ? lineEnd + 1 : lineEnd) !== '\n') return null
  const start = lineEnd + (isReturn ? 2 : 1)
  return HYPHENATION.test(text.charAt(start)) && classAt(text, start) === LETTER ? { link: 'hyphen', start } : null
}

function isWordAt(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === LETTER || kind === DIGIT
}
