import { createHash } from 'node:crypto'
import slugify from 'slugify'

/** Longest slug, in characters. */
export const SLUG_MAX_LENGTH = 96

const HASH_LENGTH = 8

/**
 * Makes the part of an address that names a thing. Other alphabets are transliterated; where a letter has no Latin form,
 * a short hash of the text keeps two different texts from sharing a slug.
 *
 * @param text any text, a title or a name
 * @returns `a-z`, `0-9` and single hyphens, at most `SLUG_MAX_LENGTH` characters, cut at a word's end; empty only for
 *   text that is empty
 */
export function slug(text: string): string {
  const folded = text.normalize('NFKC').trim()
  if (folded === '') return ''
  const words = folded.replace(/['’ʼ]/g, '').replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
  const latin = slugify(words, { lower: true, strict: true })
  if (latin !== '' && !losesLetters(words)) return cutAtWord(latin, SLUG_MAX_LENGTH)
  const hash = createHash('sha256').update(folded).digest('hex').slice(0, HASH_LENGTH)
  const stem = cutAtWord(latin, SLUG_MAX_LENGTH - HASH_LENGTH - 1)
  return stem === '' ? hash : `${stem}-${hash}`
}

/**
 * @param stem a slug
 * @param count from 1
 * @returns the stem for 1, else the stem with the number: `a-title-2`; not longer than `SLUG_MAX_LENGTH` unless the stem is
 */
export function numberedSlug(stem: string, count: number): string {
  if (count === 1) return stem
  const ending = `-${count}`
  return cutAtWord(stem, SLUG_MAX_LENGTH - ending.length) + ending
}

function losesLetters(words: string): boolean {
  const letters = new Set(words.match(/[\p{L}\p{N}]/gu))
  return [...letters].some((letter) => slugify(letter, { lower: true, strict: true }) === '')
}

function cutAtWord(latin: string, length: number): string {
  if (latin.length <= length) return latin
  const end = latin.lastIndexOf('-', length)
  return end > 0 ? latin.slice(0, end) : latin.slice(0, length)
}
