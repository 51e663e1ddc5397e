import { pastedText } from './pastedText'

const PREFIX = /^(?:(?:https?:\/\/)?portal\.issn\.org\/resource\/issn\/|(?:urn:)?(?:[ep]-?)?issn(?:-l)?\s*:?\s*)/i

/**
 * Reads an ISSN with a hyphen, a space or neither.
 *
 * @param text any text
 * @returns the form `2049-3630`; null when the text is none or its check digit (ISO 3297) is wrong
 */
export function parseIssn(text: string): string | null {
  const characters = pastedText(text).replace(PREFIX, '').replace(/[\s-]/g, '').toUpperCase()
  if (!/^\d{7}[\dX]$/.test(characters)) return null
  const sum = [...characters].reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - index),
    0,
  )
  return sum % 11 === 0 ? `${characters.slice(0, 4)}-${characters.slice(4)}` : null
}
