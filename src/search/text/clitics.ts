import type { Piece } from './pieces'

/** Articles, pronouns and prepositions that French, Italian and Catalan shorten before a vowel. */
const BEFORE = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu dell all dall nell sull un quest quell'.split(' '),
)

/** What English shortens behind a word: the genitive, and forms of be, have, will and would. */
const BEHIND = new Set(['s', 're', 've', 'll', 'd', 'm'])

/** Words that have an apostrophe inside and are one word to their readers. */
const WHOLE = new Set(['aujourdhui', 'presquile', 'entracte'])

/** "D'Souza", "N'Djamena", where "d'Ivoire" and "L'Europe" are no names of their own. */
const NAME = /^[DMN]['\u2019\u02BC]\p{Lu}/u

/** A word with apostrophes: its parts, and their joined form where people write it so ("OBrien"). */
export interface ApostropheWord {
  joined: string | null
  /** Where the joined form begins. */
  start: number
  parts: Piece[]
}

/**
 * @param text in which the pieces stand
 * @param pieces of one word, held together by apostrophes
 * @returns its parts without what leans on them: "women's" is women, "l'immigration" immigration, "don't" dont
 */
export function withoutClitics(text: string, pieces: Piece[]): ApostropheWord {
  const first = pieces[0]
  if (!first || pieces.length === 1) return { joined: null, start: first?.start ?? 0, parts: pieces }
  let from = 0
  while (from < pieces.length - 1 && BEFORE.has(pieces[from]?.term ?? '')) from += 1
  let to = pieces.length
  if (to - from > 1 && BEHIND.has(pieces[to - 1]?.term ?? '')) to -= 1
  const parts = pieces.slice(from, to)
  const joined = parts.map(({ term }) => term).join('')
  const start = parts[0]?.start ?? first.start
  if (from === 1 && parts.length === 1 && NAME.test(text.slice(first.start, start + 1))) {
    return { joined: first.term + joined, start: first.start, parts }
  }
  if (parts.length === 1 || parts.every(({ isNumber }) => isNumber)) return { joined: null, start, parts }
  if (!WHOLE.has(joined) && parts.at(-1)?.term !== 't') return { joined, start, parts }
  return { joined: null, start, parts: [merged(parts, joined)] }
}

function merged(parts: Piece[], term: string): Piece {
  const [first, last] = [parts[0] as Piece, parts.at(-1) as Piece]
  return { ...first, term, end: last.end }
}
