import type { LiveSegment } from '../match/collect'
import type { FacetRegistry } from '../match/facetRegistry'
import { isLive } from '../match/spelling'
import type { Clause } from '../query/types'
import type { Segment } from '../segment/segment'
import { tokenize } from '../text/tokens'
import type { Suggestion } from '../types'

/** How many of these kinds there are at most while others want room. */
const MAX_TITLES = 4
const MAX_QUERIES = 3

/** Words; nobody types on in a longer text, and each word costs work. */
const MAX_TEXT_LENGTH = 32

interface Index {
  segments: readonly LiveSegment[]
  registry: FacetRegistry
  /** Of the whole index, by position of the facet: what no record has is not suggested. */
  counts: readonly (Uint32Array | null)[]
  run(clauses: readonly Clause[], count: number): ReturnType<Segment['stored']>[]
}

/**
 * Completes what is being typed: the last word as a beginning, the others whole.
 *
 * @param text as it stands in the field
 * @param limit of all suggestions
 */
export function suggestionsFor<Stored>(text: string, limit: number, index: Index): Suggestion<Stored, string>[] {
  const tokens = tokenize(text)
  const last = tokens.at(-1)
  if (!last || limit < 1 || tokens.length > MAX_TEXT_LENGTH) return []
  const terms = tokens.map(({ term }) => term)
  const kinds: { most: number; list: Suggestion<Stored, string>[] }[] = [
    { most: MAX_TITLES, list: titles<Stored>(terms, limit, index) },
    ...index.registry.facets.definitions.flatMap(({ name, suggested }) => {
      if (!suggested) return []
      const list = named(name, text, limit, index).map(({ value, label }) => ({ kind: name, value, label }))
      return [{ most: suggested, list }]
    }),
    { most: MAX_QUERIES, list: queries(text, last, limit, index).map((label) => ({ kind: 'query', label })) },
  ]
  let room = limit - kinds.reduce((sum, { most, list }) => sum + Math.min(most, list.length), 0)
  const suggestions = kinds.flatMap(({ most, list }) => {
    const count = Math.min(most, list.length)
    const more = Math.max(0, Math.min(room, list.length - count))
    room -= more
    return list.slice(0, count + more)
  })
  return withoutRepeats(suggestions).slice(0, limit)
}

/** What has a record of its own may be a value as well; the record comes first. */
function withoutRepeats<Stored>(suggestions: readonly Suggestion<Stored, string>[]): Suggestion<Stored, string>[] {
  const seen = new Set<string>()
  return suggestions.filter(({ label }) => {
    const key = label.toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}

function titles<Stored>(terms: readonly string[], limit: number, { run }: Index): Suggestion<Stored, string>[] {
  const clauses = terms.map((term, index): Clause => ({
    alternatives: [{ leaf: { type: index === terms.length - 1 ? 'prefix' : 'word', term }, weight: 1 }],
    field: 'title',
    role: 'required',
    start: 0,
    end: 0,
  }))
  return run(clauses, limit).map(({ record }) => ({
    kind: 'title',
    label: record.title,
    record: record.stored as Stored,
  }))
}

/** Names with these words, those with the most records first. */
function named(facet: string, text: string, limit: number, { registry, counts }: Index) {
  const index = registry.facets.position(facet)
  const records = (number: number) => counts[index]?.[number] ?? 0
  return registry
    .beginningWith(index, text)
    .filter((number) => records(number) > 0)
    .sort((one, other) => records(other) - records(one))
    .slice(0, limit)
    .map((number) => ({ value: registry.value(index, number), label: registry.label(index, number) }))
}

/** What facets suggest as searches, then what was typed with its last word completed. */
function queries(text: string, last: { term: string; start: number }, limit: number, index: Index): string[] {
  const suggesting = index.registry.facets.definitions.filter(({ suggestsQueries }) => suggestsQueries)
  const labels = suggesting.flatMap(({ name }) => named(name, text, limit, index).map(({ label }) => label))
  const typed = text.slice(0, last.start)
  const words = completions(last.term, index.segments).map((word) => typed + word)
  const seen = new Set<string>()
  return [...labels, ...words].filter((query) => {
    const key = query.toLowerCase()
    return seen.has(key) || key === text.toLowerCase() ? false : seen.add(key)
  })
}

const COMPLETIONS = 3

/** The commonest words that begin so, that a record which is there has. */
function completions(beginning: string, segments: readonly LiveSegment[]): string[] {
  const records = new Map<string, number>()
  for (const { segment } of segments) {
    const { dictionary } = segment
    const [from, to] = dictionary.beginningWith(beginning)
    const numbers = Array.from({ length: to - from }, (_, offset) => from + offset)
    const commonest = numbers.sort((one, other) => dictionary.records(other) - dictionary.records(one))
    for (const number of commonest.slice(0, 4 * COMPLETIONS)) {
      const term = dictionary.term(number)
      records.set(term, (records.get(term) ?? 0) + dictionary.records(number))
    }
  }
  const byCount = [...records].sort(([, one], [, other]) => other - one).map(([term]) => term)
  const result: string[] = []
  for (const term of byCount) {
    if (result.length === COMPLETIONS) break
    if (isLive(term, segments)) result.push(term)
  }
  return result
}
