import type { Clause, ParsedQuery } from './types'

/** Of one query; each costs the engine work. */
const MOST_CLAUSES = 32

/**
 * @param clauses of a query in their order
 * @returns each once and no more than a query may have; words that only hold others together go first
 */
export function bounded(clauses: Clause[]): ParsedQuery {
  const distinct = [...new Map(clauses.map((clause) => [identityOf(clause), clause] as const).reverse()).values()]
  const ordered = distinct.sort((one, other) => one.start - other.start)
  if (ordered.length <= MOST_CLAUSES) return { clauses: ordered, shortened: false }
  const content = ordered.filter(({ role }) => role !== 'optional')
  return { clauses: content.slice(0, MOST_CLAUSES), shortened: content.length > MOST_CLAUSES }
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

function isFacet({ alternatives }: Clause): boolean {
  return alternatives[0]?.leaf.type === 'facet'
}

function identityOf({ role, field, alternatives }: Clause): string {
  return JSON.stringify([role, field, alternatives[0]?.leaf])
}
