import { APOSTROPHE, COMMA, DIGIT, LETTER, NARROW_SPACE, POINT, classAt } from './characters'
import { termBetween } from './terms'

const SEPARATORS: readonly number[] = [COMMA, POINT, NARROW_SPACE, APOSTROPHE]

/**
 * Reads a number whose thousands are set apart: "1,234", "1.234", "1 234" with a narrow space, "1'234".
 *
 * @param text any text
 * @param start index where a run of digits begins
 * @param runEnd index where that run ends
 * @returns the digits without separators, and where the number ends
 */
export function readThousands(text: string, start: number, runEnd: number): { term: string; end: number } {
  let term = termBetween(text, start, runEnd)
  if (runEnd - start > 3 || term.startsWith('0')) return { term, end: runEnd }
  const separator = text.charAt(runEnd)
  let end = runEnd
  while (text.charAt(end) === separator && isGroupAt(text, end) && term.length < 30) {
    term += termBetween(text, end + 1, end + 4)
    end += 4
  }
  return { term, end }
}

/** Whether a separator and just three digits stand here. */
function isGroupAt(text: string, at: number): boolean {
  if (!SEPARATORS.includes(classAt(text, at))) return false
  const after = classAt(text, at + 4)
  return [1, 2, 3].every((offset) => classAt(text, at + offset) === DIGIT) && after !== DIGIT && after !== LETTER
}
