import MiniSearch from 'minisearch'
import { FacetCounter, type FacetNumbers } from './facetCounter'
import { bestSnippet, markHits } from './snippet'
import { compareBy } from './sorting'
import type { SearchEngine, SearchHit, SearchRecord, SearchRequest, SearchResult, SearchStatus, Sort } from './types'
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

type Change<Stored> = Parameters<SearchEngine<Stored>['apply']>[0]

/**
 * Makes an index that lives in this process. A query finds the records that have all its words, and those that have any
 * of them only when none has all.
 *
 * @returns an empty engine
 */
export function createMemoryIndex<Stored>(): SearchEngine<Stored> {
  let current = new Contents<Stored>()
  let asOf = new Date().toISOString()
  const rebuilding = new Set<Change<Stored>[]>()

  return {
    search: (request) => current.search(request),
    suggest: (text, limit) => current.suggest(text, limit),
    apply(change) {
      current.apply(change)
      for (const missed of rebuilding) missed.push(change)
      asOf = new Date().toISOString()
    },
    async rebuild(records) {
      const missed: Change<Stored>[] = []
      rebuilding.add(missed)
      try {
        const next = new Contents<Stored>()
        for await (const record of records) next.apply({ put: [record], remove: [] })
        for (const change of missed) next.apply(change)
        current = next
        asOf = new Date().toISOString()
      } finally {
        rebuilding.delete(missed)
      }
    },
    status: (): SearchStatus => ({ records: current.size, asOf }),
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
  #unfiltered: SearchResult<Stored>['facets'] | null = null

  get size(): number {
    return this.#entries.size
  }

  apply({ put, remove }: Change<Stored>): void {
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
    const { passing, facets } = this.#matches(request, terms)
    const pageSize = atLeastOne(request.pageSize)
    const start = (atLeastOne(request.page) - 1) * pageSize
    const marked = new Set(terms)
    const hits = passing.slice(start, start + pageSize).map(({ record }) => hitOf(record, marked))
    return { total: passing.length, hits, facets }
  }

  #matches({ filters, years, sort }: SearchRequest, terms: string[]) {
    const isFiltered = Object.values(filters).some((values) => values.length > 0)
    const isOpen = years.from === null && years.to === null
    if (!terms.length && !isFiltered && isOpen) {
      const passing = this.#inOrder(sort === 'relevance' ? 'newest' : sort)
      this.#unfiltered ??= this.#counter.filter(passing, {}).counts
      return { passing, facets: this.#unfiltered }
    }
    const found = terms.length ? this.#ranked(terms, sort) : this.#inOrder(sort === 'relevance' ? 'newest' : sort)
    const inYears = isOpen ? found : found.filter(({ year }) => isWithin(year, years))
    const { passing, counts } = this.#counter.filter(inYears, filters)
    return { passing, facets: counts }
  }

  #inOrder(sort: Exclude<Sort, 'relevance'>): Entry<Stored>[] {
    const sorted =
      this.#sorted.get(sort) ??
      [...this.#entries.values()].sort((one, other) => compareBy(sort, one.record, other.record))
    this.#sorted.set(sort, sorted)
    return sorted
  }

  #ranked(terms: string[], sort: Sort): Entry<Stored>[] {
    const scores = this.#scores(terms)
    const order = this.#inOrder(sort === 'relevance' ? 'newest' : sort).filter(({ record }) => scores.has(record.id))
    if (sort !== 'relevance') return order
    return order.sort((one, other) => (scores.get(other.record.id) ?? 0) - (scores.get(one.record.id) ?? 0))
  }

  #scores(terms: string[]): Map<string, number> {
    const scoresWith = (combineWith: 'AND' | 'OR') =>
      new Map(
        this.#words
          .search({ queries: terms, combineWith })
          .map(({ id, score }): [string, number] => [String(id), score]),
      )
    const all = scoresWith('AND')
    return all.size > 0 || terms.length === 1 ? all : scoresWith('OR')
  }

  suggest(text: string, limit: number): string[] {
    const typed = splitWords(fold(text)).join(' ')
    if (typed === '' || limit < 1) return []
    const titles = new Set<string>()
    const people = new Set<string>()
    for (const { record } of this.#inOrder('newest')) {
      if (folded(record.text.title).startsWith(typed)) titles.add(record.text.title)
      for (const { label } of record.facets.author) {
        if (` ${folded(label)}`.includes(` ${typed}`)) people.add(label)
      }
    }
    const roomForPeople = Math.max(Math.ceil(limit / 2), limit - titles.size)
    return [...new Set([...[...people].slice(0, roomForPeople), ...titles])].slice(0, limit)
  }
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

function atLeastOne(count: number): number {
  return Math.max(1, Math.trunc(count) || 1)
}

function hitOf<Stored>({ text, stored }: SearchRecord<Stored>, terms: ReadonlySet<string>): SearchHit<Stored> {
  return {
    record: stored,
    title: markHits(text.title, terms),
    snippet: bestSnippet(text.abstract || text.body, terms, SNIPPET_LENGTH),
  }
}
