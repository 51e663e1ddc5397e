/**
 * Shortens plain text at the end of a word.
 *
 * @param text plain text
 * @param length at most this many characters
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > length / 2 ? lastSpace : length).replace(/[\s,;:.–—-]+$/, '')}…`
}

/**
 * @param text any text
 * @returns the text as a reader compares it: lower case, without accents and double spaces
 */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** @returns the host of a web address, as people say it: "worldbank.org" */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
