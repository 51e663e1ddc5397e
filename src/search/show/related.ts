import type { Clause } from '../query/types'
import { rarity } from '../segment/impact'
import type { Segment } from '../segment/segment'
import { fold } from '../text/fold'
import { isFunctionWord } from '../text/functionWords'
import { stem, stemLanguageOf } from '../text/stems'
import { tokenize } from '../text/tokens'
import type { RelatedHit } from '../types'

/** By so many of its words a record is compared. */
const WORDS = 14

/** A record that shares fewer is not like it. */
const SHARED = 3

/** How many words are given as the reason. */
const REASONS = 3

const MAX_TEXT_LENGTH = 20_000

type Stored = ReturnType<Segment['stored']>

interface Index {
  /** How many records have a term. */
  records(term: string): number
  all: number
  /** The records with at least so many of the clauses, the best first. */
  run(clauses: readonly Clause[], atLeast: number, count: number): Stored[]
}

/**
 * Finds what is most like a record: the words that tell it from others are asked for, most of which another must share
 * ("more like this").
 *
 * @param of the record
 * @param limit of the results
 */
export function relatedTo<Result>(of: Stored, limit: number, index: Index): RelatedHit<Result>[] {
  const words = tellingWords(of, index)
  if (words.length < SHARED) return []
  const clauses = words.map(({ term }): Clause => ({
    alternatives: [{ leaf: { type: 'word', term }, weight: 1 }],
    field: null,
    role: 'required',
    start: 0,
    end: 0,
  }))
  const found = index.run(clauses, SHARED, limit + 1).filter(({ record }) => record.id !== of.record.id)
  return found.slice(0, limit).map((other) => ({
    record: other.record.stored as Result,
    sharedWords: sharedWords(of, other, words),
  }))
}

interface Word {
  term: string
  stem: string
  /** As it is written in the record. */
  written: string
  weight: number
}

function tellingWords(of: Stored, index: Index): Word[] {
  const words = new Map<string, Word & { times: number }>()
  for (const { term, written, stem: root } of wordsOf(of)) {
    const known = words.get(root)
    if (known) known.times++
    else words.set(root, { term, written, stem: root, weight: 0, times: 1 })
  }
  return [...words.values()]
    .map((word) => ({ ...word, records: index.records(word.term) }))
    .filter(({ records }) => records > 1 && records < index.all / 2)
    .map((word) => ({ ...word, weight: Math.log2(1 + word.times) * rarity(word.records, index.all) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, WORDS)
}

/** The words of the title and the keywords count twice, since both stand in front of the text as well. */
function wordsOf(stored: Stored): Omit<Word, 'weight'>[] {
  const { record, text } = stored
  const own = record.chunks.flatMap(({ file }, chunk) => (file < 0 ? text(chunk) : [])).join('\n')
  const head = headOf(stored)
  return wordsIn([head, head, own.slice(0, MAX_TEXT_LENGTH)], record.language)
}

function headOf({ record }: Stored): string {
  return [record.title, record.keywords].join('\n')
}

function wordsIn(parts: string[], code: Stored['record']['language']): Omit<Word, 'weight'>[] {
  const language = stemLanguageOf(code)
  return parts.flatMap((part) =>
    tokenize(part)
      .filter(({ term }) => term.length > 2 && !isFunctionWord(term) && !/\p{N}/u.test(term))
      .map(({ term, start, end }) => ({
        term,
        stem: language ? stem(term, language) : term,
        written: part.slice(start, end),
      })),
  )
}

/** Keywords that both have say it best; words that both use, and one of them in its title or keywords, come after them. */
function sharedWords(of: Stored, other: Stored, words: readonly Word[]): string[] {
  const keywords = ({ record }: Stored) => record.keywords.split('\n').filter(Boolean)
  const others = new Set(keywords(other).map(fold))
  const shared = keywords(of).filter((keyword) => others.has(fold(keyword)))
  const otherStems = new Set(wordsOf(other).map(stemOf))
  const said = new Set(shared.flatMap((keyword) => tokenize(keyword).map(({ term }) => term)))
  const heads = new Set([of, other].flatMap((one) => wordsIn([headOf(one)], one.record.language).map(stemOf)))
  const rest = words
    .filter(({ stem: root, term }) => otherStems.has(root) && heads.has(root) && !said.has(term))
    .map(({ written }) => written)
  return [...shared, ...rest].slice(0, REASONS)
}

const stemOf = (word: Pick<Word, 'stem'>): string => word.stem
