import { yearSpan } from '../../src/search/match/yearSpan'
import { identifierKeys } from '../../src/search/query/identifiers'
import { parseQuery } from '../../src/search/query/parse'
import type { Clause, Leaf } from '../../src/search/query/types'
import { fold } from '../../src/search/text/fold'
import { stem, type StemLanguage } from '../../src/search/text/stems'
import { tokenize, type Token } from '../../src/search/text/tokens'
import type { Facet } from '../../src/domain/facets'
import type { FacetCount, Filters, SearchChange, SearchRecord, SearchRequest } from '../../src/search/types'
import { DEMO_VOCABULARY, FACETS } from './demoVocabulary'

/** The share of the known words that a record needs when none has all. */
const MIN_WORDS_SHARE = 0.6

type Stretch = { field: string; tokens: Token[] }

/** What reading every record, one by one, finds. It knows no segments, and no order of relevance. */
export class BruteForce<Stored> {
  readonly #records = new Map<string, SearchRecord<Stored>>()
  readonly #stretches = new Map<string, Stretch[]>()

  /** @param language of all records, whose words are stemmed; null for none */
  constructor(readonly language: StemLanguage | null) {}

  get records(): SearchRecord<Stored>[] {
    return [...this.#records.values()]
  }

  apply({ put, remove }: Pick<SearchChange<Stored>, 'put' | 'remove'>): void {
    for (const id of remove) this.#records.delete(id)
    for (const record of put) {
      this.#records.set(record.id, record)
      this.#stretches.set(record.id, stretchesOf(record))
    }
  }

  replaceAll(records: readonly SearchRecord<Stored>[]): void {
    this.#records.clear()
    this.apply({ put: [...records], remove: [] })
  }

  /** @param request whose text is taken as it is written */
  find(request: SearchRequest<Facet>) {
    const { found, words } = this.#byText(request.text)
    const inYears = found.filter((record) => isWithin(record, request.dates))
    const passing = inYears.filter((record) => passes(record, request.filters))
    const facets = Object.fromEntries(
      FACETS.map((facet) => {
        const others = inYears.filter((record) => passes(record, { ...request.filters, [facet]: [] }))
        return [facet, countsOf(facet, others, facet === 'year' ? [] : (request.filters[facet] ?? []))]
      }),
    ) as Record<Facet, Map<string, number>>
    return { records: passing, facets, words }
  }

  #byText(text: string): { found: SearchRecord<Stored>[]; words: 'all' | 'most' } {
    const { clauses } = parseQuery(text, DEMO_VOCABULARY)
    const required = clauses.filter(({ role }) => role === 'required')
    const excluded = clauses.filter(({ role }) => role === 'excluded')
    const allowed = this.records.filter((record) => !excluded.some((clause) => this.#meets(record, clause)))
    const all = allowed.filter((record) => required.every((clause) => this.#meets(record, clause)))
    if (all.length > 0 || required.length < 2) return { found: all, words: 'all' }
    const known = required.filter((clause) => this.records.some((record) => this.#meets(record, clause))).length
    const wordsOf = (record: SearchRecord<Stored>) => required.filter((clause) => this.#meets(record, clause)).length
    const together = Math.max(0, ...allowed.map(wordsOf))
    if (together === 0) return { found: [], words: 'all' }
    const atLeast = Math.min(together, Math.ceil(known * MIN_WORDS_SHARE))
    return { found: allowed.filter((record) => wordsOf(record) >= atLeast), words: 'most' }
  }

  #meets(record: SearchRecord<Stored>, { alternatives, field }: Clause): boolean {
    const stretches = this.#stretches.get(record.id) ?? []
    const within = field
      ? stretches.filter((stretch) => stretch.field === `${field}${field === 'author' ? 's' : ''}`)
      : stretches
    return alternatives.some(({ leaf }) => this.#hasLeaf(record, within, leaf))
  }

  #hasLeaf(record: SearchRecord<Stored>, stretches: Stretch[], leaf: Leaf): boolean {
    const some = (is: (term: string) => boolean) => stretches.some(({ tokens }) => tokens.some(({ term }) => is(term)))
    switch (leaf.type) {
      case 'word':
        return some((term) => term === leaf.term || this.#stem(term) === this.#stem(leaf.term))
      case 'prefix':
        return some((term) => term.startsWith(leaf.term))
      case 'phrase':
        return stretches.some(({ tokens }) => hasPhrase(tokens, leaf.terms))
      case 'identifier':
        return identifierKeys(record.text.identifiers).includes(leaf.key)
      case 'facet':
        return hasFacet(record, leaf.facet as Facet, leaf.text)
    }
  }

  #stem(term: string): string {
    return this.language ? stem(term, this.language) : term
  }
}

/** What a phrase may stand in: a line of a short field, a longer text, the pages of a file one after the other. */
function stretchesOf({ text, files }: SearchRecord<unknown>): Stretch[] {
  const { abstract, body, ...short } = text
  return [
    ...Object.entries(short).flatMap(([field, lines]) =>
      lines.split('\n').map((line) => ({ field, tokens: tokenize(line) })),
    ),
    { field: 'abstract', tokens: tokenize(abstract) },
    { field: 'body', tokens: tokenize(body) },
    ...files.map(({ pages }) => ({ field: 'files', tokens: pagesAsOne(pages) })),
  ]
}

function pagesAsOne(pages: readonly string[]): Token[] {
  let before = 0
  return pages.flatMap((page) => {
    const from = before
    const tokens = tokenize(page).map((token) => ({ ...token, position: token.position + from }))
    before = Math.max(from, ...tokens.map(({ position }) => position + 1))
    return tokens
  })
}

function hasPhrase(tokens: readonly Token[], terms: readonly string[]): boolean {
  const at = (position: number, wanted: string) =>
    tokens.some((token) => token.position === position && token.term === wanted)
  return tokens.some(({ position }) => terms.every((term, offset) => at(position + offset, term)))
}

function hasFacet(record: SearchRecord<unknown>, facet: Facet, text: string): boolean {
  const span = facet === 'year' ? yearSpan(text) : null
  if (span) return record.date !== null && yearOf(record) >= span.from && yearOf(record) <= span.to
  const words = (label: string) => fold(label).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const wanted = words(text)
  return (record.facets[facet] ?? []).some(
    ({ value, label }) =>
      value === text ||
      (wanted.length > 0 && wanted.every((word) => words(label).some((each) => each.startsWith(word)))),
  )
}

const yearOf = ({ date }: SearchRecord<unknown>): number => Number(date?.slice(0, 4))

/** Every day that a partial date may mean lies between the first of one and the last of the other. */
function isWithin({ date }: SearchRecord<unknown>, { from, to }: SearchRequest<Facet>['dates']): boolean {
  if (from === null && to === null) return true
  if (date === null) return false
  const isLate = from === null || firstDay(date) >= firstDay(from)
  return isLate && (to === null || lastDay(date) <= lastDay(to))
}

function firstDay(date: string): number {
  return Date.parse(date)
}

function lastDay(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  return day === undefined ? Date.UTC(year, month, 0) : Date.parse(date)
}

function passes(record: SearchRecord<unknown>, filters: Filters<Facet>): boolean {
  return FACETS.every(
    (facet) => !filters[facet]?.length || record.facets[facet]?.some(({ value }) => filters[facet]?.includes(value)),
  )
}

function countsOf(facet: Facet, records: readonly SearchRecord<unknown>[], chosen: readonly string[]) {
  const counts = new Map(chosen.map((value) => [value, 0]))
  for (const record of records)
    for (const value of new Set(record.facets[facet]?.map((each) => each.value)))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** @returns the counts of a facet as an engine gave them */
export function asCounts(counts: readonly FacetCount[] | undefined): Map<string, number> {
  return new Map(counts?.map(({ value, count }) => [value, count]))
}
