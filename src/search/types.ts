/** The facets of the catalogue. A record has any number of values in each. */
export const FACETS = ['type', 'group', 'theme', 'country', 'language', 'year', 'author'] as const

export type Facet = (typeof FACETS)[number]

export type Filters = Partial<Record<Facet, string[]>>

export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const

export type Sort = (typeof SORTS)[number]

/**
 * What the index knows of one public record. `stored` comes back with a hit, so a page of results needs no database.
 */
export interface SearchRecord<Stored> {
  id: string
  /** Searched text by field; the names are those of the ranking weights. */
  text: {
    title: string
    subtitle: string
    authors: string
    keywords: string
    identifiers: string
    abstract: string
    body: string
  }
  /** Facet values with the label to show for each. */
  facets: Record<Facet, { value: string; label: string }[]>
  /** Partial date for sorting; null sorts last. */
  date: string | null
  stored: Stored
}

export interface SearchRequest {
  /** As the visitor typed it; empty finds everything. */
  text: string
  filters: Filters
  /** Both ends included; null is open. */
  years: { from: number | null; to: number | null }
  sort: Sort
  /** From 1. */
  page: number
  pageSize: number
}

export interface FacetCount {
  value: string
  label: string
  /** The records one would get by choosing this value as well. */
  count: number
}

/** A piece of text; `hit` marks a word that was searched for. */
export type Snippet = { text: string; hit: boolean }[]

export interface SearchHit<Stored> {
  record: Stored
  title: Snippet
  snippet: Snippet
}

export interface SearchResult<Stored> {
  total: number
  hits: SearchHit<Stored>[]
  facets: Record<Facet, FacetCount[]>
}

export interface SearchStatus {
  records: number
  /** ISO 8601 instant of the last change that is searchable. */
  asOf: string
}

/** The interface behind which any engine can stand. */
export interface SearchEngine<Stored> {
  search(request: SearchRequest): SearchResult<Stored>
  /** Titles and people that begin with what was typed. */
  suggest(text: string, limit: number): string[]
  /** Adds or replaces the records, and removes those whose id is listed. */
  apply(change: { put: SearchRecord<Stored>[]; remove: string[] }): void
  rebuild(records: AsyncIterable<SearchRecord<Stored>>): Promise<void>
  status(): SearchStatus
}
