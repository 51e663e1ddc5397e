import MiniSearch from 'minisearch'
import { FacetCounter, type FacetNumbers } from './facetCounter'
import { bestSnippet, markHits } from './snippet'
import { compareBy } from './sorting'
import type {
  Facet,
  FacetCount,
  FacetValue,
  RelatedHit,
  SearchChange,
  SearchEngine,
  SearchHit,
  SearchRecord,
  SearchRequest,
  SearchResult,
  Sort,
  Suggestion,
} from './types'
import { fold, splitWords, termOf } from './words'

/** How much a word counts by where it stands. */
const WEIGHTS = { title: 8, subtitle: 4, authors: 6, keywords: 4, identifiers: 6, abstract: 2, body: 1 }

/** More different words than this in one query are left out: nobody means them all. */
const MOST_TERMS = 32

/** UTF-16 code units of text under a hit. */
const SNIPPET_LENGTH = 280

interface Entry<Stored> {
  record: SearchRecord<Stored>
  facets: FacetNumbers
  year: number | null
}

/** How many values of a facet are returned where a request does not say. */
const COUNTED_VALUES = 50

/** Facets whose values are suggested, and as what. */
const SUGGESTED = ['author', 'group', 'theme', 'country'] as const

/**
 * Makes an index that lives in this process. A query finds the records that have all its words, and those that have any
 * of them only when none has all.
 *
 * @returns an empty engine
 */
export function createMemoryIndex<Stored>(): SearchEngine<Stored> {
  let current = new Contents<Stored>()
  let asOf: string | null = null
  const rebuilding = new Set<{ taken: number; missed: SearchChange<Stored>[] }>()

  return {
    search: async (request) => current.search(request),
    suggest: async (text, limit) => current.suggest(text, limit),
    related: async (id, limit) => current.related(id, limit),
    async apply(change) {
      current.apply(change)
      for (const { missed } of rebuilding) missed.push(change)
      asOf = new Date().toISOString()
    },
    async rebuild(records) {
      const progress = { taken: 0, missed: [] as SearchChange<Stored>[] }
      rebuilding.add(progress)
      try {
        const next = new Contents<Stored>()
        for await (const record of records) {
          next.apply({ put: [record], remove: [] })
          progress.taken += 1
        }
        for (const change of progress.missed) next.apply(change)
        current = next
        asOf = new Date().toISOString()
      } finally {
        rebuilding.delete(progress)
      }
    },
    status() {
      const [running] = rebuilding
      return { records: current.size, asOf, segments: 1, bytes: 0, rebuilding: running?.taken ?? null }
    },
    close: async () => undefined,
  }
}

