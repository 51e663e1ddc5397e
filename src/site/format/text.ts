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

/** @returns the host of a web address, as people say it: "worldbank.org" */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
