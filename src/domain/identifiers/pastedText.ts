/** No identifier is longer than this with its address and prefix; longer text is something else. */
const MAX_LENGTH = 2048

const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
const DASHES = /[\u2010-\u2015\u2212]/g

/**
 * Makes text that was copied from a page or a PDF comparable: full-width characters and typographic dashes become plain
 * ones, and what cannot be seen is dropped.
 *
 * @param text any text
 * @returns the text without space at its ends; empty when it is too long to be an identifier
 */
export function pastedText(text: string): string {
  if (text.length > MAX_LENGTH) return ''
  return text.normalize('NFKC').replace(DASHES, '-').replace(INVISIBLE, '').trim()
}
