import { APOSTROPHE, CLASS_OF, DIGIT, INVISIBLE, LETTER, SURROGATE, UNSPACED, classAt } from './characters'
import { emitBigrams } from './bigrams'
import { emitCompound, mayConnect, readCompound } from './compounds'
import type { Emit } from './emit'
import { nextHash, termOf } from './terms'

/** A word of a text as it is searched for. */
export interface Token {
  term: string
  /** Counted from 0 through the text; a joined form has the position of its first part. */
  position: number
  /** Where it stands in the text as it was given, in UTF-16 units. */
  start: number
  end: number
}

/**
 * Splits a text into words, in time linear in its length. Positions never fall; a joined form ("crossborder") comes
 * before its parts ("cross", "border").
 *
 * @param text any text
 * @param emit takes each token: folded term of at most 64 units, position, start and end in UTF-16 units of the text
 * @returns the number of positions used
 */
export function eachToken(text: string, emit: Emit): number {
  const length = text.length
  let position = 0
  let at = 0
  while (at < length) {
    let kind = CLASS_OF[text.charCodeAt(at)] as number
    if (kind === SURROGATE) kind = classAt(text, at)
    if (kind === UNSPACED) {
      const run = emitBigrams(text, at, position, emit)
      at = run.end
      position += run.positions
      continue
    }
    if (kind !== LETTER && kind !== DIGIT) {
      at += 1
      continue
    }
    const start = at
    let hash = 0
    do {
      const unit = text.charCodeAt(at)
      kind = CLASS_OF[unit] as number
      if (kind === SURROGATE) {
        kind = classAt(text, at)
        if (kind !== LETTER) break
        hash = nextHash(hash, unit)
        at += 1
        hash = nextHash(hash, text.charCodeAt(at))
      } else if (kind !== LETTER && kind !== DIGIT && kind !== INVISIBLE) break
      else hash = nextHash(hash, unit)
      at += 1
    } while (at < length)
    if (at < length && kind >= APOSTROPHE && kind < SURROGATE && mayConnect(text, at)) {
      const compound = readCompound(text, start, at)
      position += emitCompound(text, compound.pieces, position, emit)
      at = compound.end
      continue
    }
    const term = termOf(text, start, at, hash)
    if (term !== '') emit(term, position++, start, at)
  }
  return position
}

/**
 * @param text any text
 * @returns its words in their order; see `eachToken`
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  eachToken(text, (term, position, start, end) => tokens.push({ term, position, start, end }))
  return tokens
}
