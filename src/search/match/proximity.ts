import { IN_TITLE } from '../segment/fields'
import type { Segment } from '../segment/segment'
import { OpenPostings, type PlannedClause } from './plan'
import type { PositionCursor } from './positionCursor'

/** What words that stand together add to a score, at most, as a share of it. */
const TOGETHER = 0.5

/** What a title that has all the words adds. */
const ALL_IN_TITLE = 0.35

/** A title that has these words and no others is what was meant. */
const WHOLE_TITLE = 1

/** Words farther apart than this are not near. */
const REACH = 8

/** Of a word with many forms, such as a beginning, only the most frequent ones are looked up. */
const MAX_FORMS = 12

/** Where the words of a query stand in one record. */
export interface WordPlaces {
  /** For each clause of the query, in its order: positions ascending; empty where the record lacks it. */
  positions: number[][]
  /** For each clause, the fields that have it. */
  masks: number[]
}

/** Looks up where the words of a query stand, in one segment; records are asked for in any order. */
export class PlaceFinder {
  readonly #cursors: PositionCursor[][]

  constructor(segment: Segment, number: number, plan: readonly PlannedClause[]) {
    const open = new OpenPostings(segment)
    this.#cursors = plan.map(({ segments }) => {
      const { terms: words = [], phrases = [] } = segments[number] ?? {}
      const byFrequency = [...words].sort(
        (one, other) => segment.dictionary.records(other.term) - segment.dictionary.records(one.term),
      )
      const forms = byFrequency.slice(0, MAX_FORMS).map(({ term }) => term)
      const terms = new Set([...forms, ...phrases.slice(0, MAX_FORMS).flatMap((phrase) => phrase.terms)])
      return [...terms].map((term) => open.positions(term))
    })
  }

  places(record: number): WordPlaces {
    const found = this.#cursors.map((cursors) => cursors.flatMap((cursor) => cursor.at(record) ?? []))
    return {
      positions: found.map((list) => list.flatMap(({ positions }) => positions).sort((a, b) => a - b)),
      masks: found.map((list) => list.reduce((mask, one) => mask | one.mask, 0)),
    }
  }
}

/**
 * @param places of the query's words, in the order in which they were typed
 * @param titleLength words of the record's title
 * @returns by what the score of a record is multiplied, from 1 on
 */
export function proximityFactor({ positions, masks }: WordPlaces, titleLength: number): number {
  const inTitle = masks.filter((mask) => mask & IN_TITLE).length
  const isAllInTitle = inTitle === masks.length
  const title = isAllInTitle ? ALL_IN_TITLE + (titleLength <= masks.length ? WHOLE_TITLE : 0) : 0
  if (positions.length < 2) return 1 + title
  let together = 0
  for (let word = 1; word < positions.length; word++)
    together += closeness(positions[word - 1] ?? [], positions[word] ?? [])
  return 1 + title + (TOGETHER * together) / (positions.length - 1)
}

/** @returns 1 for neighbours in the order in which they were typed, less the farther they are apart, 0 for nothing near */
function closeness(first: readonly number[], second: readonly number[]): number {
  let best = Infinity
  let at = 0
  for (const position of second) {
    while (at < first.length && (first[at] as number) < position) at++
    const before = at > 0 ? position - (first[at - 1] as number) : Infinity
    const after = at < first.length ? (first[at] as number) - position + 1 : Infinity
    best = Math.min(best, before, after)
  }
  return best <= REACH ? 1 / best : 0
}
