import type { Snippet } from './types'
import { placedWords, type PlacedWord } from './words'

/**
 * Marks the words that were searched for.
 *
 * @param text plain text, shown whole
 * @param terms what was searched for, as `termOf` gives it
 * @returns the text in pieces
 */
export function markHits(text: string, terms: ReadonlySet<string>): Snippet {
  return pieces(text, hitsIn(text, terms), 0, text.length)
}

/**
 * Picks the part of a text with the most different words that were searched for, or else its beginning.
 *
 * @param text plain text
 * @param terms what was searched for
 * @param length of the part, in UTF-16 code units, more or less
 * @returns that part in pieces, with an ellipsis where text was left out; empty for an empty text
 */
export function bestSnippet(text: string, terms: ReadonlySet<string>, length: number): Snippet {
  const hits = hitsIn(text, terms)
  const start = text.length <= length ? 0 : wordStart(text, bestStart(hits, length - leadOf(length)), length)
  const end = start + length >= text.length ? text.length : wordEnd(text, start + length)
  const marked = pieces(text, hits, start, end)
  const lead = start > 0 ? '…' : ''
  const tail = end < text.length ? '…' : ''
  return joined([{ text: lead, hit: false }, ...marked, { text: tail, hit: false }])
}

function hitsIn(text: string, terms: ReadonlySet<string>): PlacedWord[] {
  return terms.size ? placedWords(text).filter(({ term }) => terms.has(term)) : []
}

/** The start of the first window that holds the most different terms. */
function bestStart(hits: PlacedWord[], length: number): number {
  const inWindow = new Map<string, number>()
  let best = { different: 0, start: 0 }
  let last = 0
  for (const [first, hit] of hits.entries()) {
    for (let next = hits[last]; next && next.end <= hit.start + length; next = hits[(last += 1)]) {
      inWindow.set(next.term, (inWindow.get(next.term) ?? 0) + 1)
    }
    if (inWindow.size > best.different) best = { different: inWindow.size, start: hits[first]?.start ?? 0 }
    const left = (inWindow.get(hit.term) ?? 1) - 1
    if (left > 0) inWindow.set(hit.term, left)
    else inWindow.delete(hit.term)
  }
  return best.start
}

/** How much of a part stands before its first hit, so that the hit is read in its sentence. */
function leadOf(length: number): number {
  return Math.floor(length / 4)
}

function wordStart(text: string, hitStart: number, length: number): number {
  const wanted = Math.min(hitStart - leadOf(length), text.length - length)
  if (wanted <= 0) return 0
  const space = text.indexOf(' ', wanted)
  return space === -1 || space >= hitStart ? hitStart : space + 1
}

function wordEnd(text: string, wanted: number): number {
  const space = text.lastIndexOf(' ', wanted)
  return space > wanted - 40 ? space : wanted
}

function pieces(text: string, hits: PlacedWord[], start: number, end: number): Snippet {
  const snippet: Snippet = []
  let from = start
  for (const hit of hits) {
    if (hit.start < from || hit.end > end) continue
    snippet.push({ text: text.slice(from, hit.start), hit: false }, { text: text.slice(hit.start, hit.end), hit: true })
    from = hit.end
  }
  return joined([...snippet, { text: text.slice(from, end), hit: false }])
}

/** Without empty pieces, and plain neighbours as one. */
function joined(snippet: Snippet): Snippet {
  const result: Snippet = []
  for (const piece of snippet) {
    const previous = result.at(-1)
    if (previous && !previous.hit && !piece.hit) previous.text += piece.text
    else if (piece.text !== '') result.push({ ...piece })
  }
  return result
}
