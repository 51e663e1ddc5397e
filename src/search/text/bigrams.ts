import { INVISIBLE, UNSPACED, classAt, widthAt } from './characters'
import type { Emit } from './emit'
import { termBetween } from './terms'

const MARK = /\p{M}/u

/** A character with more marks than this is no word of any script. */
const MAX_CHARACTER_LENGTH = 16

/**
 * Takes a run of a script without spaces as overlapping pairs of characters, each with its marks; a character alone
 * stays alone.
 *
 * @param text any text
 * @param from index where the run begins
 * @param position of the first pair
 * @param emit takes each pair
 * @returns where the run ends, and how many positions it used
 */
export function emitBigrams(text: string, from: number, position: number, emit: Emit) {
  let used = 0
  const put = (start: number, end: number) => {
    const term = termBetween(text, start, end)
    if (term !== '') emit(term, position + used++, start, end)
  }
  let before = -1
  let start = from
  let end = characterEnd(text, from)
  while (end > start) {
    if (before >= 0) put(before, end)
    const next = characterEnd(text, end)
    if (next === end && before < 0) put(start, end)
    before = start
    start = end
    end = next
  }
  return { end, positions: used }
}

/** @returns the end of a character with its marks; the same index where the run has ended */
function characterEnd(text: string, start: number): number {
  if (classAt(text, start) !== UNSPACED) return start
  let end = start + widthAt(text, start)
  while (isAttached(text, end) && end - start < MAX_CHARACTER_LENGTH) end += 1
  return end
}

function isAttached(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind === INVISIBLE || (kind === UNSPACED && MARK.test(text.charAt(at)))
}
