import MiniSearch, { type SearchResult } from 'minisearch'
import type { Facet } from '../../src/domain/facets'
import type { Filters } from '../../src/search/types'
import { COUNTED, type BenchQuery } from './queries'
import type { BenchSummary } from './records'
import type { Answer, Rival } from './rival'

interface Entry {
  stored: BenchSummary
  date: string
  facets: Map<Facet, readonly string[]>
}

/** MiniSearch has neither files, filters by several values nor counts: those are loops over what it found. */
export const miniSearch: Rival = {
  name: 'MiniSearch',
  isKept: false,
  heapMegabytes: 12_000,
  async build(_directory, records) {
    const entries: Entry[] = []
    const words = new MiniSearch<{ id: number; title: string; abstract: string; body: string }>({
      fields: ['title', 'abstract', 'body'],
      searchOptions: { boost: { title: 8, abstract: 2 } },
    })
    for await (const { text, files, facets, date, stored } of records) {
      const body = files.flatMap(({ pages }) => pages).join('\n')
      words.add({ id: entries.length, title: text.title, abstract: text.abstract, body })
      const values = COUNTED.map((facet) => [facet, (facets[facet] ?? []).map(({ value }) => value)] as const)
      entries.push({ stored, date: date ?? '', facets: new Map(values) })
    }
    const newest = entries
      .map((_, id) => id)
      .sort((one, other) => (at(entries, one).date < at(entries, other).date ? 1 : -1))
    return {
      search: async (query) => answer(query, entries, query.words.length > 0 ? found(words, query) : newest),
      close: async () => undefined,
    }
  },
  open: () => Promise.reject(new Error('What MiniSearch built is gone with its process.')),
}

/** All words, then with errors of spelling, then any. It knows no phrases, so their words may stand anywhere. */
function found(index: MiniSearch, { kind, words }: BenchQuery): number[] {
  const ids = (results: SearchResult[]) => results.map(({ id }) => Number(id))
  const text = words.join(' ')
  const prefix = kind === 'prefix' && ((term: string) => term === words.at(-1))
  const all = index.search(text, { combineWith: 'AND', prefix })
  if (all.length > 0 || kind === 'phrase') return ids(all)
  const close = index.search(text, { combineWith: 'AND', prefix, fuzzy: (term) => (term.length > 7 ? 2 : 1) })
  return ids(close.length > 0 ? close : index.search(text, { combineWith: 'OR', prefix }))
}

function answer({ filters, request }: BenchQuery, entries: Entry[], ids: number[]): Answer {
  const counts = new Map(COUNTED.map((facet) => [facet, new Map<string, number>()]))
  const page: BenchSummary[] = []
  let total = 0
  for (const id of ids) {
    const { facets, stored } = at(entries, id)
    const failed = Object.keys(filters).filter((facet) => !passes(filters, facet as Facet, facets))
    if (failed.length > 1) continue
    if (failed.length === 0) {
      total++
      if (total > (request.page - 1) * request.pageSize && page.length < request.pageSize) page.push(stored)
    }
    for (const facet of COUNTED) {
      if (failed.length === 1 && failed[0] !== facet) continue
      const of = counts.get(facet)
      for (const value of facets.get(facet) ?? []) of?.set(value, (of.get(value) ?? 0) + 1)
    }
  }
  return { total, counts: [...counts.values()].reduce((sum, values) => sum + Math.min(50, values.size), 0) }
}

function passes(filters: Filters<Facet>, facet: Facet, facets: Entry['facets']): boolean {
  return facets.get(facet)?.some((value) => filters[facet]?.includes(value)) ?? false
}

function at(entries: Entry[], id: number): Entry {
  const entry = entries[id]
  if (!entry) throw new RangeError(`There is no record ${id}`)
  return entry
}
