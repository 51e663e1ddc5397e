/** A column by which an index filters and counts. A record may have several values in each, or none. */
export interface FacetDefinition<Facet extends string = string> {
  name: Facet
  /** Words that stand before a colon to ask for one of its values in a query, such as `theme` and `tema`. */
  operators?: readonly string[]
  /** Its values are years: listed from the latest, and asked for as spans as well (`year:2010..2015`). */
  holdsYears?: boolean
  /** So many of its values are suggested while somebody types, where others want room; in the order of the facets. */
  suggested?: number
  /** Its labels are suggested as searches. */
  suggestsQueries?: boolean
}

/** What is taken for the same in queries, in any language. */
export interface SynonymGroup {
  /** Of one or several words each. */
  terms: readonly string[]
  /** Stand for the terms where they are typed just so: `UN`, which in small letters is a French article. */
  abbreviations?: readonly string[]
  /** The terms are names of one thing, whose words say nothing apart. */
  isName?: boolean
}

export type Filters<Facet extends string> = Partial<Record<Facet, string[]>>

export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const

export type Sort = (typeof SORTS)[number]

export interface FacetValue {
  /** Stands in addresses. */
  value: string
  /** Shown to readers. */
  label: string
}

/** A file whose text is searched with its record. */
export interface SearchableFile {
  /** Id of the document. */
  id: string
  title: string
  href: string
  /** Plain text: page by page in a PDF, one piece for a file without pages. */
  pages: string[]
  /** Whether the pieces are pages that a reader can open by number. */
  paged: boolean
}

/** What the index knows of one record. `stored` comes back with a hit, so a page of results needs no database. */
export interface SearchRecord<Stored, Facet extends string = string> {
  /** Unique over all kinds. */
  id: string
  /** BCP 47; decides how words are reduced to their stems. */
  language: string
  /** Searched text by field; several values of a field are separated by line breaks. */
  text: {
    title: string
    subtitle: string
    authors: string
    keywords: string
    /** DOI, ISBN, ISSN, ORCID, series and number. */
    identifiers: string
    abstract: string
    body: string
  }
  /** By which lists put it in order, where that is not its title: “Ratha, Dilip”. */
  sortTitle?: string
  files: SearchableFile[]
  /** Facets that are left out have no values. */
  facets: Partial<Record<Facet, FacetValue[]>>
  /** Partial date for sorting and for ranges of dates; null sorts last. */
  date: string | null
  stored: Stored
}

export interface SearchRequest<Facet extends string> {
  /** As the visitor typed it; empty finds everything. */
  text: string
  /** Takes every word as it is written: no correction of spelling. */
  verbatim?: boolean
  /** Values of one facet are alternatives; facets narrow each other down. */
  filters: Filters<Facet>
  /**
   * Partial dates (`2016`, `2016-05`, `2016-05-17`), both ends included; null is open. A record is found when its date lies
   * in the range as a whole.
   */
  dates: { from: string | null; to: string | null }
  sort: Sort
  /** From 1. Pages that begin beyond `MAX_RANK` are empty. */
  page: number
  /** 0 for counts alone. */
  pageSize: number
  /** Which facets to count. */
  count: readonly Facet[]
  /** How many values of a facet to return, the most frequent first; 50 when left out. Chosen values always are. */
  countValues?: number
}

/** Results are ranked and paged down to here; further ones are counted. */
export const MAX_RANK = 10_000

export interface FacetCount extends FacetValue {
  /** The records one would get by choosing this value as well. */
  count: number
}

/** A piece of text; `hit` marks a word that was searched for. */
export type Snippet = { text: string; hit: boolean }[]

/** A place inside a file where the words stand. */
export interface FileHit {
  id: string
  title: string
  /** With `#page=n` where the file has pages. */
  href: string
  /** From 1; null for a file without pages. */
  page: number | null
  snippet: Snippet
}

export interface SearchHit<Stored> {
  record: Stored
  title: Snippet
  /** Of the abstract or the body; empty for a record without text. */
  snippet: Snippet
  /** Where a file says more of the words than the record's own text does; else null. */
  file: FileHit | null
}

export interface SearchResult<Stored, Facet extends string> {
  total: number
  /** The work that one query may cost was used up: there may be more than `total`, and than the counts say. */
  isLowerBound: boolean
  hits: SearchHit<Stored>[]
  /** The counted facets, most frequent values first, years from the latest. */
  facets: Partial<Record<Facet, FacetCount[]>>
  /** `most`: no record has all the words in one place, so these have most of them. */
  words: 'all' | 'most'
  /** The text that was searched for instead, when a word was nowhere and one close to it is; else null. */
  corrected: string | null
}

export interface Suggestion<Stored, Facet extends string> {
  kind: 'title' | 'query' | Facet
  label: string
  /** The record, for a title. */
  record?: Stored
  /** The value, for a facet. */
  value?: string
}

export interface RelatedHit<Stored> {
  record: Stored
  /** What both are about, as words of the text. */
  sharedWords: string[]
}

export interface SearchStatus {
  /** Folder of its files, which is this process's alone. */
  directory: string
  records: number
  /** ISO 8601 instant up to which changes are kept on disk; null for an index that was never built. */
  asOf: string | null
  segments: number
  /** Bytes of all segments. */
  bytes: number
  /** How many records a running rebuild has taken in; null when none runs. */
  rebuilding: number | null
}

export interface SearchChange<Stored, Facet extends string = string> {
  put: SearchRecord<Stored, Facet>[]
  remove: string[]
  /** ISO 8601: every change up to here has been applied once this one is. */
  upTo?: string
}

/** The interface behind which any engine can stand. */
export interface SearchEngine<Stored, Facet extends string = string> {
  search(request: SearchRequest<Facet>): Promise<SearchResult<Stored, Facet>>
  /** Completes what is being typed: titles, values of facets, then words. */
  suggest(text: string, limit: number): Promise<Suggestion<Stored, Facet>[]>
  /** What is most like a record, the likest first; nothing when there is no such record. */
  related(id: string, limit: number): Promise<RelatedHit<Stored>[]>
  /** Adds or replaces the records, and removes those whose id is listed; the next search sees it. */
  apply(change: SearchChange<Stored, Facet>): Promise<void>
  /**
   * Makes the index anew beside the one that serves, and takes its place; changes applied meanwhile are kept.
   *
   * @param upTo ISO 8601: every change up to here is in the records
   */
  rebuild(records: AsyncIterable<SearchRecord<Stored, Facet>>, upTo?: string): Promise<void>
  /** Takes these synonyms in place of those before; the next search goes by them. */
  setSynonyms(groups: readonly SynonymGroup[]): Promise<void>
  status(): SearchStatus
  close(): Promise<void>
}
