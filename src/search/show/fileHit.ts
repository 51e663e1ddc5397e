import type { WordPlaces } from '../match/proximity'
import { RUNNING_TEXT } from '../segment/fields'
import type { Chunk, StoredRecord } from '../segment/storedRecord'
import type { FileHit } from '../types'
import { bestSnippet } from './snippet'

/**
 * Finds the page of a file that says most about what was asked, when the record's own text says less.
 *
 * @param record as it is stored
 * @param text of a chunk, by its number
 * @param places of the query's words in the record
 * @param terms to mark
 * @returns null when the record's own text has as many of the words
 */
export function fileHit(
  record: StoredRecord,
  text: (chunk: number) => string,
  { positions }: WordPlaces,
  terms: ReadonlySet<string>,
): FileHit | null {
  const ownEnd = record.chunks.find(({ file }) => file >= 0)?.from
  if (ownEnd === undefined) return null
  const inOwnText = positions.filter((list) => (list[0] ?? Infinity) < ownEnd).length
  const best = fullestPage(record.chunks, positions)
  if (!best || best.words <= inOwnText) return null
  const chunk = record.chunks[best.chunk]
  const file = chunk && record.files[chunk.file]
  if (!file) return null
  const page = chunk.page > 0 ? chunk.page : null
  return {
    id: file.id,
    title: file.title,
    href: page === null ? file.href : `${file.href}#page=${page}`,
    page,
    snippet: bestSnippet(text(best.chunk), terms),
  }
}

/** @returns whether a record's own text, or one page of its files, has every word of a query */
export function areInOnePlace(record: StoredRecord, { positions }: WordPlaces): boolean {
  const ownEnd = record.chunks.find(({ file }) => file >= 0)?.from ?? Infinity
  if (positions.every((list) => (list[0] ?? Infinity) < ownEnd)) return true
  return fullestPage(record.chunks, positions)?.words === positions.length
}

/** @returns the page of a file with the most different words, of equal ones that with the most hits, then the first */
function fullestPage(
  chunks: readonly Chunk[],
  positions: readonly (readonly number[])[],
): { chunk: number; words: number } | null {
  let best: { chunk: number; words: number; hits: number } | null = null
  const next = positions.map(() => 0)
  for (const [chunk, { file, to }] of chunks.entries()) {
    let words = 0
    let hits = 0
    positions.forEach((list, word) => {
      const first = next[word] ?? 0
      let at = first
      while (at < list.length && (list[at] as number) < to) at++
      next[word] = at
      const here =
        (list[first] as number) < RUNNING_TEXT
          ? list.slice(first, at).filter((p) => p >= RUNNING_TEXT).length
          : at - first
      if (here > 0) words++
      hits += here
    })
    if (file < 0 || words === 0) continue
    if (!best || words > best.words || (words === best.words && hits > best.hits)) best = { chunk, words, hits }
  }
  return best
}
