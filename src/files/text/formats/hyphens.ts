const AT_LINE_END = /(\p{L}[\p{L}\p{M}]*)[-\u00ad\u2010]\n(\p{Ll}[\p{L}\p{M}]*)/gu
const WORD = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu

/**
 * Joins words that were divided at the end of a line. Whether the hyphen belongs to the word is told by the rest of the
 * text: a document that writes "low-income" within a line means it at the end of one too.
 *
 * @param pages of one document, in lines
 * @returns the same pages; a joined word stands at the end of its first line
 */
export function joinHyphenated(pages: string[]): string[] {
  const hyphenated = new Set<string>()
  for (const page of pages)
    for (const [word] of page.matchAll(WORD)) if (word.includes('-')) hyphenated.add(word.toLowerCase())
  return pages.map((page) =>
    page.replace(AT_LINE_END, (_all, first: string, second: string) => {
      const kept = `${first}-${second}`
      return hyphenated.has(kept.toLowerCase()) ? kept : first + second
    }),
  )
}
