const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Letters that no decomposition takes apart. */
const FOLDED: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' }

/** A word and where it stands, in UTF-16 code units. */
export interface PlacedWord {
  term: string
  start: number
  end: number
}

/**
 * @param text any text
 * @returns its words as they are written, without punctuation
 */
export function splitWords(text: string): string[] {
  return text.match(WORD) ?? []
}

/**
 * @param text any text
 * @returns its words as they are searched for, with their places
 */
export function placedWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    term: termOf(word),
    start: index,
    end: index + word.length,
  }))
}

/**
 * @param text any text
 * @returns the text without case and accents
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđæœı]/g, (letter) => FOLDED[letter] ?? letter)
}

/**
 * @param word one word
 * @returns what it is indexed as: folded, and a plural as its singular (the S-stemmer of Harman, 1991)
 */
export function termOf(word: string): string {
  const folded = fold(word)
  if (folded.length < 4) return folded
  if (/[^ea]ies$/.test(folded)) return `${folded.slice(0, -3)}y`
  if (/[^us]s$/.test(folded)) return folded.slice(0, -1)
  return folded
}
