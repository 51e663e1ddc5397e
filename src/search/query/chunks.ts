import type { Facets } from '../facets'
import { type Operator, operatorOf } from './operators'

/** A piece of a query as it is typed: what stands between blanks, or between quotes. */
export interface Chunk {
  /** Without its quotes, its minus and its operator. */
  text: string
  /** The whole of it. */
  typed: string
  /** Where `text` begins in the query. */
  textStart: number
  /** Where the chunk begins and ends, with all that belongs to it. */
  start: number
  end: number
  quoted: boolean
  negated: boolean
  operator: Operator | null
}

const OPENING = '"“”„«＂'
const CLOSING: Record<string, string> = { '«': '»' }
const QUOTES = '"“”„＂'
const BLANK = /[\s\p{Cc}]/u
const WORD = /[\p{L}\p{N}\p{M}]/u

/**
 * Splits a query at blanks and quotes, in time linear in its length. A quote that is not closed, a minus with nothing
 * behind it, and a colon behind a word that is no operator, are text.
 *
 * @param query as the visitor typed it
 * @param facets that may stand before a colon
 */
export function chunksOf(query: string, facets: Facets): Chunk[] {
  const closings = new Closings(query)
  const chunks: Chunk[] = []
  let at = 0
  while (at < query.length) {
    if (BLANK.test(query.charAt(at))) {
      at += 1
      continue
    }
    const chunk = chunkAt(query, at, closings, facets)
    chunks.push(chunk)
    at = chunk.end
  }
  return chunks
}

function chunkAt(query: string, start: number, closings: Closings, facets: Facets): Chunk {
  const negated = query.charAt(start) === '-' && opensHere(query, start + 1)
  const afterMinus = negated ? start + 1 : start
  const bound = boundAt(query, afterMinus, facets)
  const textStart = bound?.valueStart ?? afterMinus
  const operator = bound?.operator ?? null
  const close = OPENING.includes(query.charAt(textStart)) ? closings.after(textStart) : -1
  if (close >= 0) {
    const [text, typed] = [query.slice(textStart + 1, close), query.slice(start, close + 1)]
    return { text, typed, textStart: textStart + 1, start, end: close + 1, quoted: true, negated, operator }
  }
  const end = Math.max(start + 1, chunkEnd(query, textStart, closings))
  const [text, typed] = [query.slice(textStart, end), query.slice(start, end)]
  return { text, typed, textStart, start, end, quoted: false, negated, operator }
}

/** Whether a word or a phrase begins here, so that a minus before it leaves it out. */
function opensHere(query: string, at: number): boolean {
  const next = query.charAt(at)
  return next !== '' && (OPENING.includes(next) || WORD.test(next) || /[\uD800-\uDBFF]/.test(next))
}

function boundAt(query: string, start: number, facets: Facets): { operator: Operator; valueStart: number } | null {
  const colon = query.slice(start, start + 20).indexOf(':')
  if (colon < 1) return null
  const operator = operatorOf(query.slice(start, start + colon), facets)
  const valueStart = start + colon + 1
  const value = query.charAt(valueStart)
  return operator && value !== '' && value !== ':' && !BLANK.test(value) ? { operator, valueStart } : null
}

/** A chunk ends at a blank, and where a phrase begins that is closed and does not follow a word. */
function chunkEnd(query: string, start: number, closings: Closings): number {
  for (let at = start; at < query.length; at += 1) {
    const character = query.charAt(at)
    if (BLANK.test(character)) return at
    const isAfterWord = at > 0 && WORD.test(query.charAt(at - 1))
    if (at > start && !isAfterWord && OPENING.includes(character) && closings.after(at) >= 0) return at
  }
  return query.length
}

/** Where the quotes of a query close, found without reading it again for each of them. */
class Closings {
  private readonly next = new Map<string, number>()

  constructor(private readonly query: string) {}

  /** @returns the index of the quote that closes the one at an index; -1 when none does */
  after(opening: number): number {
    const closing = CLOSING[this.query.charAt(opening)] ?? QUOTES
    let found = this.next.get(closing) ?? 0
    while (found <= opening || !closing.includes(this.query.charAt(found))) {
      if (found >= this.query.length) break
      found += 1
    }
    this.next.set(closing, found)
    return found < this.query.length ? found : -1
  }
}
