import type { Clause } from '../query/types'
import { planClauses, type PlannedClause } from './plan'
import type { LiveSegment } from './collect'
import type { FacetRegistry } from './facetRegistry'
import { correctionOf, isLive, isLiveIn, splitOf } from './spelling'

/** Where most words will do, so many are looked at: the rarest ones, which say most. */
const MAX_WORDS = 12

/** So many words are corrected, the first ones: a text with more errors is not of this index, and each costs a walk. */
const MAX_CORRECTIONS = 8

/** What is asked of the segments. */
export interface Plan {
  /** In the order in which they were typed. */
  clauses: PlannedClause[]
  /** In the order in which they are evaluated. */
  order: PlannedClause[]
}

/**
 * @param parsed the conditions of a query
 * @param all how many records there are
 */
export function planOf(
  parsed: readonly Clause[],
  segments: readonly LiveSegment[],
  registry: FacetRegistry,
  all: number,
): Plan {
  const required = parsed.filter(({ role }) => role === 'required')
  // Words such as "the" cost much and say nothing, unless nothing else is asked for.
  const wanted = parsed.filter(({ role }) => role !== 'optional')
  const clauses = planClauses(
    required.length > 0 ? wanted : parsed,
    segments.map(({ segment }) => segment),
    registry,
    all,
  )
  return { clauses, order: [...clauses].sort((one, other) => one.records - other.records) }
}

/** @returns the same plan with its rarest words only, for records that need not have all */
export function rarestOf({ clauses, order }: Plan): Plan {
  const required = order.filter(({ clause }) => clause.role === 'required')
  const known = required.filter(({ records }) => records > 0)
  const kept = new Set([...known.slice(0, MAX_WORDS), ...order.filter(({ clause }) => clause.role !== 'required')])
  return { clauses: clauses.filter((clause) => kept.has(clause)), order: order.filter((clause) => kept.has(clause)) }
}

/**
 * Replaces each word that no record has by one that is close to it and that records have.
 *
 * @returns null when no word can be replaced
 */
export function corrected(
  text: string,
  clauses: readonly PlannedClause[],
  segments: readonly LiveSegment[],
): string | null {
  let result = text
  const missing = clauses.filter((planned) => planned.clause.role === 'required' && !isThere(planned, segments))
  const replaceable = missing.slice(0, MAX_CORRECTIONS)
  // From the end, so that the places of earlier words stay true.
  for (const { clause } of replaceable.sort((one, other) => other.clause.start - one.clause.start)) {
    const word = plainWordOf(clause)
    const isKnown = word === null || isLive(word, segments)
    const correction = isKnown ? null : (correctionOf(word, segments) ?? splitOf(word, segments))
    if (correction !== null) result = result.slice(0, clause.start) + correction + result.slice(clause.end)
  }
  return result === text ? null : result
}

/** @returns whether a record that is there has any form of a word, or the words of a phrase for it */
function isThere({ segments: parts }: PlannedClause, segments: readonly LiveSegment[]): boolean {
  return segments.some((live, index) => {
    const { terms = [], phrases = [], facets = [] } = parts[index] ?? {}
    if (facets.length > 0) return true
    if (terms.some(({ term }) => isLiveIn(live, term))) return true
    return phrases.some((phrase) => phrase.terms.every((term) => isLiveIn(live, term)))
  })
}

/** @returns the word of a clause that is nothing else, so that another can be written in its place */
function plainWordOf({ alternatives, field }: Clause): string | null {
  const leaf = alternatives[0]?.leaf
  return field === null && leaf?.type === 'word' ? leaf.term : null
}
