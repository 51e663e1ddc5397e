import type { Token } from '../text/tokens'
import type { Snippet } from '../types'
import { joined, markedWords, pieces } from './pieces'

/** UTF-16 code units of text under a hit, more or less. */
const LENGTH = 280

/**
 * Marks the words that were searched for.
 *
 * @param text plain text, shown whole
 * @param terms as they stand in the index
 */
export function markWords(text: string, terms: ReadonlySet<string>): Snippet {
  return pieces(text, markedWords(text, terms), 0, text.length)
}

/**
 * Picks the part of a text with the most different words that were searched for, or else its beginning.
 *
 * @param text plain text
 * @param terms as they stand in the index
 * @returns that part, with an ellipsis where text was left out; empty for an empty text
 */
export function bestSnippet(text: string, terms: ReadonlySet<string>): Snippet {
  const marked = markedWords(text, terms)
  const lead = Math.floor(LENGTH / 4)
  const first = text.length <= LENGTH ? 0 : bestStart(marked, LENGTH - lead)
  const start = text.length <= LENGTH ? 0 : wordStart(text, first, lead)
  const end = start + LENGTH >= text.length ? text.length : wordEnd(text, start + LENGTH)
  return joined([
    { text: start > 0 ? '…' : '', hit: false },
    ...pieces(text, marked, start, end),
    { text: end < text.length ? '…' : '', hit: false },
  ])
}

/** @returns where the first stretch begins that holds the most different words */
function bestStart(marked: readonly Token[], length: number): number {
  const inStretch = new Map<string, number>()
  let best = { different: 0, start: 0 }
  let last = 0
  for (const word of marked) {
    for (let next = marked[last]; next && next.end <= word.start + length; next = marked[(last += 1)])
      inStretch.set(next.term, (inStretch.get(next.term) ?? 0) + 1)
    if (inStretch.size > best.different) best = { different: inStretch.size, start: word.start }
    const left = (inStretch.get(word.term) ?? 1) - 1
    if (left > 0) inStretch.set(word.term, left)
    else inStretch.delete(word.term)
  }
  return best.start
}

/** A hit is read in its sentence, so the part begins some words before it. */
function wordStart(text: string, hit: number, lead: number): number {
  const wanted = Math.min(hit - lead, text.length - LENGTH)
  if (wanted <= 0) return 0
  const space = text.indexOf(' ', wanted)
  return space === -1 || space >= hit ? hit : space + 1
}

function wordEnd(text: string, wanted: number): number {
  const space = text.lastIndexOf(' ', wanted)
  return space > wanted - 40 ? space : wanted
}
