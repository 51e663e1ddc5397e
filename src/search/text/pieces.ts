import { DIGIT, INVISIBLE, LETTER, POINT, classAt, widthAt } from './characters'
import { readThousands } from './numbers'
import { termBetween } from './terms'

/** What stands between two pieces of a compound. */
export type Link = 'apostrophe' | 'hyphen' | 'point'

/** A part of a compound: a word, a number, or an abbreviation with points. */
export interface Piece {
  term: string
  start: number
  end: number
  isNumber: boolean
  /** What joins it to the piece before; null for the first. */
  link: Link | null
}

/**
 * @param text any text
 * @param start index where a run of letters and digits begins
 * @param runEnd index where that run ends
 * @param link to the piece before
 * @returns the piece: the run, or more than it where it begins a number in thousands ("1,234") or an abbreviation
 * ("U.S.")
 */
export function readPiece(text: string, start: number, runEnd: number, link: Link | null): Piece {
  if (isNumber(text, start, runEnd)) {
    const { term, end } = readThousands(text, start, runEnd)
    return { term, start, end, isNumber: true, link }
  }
  const end = abbreviationEnd(text, start, runEnd)
  const term = termBetween(text, start, end).replaceAll('.', '')
  return { term, start, end, isNumber: false, link }
}

/** @returns where the run of letters, digits and invisible characters that begins at an index ends */
export function runEndAt(text: string, start: number): number {
  let at = start
  for (;;) {
    const kind = classAt(text, at)
    if (kind !== LETTER && kind !== DIGIT && kind !== INVISIBLE) return at
    at += widthAt(text, at)
  }
}

/** @returns whether a run has digits only */
export function isNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (classAt(text, at) !== DIGIT) return false
  return end > start
}

/** Two or more single letters, each before a point, but for the last, which may go without. */
function abbreviationEnd(text: string, start: number, runEnd: number): number {
  let letterEnd = runEnd
  let from = start
  let end = runEnd
  while (letterEnd - from === 1 && classAt(text, from) === LETTER && classAt(text, letterEnd) === POINT) {
    if (from > start) end = letterEnd + 1
    from = letterEnd + 1
    letterEnd = runEndAt(text, from)
    if (letterEnd - from === 1 && classAt(text, from) === LETTER) end = letterEnd
  }
  return end
}