class Contents<Stored> {
  readonly #entries = new Map<string, Entry<Stored>>()
  readonly #counter = new FacetCounter()
  readonly #words = new MiniSearch<{ id: string }>({
    fields: Object.keys(WEIGHTS),
    tokenize: splitWords,
    processTerm: termOf,
    searchOptions: { boost: WEIGHTS, tokenize: (term) => [term], processTerm: (term) => term },
  })
  /** Made when first asked for, dropped with every change. */
  #sorted = new Map<Sort, Entry<Stored>[]>()
  #unfiltered: Record<Facet, FacetCount[]> | null = null

  get size(): number {
    return this.#entries.size
  }

  apply({ put, remove }: SearchChange<Stored>): void {
    for (const id of remove) this.#remove(id)
    for (const record of put) {
      this.#remove(record.id)
      const year = record.date ? Number(record.date.slice(0, 4)) : null
      this.#entries.set(record.id, { record, facets: this.#counter.number(record.facets), year })
      this.#words.add({ id: record.id, ...record.text })
    }
    this.#sorted = new Map()
    this.#unfiltered = null
  }

  #remove(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#words.remove({ id, ...entry.record.text })
    this.#entries.delete(id)
  }

  search(request: SearchRequest): SearchResult<Stored> {
    const terms = queryTerms(request.text)
    const { passing, facets, words } = this.#matches(request, terms)
    const pageSize = Math.max(0, Math.trunc(request.pageSize) || 0)
    const start = (Math.max(1, Math.trunc(request.page) || 1) - 1) * pageSize
    const marked = new Set(terms)
    return {
      total: passing.length,
      isLowerBound: false,
      hits: passing.slice(start, start + pageSize).map(({ record }) => hitOf(record, marked)),
      facets: counted(facets, request),
      words,
      corrected: null,
    }
  }

  #matches({ filters, years, sort }: SearchRequest, terms: string[]) {
    const isFiltered = Object.values(filters).some((values) => values.length > 0)
    const isOpen = years.from === null && years.to === null
    if (!terms.length && !isFiltered && isOpen) {
      const passing = this.#inOrder(sort === 'relevance' ? 'newest' : sort)
      this.#unfiltered ??= this.#counter.filter(passing, {}).counts
      return { passing, facets: this.#unfiltered, words: 'all' as const }
    }
    const { scores, words } = terms.length ? this.#scores(terms) : { scores: null, words: 'all' as const }
    const found = scores ? this.#ranked(scores, sort) : this.#inOrder(sort === 'relevance' ? 'newest' : sort)
    const inYears = isOpen ? found : found.filter(({ year }) => isWithin(year, years))
    const { passing, counts } = this.#counter.filter(inYears, filters)
    return { passing, facets: counts, words }
  }

  #inOrder(sort: Exclude<Sort, 'relevance'>): Entry<Stored>[] {
    const sorted =
      this.#sorted.get(sort) ??
      [...this.#entries.values()].sort((one, other) => compareBy(sort, one.record, other.record))
    this.#sorted.set(sort, sorted)
    return sorted
  }

  #ranked(scores: ReadonlyMap<string, number>, sort: Sort): Entry<Stored>[] {
    const order = this.#inOrder(sort === 'relevance' ? 'newest' : sort).filter(({ record }) => scores.has(record.id))
    if (sort !== 'relevance') return order
    return order.sort((one, other) => (scores.get(other.record.id) ?? 0) - (scores.get(one.record.id) ?? 0))
  }

  #scores(terms: string[]): { scores: Map<string, number>; words: SearchResult<Stored>['words'] } {
    const scoresWith = (combineWith: 'AND' | 'OR') =>
      new Map(
        this.#words
          .search({ queries: terms, combineWith })
          .map(({ id, score }): [string, number] => [String(id), score]),
      )
    const all = scoresWith('AND')
    if (all.size > 0 || terms.length === 1) return { scores: all, words: 'all' }
    const any = scoresWith('OR')
    return { scores: any, words: any.size > 0 ? 'most' : 'all' }
  }

  suggest(text: string, limit: number): Suggestion<Stored>[] {
    const typed = folded(text)
    if (typed === '' || limit < 1) return []
    const titles = new Map<string, Suggestion<Stored>>()
    const names = new Map<string, Suggestion<Stored>>()
    for (const { record } of this.#inOrder('newest')) {
      const { title } = record.text
      if (folded(title).startsWith(typed)) titles.set(title, { kind: 'title', label: title, record: record.stored })
      for (const kind of SUGGESTED) {
        for (const { value, label } of record.facets[kind] ?? []) {
          if (` ${folded(label)}`.includes(` ${typed}`)) names.set(`${kind} ${value}`, { kind, label, value })
        }
      }
    }
    const forNames = Math.max(Math.ceil(limit / 2), limit - titles.size)
    const chosen = [...names.values()].slice(0, forNames)
    return [...[...titles.values()].slice(0, limit - chosen.length), ...chosen]
  }

  related(id: string, limit: number): RelatedHit<Stored>[] {
    const keywords = this.#entries.get(id)?.record.facets.keyword ?? []
    return this.#inOrder('newest')
      .filter(({ record }) => record.id !== id)
      .map(({ record }) => ({ record: record.stored, sharedWords: shared(keywords, record.facets.keyword) }))
      .filter(({ sharedWords }) => sharedWords.length > 0)
      .sort((one, other) => other.sharedWords.length - one.sharedWords.length)
      .slice(0, limit)
  }
}

function shared(keywords: FacetValue[], others: FacetValue[] = []): string[] {
  const values = new Set(others.map(({ value }) => value))
  return keywords.filter(({ value }) => values.has(value)).map(({ label }) => label)
}

/** The facets that a request asks for, each cut to the most frequent values and those that are chosen. */
function counted(
  counts: Record<Facet, FacetCount[]>,
  { count, countValues = COUNTED_VALUES, filters }: SearchRequest,
): SearchResult<unknown>['facets'] {
  return Object.fromEntries(
    count.map((facet) => {
      const chosen = filters[facet] ?? []
      return [facet, counts[facet].filter(({ value }, index) => index < countValues || chosen.includes(value))]
    }),
  )
}

function queryTerms(text: string): string[] {
  return [...new Set(splitWords(text).map(termOf))].filter(Boolean).slice(0, MOST_TERMS)
}

function folded(text: string): string {
  return splitWords(fold(text)).join(' ')
}

function isWithin(year: number | null, { from, to }: SearchRequest['years']): boolean {
  return year !== null && (from === null || year >= from) && (to === null || year <= to)
}

function hitOf<Stored>({ text, stored }: SearchRecord<Stored>, terms: ReadonlySet<string>): SearchHit<Stored> {
  return {
    record: stored,
    title: markHits(text.title, terms),
    snippet: bestSnippet(text.abstract || text.body, terms, SNIPPET_LENGTH),
    file: null,
  }
}
