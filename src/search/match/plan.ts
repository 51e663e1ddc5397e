import type { Clause, Leaf } from '../query/types'
import { ANYWHERE, identifierTerm, IN_AUTHORS, IN_TITLE } from '../segment/fields'
import { rarity } from '../segment/impact'
import type { Postings } from '../segment/postings'
import type { Segment } from '../segment/segment'
import type { FacetRegistry } from './facetRegistry'
import { PositionCursor } from './positionCursor'
import { yearSpan, type YearSpan } from './yearSpan'

/** Another form of the stem counts a little less than the word as it was typed. */
const OTHER_FORM = 0.75

/** A beginning stands for at most so many words, the most frequent ones. */
const MAX_COMPLETIONS = 1000

/** A term of a clause in one segment. */
export interface PlannedTerm {
  term: number
  weight: number
}

/** A clause as one segment evaluates it. */
export interface SegmentClause {
  terms: PlannedTerm[]
  phrases: { terms: number[]; weight: number }[]
  facets: FacetCondition[]
}

/** `chosen` has a flag for each value, by its number in the segment. */
export type FacetCondition = { facet: number; chosen: Uint8Array } | { years: YearSpan }

/** A clause with what it means in each segment. */
export interface PlannedClause {
  clause: Clause
  fields: number
  rarity: number
  /** Records that may have it, at most. */
  records: number
  segments: SegmentClause[]
  /** Not every word that begins so was looked up. */
  isCut: boolean
}

/**
 * Looks up what the words of a query mean in each segment: the forms of each word, the completions of each beginning.
 *
 * @param clauses of the query
 * @param segments of the index
 * @param registry of facet values
 * @param all how many records there are
 */
export function planClauses(
  clauses: readonly Clause[],
  segments: readonly Segment[],
  registry: FacetRegistry,
  all: number,
): PlannedClause[] {
  return clauses.map((clause) => {
    const leaves = clause.alternatives.map((alternative) => ({
      ...alternative,
      conditions: facetConditions(alternative.leaf, registry),
    }))
    let isCut = false
    const parts = segments.map((segment) => {
      const part: SegmentClause = { terms: [], phrases: [], facets: [] }
      for (const { leaf, weight, conditions } of leaves) {
        part.facets.push(...conditions.map((condition) => inSegment(condition, segment, registry)))
        const cut = addLeaf(part, segment, leaf, weight)
        isCut ||= cut
      }
      return part
    })
    const records = Math.min(all, sum(segments.map((segment, index) => recordsOf(segment, parts[index]))))
    return { clause, fields: fieldsOf(clause), rarity: rarity(records, all), records, segments: parts, isCut }
  })
}

/** @returns whether completions were left out */
function addLeaf(part: SegmentClause, segment: Segment, leaf: Leaf, weight: number): boolean {
  const { dictionary } = segment
  switch (leaf.type) {
    case 'word': {
      const itself = dictionary.find(leaf.term)
      for (const term of dictionary.formsOf(leaf.term))
        addTerm(part, { term, weight: term === itself ? weight : weight * OTHER_FORM })
      return false
    }
    case 'prefix': {
      const [from, to] = dictionary.beginningWith(leaf.term)
      const terms = mostFrequent(segment, from, to)
      for (const term of terms) addTerm(part, { term, weight })
      return terms.length < to - from
    }
    case 'phrase': {
      const terms = leaf.terms.map((term) => dictionary.find(term))
      if (terms.length > 0 && terms.every((term) => term >= 0)) part.phrases.push({ terms, weight })
      return false
    }
    case 'identifier': {
      const term = dictionary.find(identifierTerm(leaf.key))
      if (term >= 0) addTerm(part, { term, weight })
      return false
    }
    case 'facet':
      return false
  }
}

/** A term counts once, by the alternative that gives it most. */
function addTerm(part: SegmentClause, added: PlannedTerm): void {
  const known = part.terms.find(({ term }) => term === added.term)
  if (known) known.weight = Math.max(known.weight, added.weight)
  else part.terms.push(added)
}

function mostFrequent({ dictionary }: Segment, from: number, to: number): number[] {
  const terms = Array.from({ length: to - from }, (_, index) => from + index)
  if (terms.length <= MAX_COMPLETIONS) return terms
  return terms.sort((one, other) => dictionary.records(other) - dictionary.records(one)).slice(0, MAX_COMPLETIONS)
}

function facetConditions(leaf: Leaf, registry: FacetRegistry): FacetCondition[] {
  if (leaf.type !== 'facet') return []
  const span = registry.facets.holdsYears(leaf.facet) ? yearSpan(leaf.text) : null
  if (span) return [{ years: span }]
  const facet = registry.facets.position(leaf.facet)
  return [{ facet, chosen: registry.named(facet, leaf.text) }]
}

/** @param condition whose values are numbered over all segments */
function inSegment(condition: FacetCondition, segment: Segment, registry: FacetRegistry): FacetCondition {
  if ('years' in condition) return condition
  const numbers = registry.numbersOf(segment)[condition.facet] ?? new Uint32Array()
  return { ...condition, chosen: Uint8Array.from(numbers, (number) => condition.chosen[number] ?? 0) }
}

function recordsOf({ dictionary, records }: Segment, part: SegmentClause | undefined): number {
  if (!part) return 0
  if (part.facets.length > 0) return records
  const phrases = part.phrases.map(({ terms }) => Math.min(...terms.map((term) => dictionary.records(term))))
  return Math.min(records, sum([...part.terms.map(({ term }) => dictionary.records(term)), ...phrases]))
}

function fieldsOf({ field }: Clause): number {
  if (field === 'title') return IN_TITLE
  return field === 'author' ? IN_AUTHORS : ANYWHERE
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Postings that were opened for one query in one segment, each term once. */
export class OpenPostings {
  readonly #open = new Map<number, Postings>()

  constructor(readonly segment: Segment) {}

  of(term: number): Postings {
    const open = this.#open.get(term)
    if (open) return open
    const postings = this.segment.postings(term)
    this.#open.set(term, postings)
    return postings
  }

  /** @returns a cursor with postings of its own, since it decodes in between */
  positions(term: number): PositionCursor {
    return new PositionCursor(this.segment.postings(term), this.segment.termEnd(term))
  }
}
