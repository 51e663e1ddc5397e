import { pastedText } from './pastedText'

const PREFIX = /^(?:urn:)?(?:e-?)?isbn(?:-?1[03](?=[\s:]))?\s*:?\s*/i

/**
 * Reads an ISBN of 10 or 13 digits, with hyphens, spaces or neither. Ten digits become the thirteen that mean the same
 * (ISO 2108), so that one book has one number.
 *
 * @param text any text
 * @returns 13 digits without hyphens; null when the text is none or its check digit is wrong
 */
export function parseIsbn(text: string): string | null {
  const characters = pastedText(text).replace(PREFIX, '').replace(/[\s-]/g, '').toUpperCase()
  if (/^97[89]\d{10}$/.test(characters)) {
    return checkDigit(characters.slice(0, 12)) === characters.charAt(12) ? characters : null
  }
  if (!/^\d{9}[\dX]$/.test(characters) || !isValidTen(characters)) return null
  const stem = `978${characters.slice(0, 9)}`
  return stem + checkDigit(stem)
}

/** Weights 1 and 3 in turn, modulo 10. */
function checkDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

/** Weights 10 to 1, modulo 11; X is ten. */
function isValidTen(ten: string): boolean {
  const sum = [...ten].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0)
  return sum % 11 === 0
}
