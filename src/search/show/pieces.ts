import { eachToken, type Token } from '../text/tokens'
import type { Snippet } from '../types'

/** The words of a text that were searched for, in the order of the text; of overlapping ones the first. */
export function markedWords(text: string, terms: ReadonlySet<string>): Token[] {
  const marked: Token[] = []
  if (terms.size === 0) return marked
  let end = 0
  eachToken(text, (term, position, from, to) => {
    if (from < end || !terms.has(term)) return
    marked.push({ term, position, start: from, end: to })
    end = to
  })
  return marked
}

/**
 * Cuts a part of a text at the words to mark.
 *
 * @param marked words, in order
 * @param start of the part, in UTF-16 code units
 * @param end of the part
 */
export function pieces(text: string, marked: readonly Token[], start: number, end: number): Snippet {
  const snippet: Snippet = []
  let from = start
  for (const word of marked) {
    if (word.start < from || word.end > end) continue
    snippet.push(
      { text: text.slice(from, word.start), hit: false },
      { text: text.slice(word.start, word.end), hit: true },
    )
    from = word.end
  }
  return joined([...snippet, { text: text.slice(from, end), hit: false }])
}

/** Without empty pieces, and plain neighbours as one. */
export function joined(snippet: Snippet): Snippet {
  const result: Snippet = []
  for (const piece of snippet) {
    const previous = result.at(-1)
    if (previous && !previous.hit && !piece.hit) previous.text += piece.text
    else if (piece.text !== '') result.push({ ...piece })
  }
  return result
}
