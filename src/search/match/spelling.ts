import type { Segment } from '../segment/segment'
import { hasBit } from './bits'
import type { LiveSegment } from './collect'

/** Words of up to so many letters may have one error, longer ones two. */
const SHORT_WORD = 7

/** Shorter words are too close to too many others. */
const MIN_LENGTH = 4

const DIGIT = /\p{N}/u

/**
 * Finds the word that was probably meant: of those at the least distance the one that most records have. A dictionary in
 * ascending order is walked as the trie that it is: rows of the edit-distance table are kept for the letters that a term
 * shares with the one before, and where a beginning is too far off already, all terms that begin so are passed over
 * (Damerau-Levenshtein in the form of optimal string alignment, so that swapped neighbours are one error).
 *
 * @param word folded, that no record has
 * @param segments whose words are known; a word that only deleted records have is not
 * @returns null for a word that is short or has digits, or when nothing is close
 */
export function correctionOf(word: string, segments: readonly LiveSegment[]): string | null {
  if (word.length < MIN_LENGTH || DIGIT.test(word)) return null
  const most = word.length <= SHORT_WORD ? 1 : 2
  const records = new Map<string, { distance: number; records: number }>()
  for (const { segment } of segments)
    for (const { term, distance, count } of closeTerms(word, segment, most)) {
      const known = records.get(term)
      records.set(term, { distance, records: (known?.records ?? 0) + count })
    }
  const byLikelihood = [...records].sort(
    ([one, a], [other, b]) => a.distance - b.distance || b.records - a.records || (one < other ? -1 : 1),
  )
  return byLikelihood.find(([term]) => isLive(term, segments))?.[0] ?? null
}

/**
 * Finds the two words that were written as one: "braindrain".
 *
 * @param word folded, that no record has
 * @returns both with a blank between, where records have each; of several pairs the one whose rarer word is commonest
 */
export function splitOf(word: string, segments: readonly LiveSegment[]): string | null {
  let best: { pair: string; records: number } | null = null
  for (let at = MIN_LENGTH - 1; at <= word.length - MIN_LENGTH + 1; at++) {
    const pair = [word.slice(0, at), word.slice(at)]
    const records = Math.min(...pair.map((part) => recordsWith(part, segments)))
    if (records > (best?.records ?? 0) && pair.every((part) => isLive(part, segments)))
      best = { pair: pair.join(' '), records }
  }
  return best?.pair ?? null
}

function recordsWith(term: string, segments: readonly LiveSegment[]): number {
  return segments.reduce((sum, { segment: { dictionary } }) => sum + dictionary.records(dictionary.find(term)), 0)
}

/** @returns whether a record that is there has the term */
export function isLive(term: string, segments: readonly LiveSegment[]): boolean {
  return segments.some((live) => {
    const number = live.segment.dictionary.find(term)
    return number >= 0 && isLiveIn(live, number)
  })
}

/** @returns whether a record that is there has a term of its segment */
export function isLiveIn({ segment, deleted }: LiveSegment, term: number): boolean {
  if (!deleted) return true
  const postings = segment.postings(term)
  for (let block = 0; block < postings.blockCount; block++) {
    postings.decode(block)
    const records = postings.records.subarray(0, postings.size(block))
    if (records.some((record) => !hasBit(deleted, record))) return true
  }
  return false
}

interface CloseTerm {
  term: string
  distance: number
  count: number
}

function closeTerms(word: string, { dictionary }: Segment, most: number): CloseTerm[] {
  const close: CloseTerm[] = []
  const { text, size } = dictionary
  const width = word.length + 1
  const rows = new Uint8Array((word.length + most + 2) * width)
  for (let column = 0; column < width; column++) rows[column] = column
  let known = 0
  let before = 0
  for (let number = 0; number < size;) {
    const start = dictionary.start(number)
    const length = dictionary.end(number) - start
    let depth = 0
    while (depth < known && depth < length && text[start + depth] === text[before + depth]) depth++
    let isTooFar = false
    while (depth < length && !isTooFar) {
      if (depth >= word.length + most) isTooFar = true
      else isTooFar = nextRow(rows, width, word, text, start, depth++) > most
    }
    before = start
    known = depth
    if (isTooFar) {
      number = afterPrefix(dictionary, number, depth)
      continue
    }
    const distance = rows[length * width + word.length] ?? 255
    if (distance <= most) close.push({ term: dictionary.term(number), distance, count: dictionary.records(number) })
    number++
  }
  return close
}

/** Fills the row after `depth` letters. @returns the least distance that a term which begins so can have */
function nextRow(
  rows: Uint8Array,
  width: number,
  word: string,
  text: Uint16Array,
  start: number,
  depth: number,
): number {
  const letter = text[start + depth] as number
  const above = depth * width
  const row = above + width
  rows[row] = depth + 1
  let least = depth + 1
  for (let column = 1; column < width; column++) {
    const wanted = word.charCodeAt(column - 1)
    let cost = (rows[above + column - 1] as number) + (letter === wanted ? 0 : 1)
    cost = Math.min(cost, (rows[above + column] as number) + 1, (rows[row + column - 1] as number) + 1)
    const isSwap =
      depth > 0 && column > 1 && letter === word.charCodeAt(column - 2) && text[start + depth - 1] === wanted
    if (isSwap) cost = Math.min(cost, (rows[above - width + column - 2] as number) + 1)
    rows[row + column] = cost
    if (cost < least) least = cost
  }
  // A swap that is not complete yet may still save one.
  return depth > 0 ? Math.min(least, leastOf(rows, above, width) + 1) : least
}

function leastOf(rows: Uint8Array, from: number, width: number): number {
  let least = 255
  for (let column = 0; column < width; column++) least = Math.min(least, rows[from + column] as number)
  return least
}

/** @returns the first term that does not share the first letters of this one */
function afterPrefix(dictionary: Segment['dictionary'], number: number, length: number): number {
  const { text } = dictionary
  const start = dictionary.start(number)
  const shares = (other: number): boolean => {
    const from = dictionary.start(other)
    if (dictionary.end(other) - from < length) return false
    for (let index = 0; index < length; index++) if (text[from + index] !== text[start + index]) return false
    return true
  }
  let step = 1
  while (number + step < dictionary.size && shares(number + step)) step *= 2
  let low = number + (step >>> 1)
  let high = Math.min(number + step, dictionary.size)
  while (low + 1 < high) {
    const middle = (low + high) >>> 1
    if (shares(middle)) low = middle
    else high = middle
  }
  return high
}
