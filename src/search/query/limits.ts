import type { Clause, ParsedQuery } from './types'

/** Of one query; each costs the engine work. */
const MAX_CLAUSES = 32

/** Terms of one phrase. */
const MAX_PHRASE_LENGTH = 64

/**
 * @param clauses of a query in their order
 * @returns each once, and no more and no longer than a query may have; words that only hold others together go first
 */
export function bounded(clauses: Clause[]): ParsedQuery {
  const distinct = new Map<string, Clause>()
  for (const clause of clauses) {
    const identity = identityOf(clause)
    if (!distinct.has(identity)) distinct.set(identity, clause)
  }
  const all = [...distinct.values()]
  const content = all.length > MAX_CLAUSES ? all.filter(({ role }) => role !== 'optional') : all
  const kept = content.slice(0, MAX_CLAUSES)
  const shortened = content.length > MAX_CLAUSES || kept.some(({ alternatives }) => alternatives.some(isTooLong))
  return { clauses: kept.map(withShortPhrases), shortened }
}

/**
 * @param clauses of a query
 * @returns the same with something to look for: exclusions of words alone, and function words alone, are what the text is
 * about
 */
export function withSomethingToFind(clauses: Clause[]): Clause[] {
  const excludesWordsAlone = clauses.every((clause) => clause.role === 'excluded' && !isFacet(clause))
  if (excludesWordsAlone) return clauses.map((clause) => ({ ...clause, role: 'required' }))
  if (clauses.some(({ role }) => role === 'required')) return clauses
  return clauses.map((clause) => (clause.role === 'optional' ? { ...clause, role: 'required' } : clause))
}

function isTooLong({ leaf }: Clause['alternatives'][number]): boolean {
  return leaf.type === 'phrase' && leaf.terms.length > MAX_PHRASE_LENGTH
}

function withShortPhrases(clause: Clause): Clause {
  if (!clause.alternatives.some(isTooLong)) return clause
  const alternatives = clause.alternatives.map(({ leaf, weight }) => ({
    leaf: leaf.type === 'phrase' ? { ...leaf, terms: leaf.terms.slice(0, MAX_PHRASE_LENGTH) } : leaf,
    weight,
  }))
  return { ...clause, alternatives }
}

function isFacet({ alternatives }: Clause): boolean {
  return alternatives[0]?.leaf.type === 'facet'
}

function identityOf({ role, field, alternatives }: Clause): string {
  return JSON.stringify([role, field, alternatives[0]?.leaf])
}
