import { fold } from './fold'

/** UTF-16 units of the longest term. */
export const MAX_TERM_LENGTH = 64

/** UTF-16 units of a word that are folded; a term is cut out of these. */
const MAX_FOLDED_LENGTH = 2 * MAX_TERM_LENGTH

/** V8 keeps the whole text alive for a slice of this many units or more. */
const SLICE_KEEPS_PARENT = 13

const SLOTS = 1 << 16

const raws: string[] = new Array<string>(SLOTS).fill('')
const terms: string[] = new Array<string>(SLOTS).fill('')

const NO_WORD = /[^\p{L}\p{N}\p{M}]+/gu

/**
 * @param text any text
 * @param start index where a word begins
 * @param end index where it ends
 * @param hash of its UTF-16 units, made as `nextHash` says
 * @returns what the word is indexed as; empty when nothing is left of it. A word that was met lately costs no allocation
 */
export function termOf(text: string, start: number, end: number, hash: number): string {
  if (end - start > MAX_TERM_LENGTH) return cutTerm(text.slice(start, start + MAX_FOLDED_LENGTH))
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
  const raw = raws[slot] as string
  if (raw.length === end - start && isAt(raw, text, start)) return terms[slot] as string
  const word = detached(text.slice(start, end))
  raws[slot] = word
  return (terms[slot] = cutTerm(word))
}

/**
 * @param hash of the units before, 0 for none
 * @param unit the next UTF-16 unit
 */
export function nextHash(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0
}

/**
 * @param text any text
 * @param start index where a word begins
 * @param end index where it ends
 * @returns what the word is indexed as; empty when nothing is left of it
 */
export function termBetween(text: string, start: number, end: number): string {
  if (end - start > MAX_TERM_LENGTH) return termOf(text, start, end, 0)
  let hash = 0
  for (let at = start; at < end; at += 1) hash = nextHash(hash, text.charCodeAt(at))
  return termOf(text, start, end, hash)
}

function isAt(raw: string, text: string, start: number): boolean {
  for (let at = 0; at < raw.length; at += 1) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function cutTerm(word: string): string {
  const folded = fold(word).replace(NO_WORD, '')
  if (folded.length <= MAX_TERM_LENGTH) return folded
  const splitsPair = /[\uD800-\uDBFF]/.test(folded.charAt(MAX_TERM_LENGTH - 1))
  return detached(folded.slice(0, splitsPair ? MAX_TERM_LENGTH - 1 : MAX_TERM_LENGTH))
}

function detached(slice: string): string {
  if (slice.length < SLICE_KEEPS_PARENT) return slice
  const units = Array.from({ length: slice.length }, (_, at) => slice.charCodeAt(at))
  return String.fromCharCode(...units)
}
