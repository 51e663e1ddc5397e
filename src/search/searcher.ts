import { Facets } from './facets'
import { collect, type Collected, type LiveSegment } from './match/collect'
import { Evaluator, type Demand } from './match/evaluate'
import { facetCounts } from './match/facetCounts'
import { FacetRegistry } from './match/facetRegistry'
import { mostWordsOf } from './match/mostWords'
import { beginsTooDeep, inOrder, RERANKED } from './match/order'
import { planClauses, type PlannedClause } from './match/plan'
import type { Hit } from './match/topHits'
import { corrected, planOf, rarestOf, type Plan } from './match/understand'
import { PlaceFinder } from './match/proximity'
import { parseQuery } from './query/parse'
import type { Clause } from './query/types'
import type { SegmentImage } from './segment/image'
import { Segment } from './segment/segment'
import { areInOnePlace } from './show/fileHit'
import { relatedTo } from './show/related'
import { showHit } from './show/showHit'
import { suggestionsFor } from './show/suggestions'
import { termsToMark } from './show/termsToMark'
import { Synonyms } from './text/synonyms'
import {
  MAX_RANK,
  type FacetDefinition,
  type RelatedHit,
  type SearchRequest,
  type SearchResult,
  type Suggestion,
  type SynonymGroup,
} from './types'

/** The segments of an index at one moment; it is never changed, only replaced. */
export type Snapshot = readonly { image: SegmentImage; deleted: SharedArrayBuffer | null; live: number }[]

const FACET_VALUES = 50

/** Postings that one pass over the segments may decode; what is beyond is not counted, and the answer says so. */
const WORK_LIMIT = 8_000_000

/** Fewer words than this stand in one place, or together mean nothing. */
const MIN_CLAUSES_APART = 3

/** The share of those words of a query that any record has, which one record needs when none has all. */
const MIN_WORDS_SHARE = 0.6

/** Answers queries over one snapshot after the other, in one thread. Nothing in it waits. */
export class Searcher<Stored> {
  readonly #evaluator = new Evaluator()
  readonly #registry: FacetRegistry
  #synonyms = new Synonyms([])
  #segments: LiveSegment[] = []
  #all = 0
  #anywhere: Collected | null = null

  /**
   * @param facets of the index
   * @param workLimit postings that one pass may decode
   */
  constructor(
    facets: readonly FacetDefinition[],
    readonly workLimit = WORK_LIMIT,
  ) {
    this.#registry = new FacetRegistry(new Facets(facets))
  }

  /** Goes by these synonyms from now on. */
  setSynonyms(groups: readonly SynonymGroup[]): void {
    this.#synonyms = new Synonyms(groups)
  }

  /** Reads from this snapshot on; segments that were open stay open. */
  use(snapshot: Snapshot): void {
    const open = new Map(this.#segments.map(({ segment }) => [segment.image.name, segment]))
    this.#segments = snapshot.map(({ image, deleted, live }) => ({
      segment: open.get(image.name) ?? new Segment(image),
      deleted: deleted && new Uint32Array(deleted),
      live,
    }))
    const kept = new Set(snapshot.map(({ image }) => image.name))
    for (const [name, segment] of open) if (!kept.has(name)) segment.close()
    this.#nameValues(open)
    this.#all = snapshot.reduce((sum, { live }) => sum + live, 0)
    this.#anywhere = null
  }

  /** Later segments are newer, so their names hold: also where a merge of older ones came after them. */
  #nameValues(open: ReadonlyMap<string, Segment>): void {
    const firstNew = this.#segments.findIndex(({ segment }) => !open.has(segment.image.name))
    if (firstNew < 0) return
    for (const { segment } of this.#segments.slice(firstNew)) this.#registry.name(segment)
  }

  close(): void {
    this.use([])
  }

  search(asked: SearchRequest<string>): SearchResult<Stored, string> {
    const request = { ...asked, page: Math.max(1, Math.floor(asked.page) || 1) }
    const { plan, found, words, correction } = this.#find(request)
    const first = (request.page - 1) * request.pageSize
    const hits = inOrder(request, plan.clauses, found.hits, this.#live()).slice(first, first + request.pageSize)
    const marked = termsToMark(plan.clauses, this.#live())
    return {
      total: found.total,
      isLowerBound: found.isLowerBound,
      hits: hits.map((hit) => showHit<Stored>(this.#segmentOf(hit), hit, plan.clauses, marked)),
      facets: this.#facets(request, found),
      words,
      corrected: correction,
    }
  }

  suggest(text: string, limit: number): Suggestion<Stored, string>[] {
    return suggestionsFor<Stored>(text, limit, {
      segments: this.#segments,
      registry: this.#registry,
      counts: this.#everywhere().counts,
      run: (clauses, count) => this.#best(clauses, { words: 'all' }, count),
    })
  }

  related(id: string, limit: number): RelatedHit<Stored>[] {
    for (const live of this.#segments) {
      const record = live.segment.find(id)
      const isGone = record < 0 || ((live.deleted?.[record >>> 5] ?? 0) >>> (record & 31)) & 1
      if (isGone) continue
      return relatedTo<Stored>(live.segment.stored(record), limit, {
        records: (term) =>
          this.#live().reduce((sum, { dictionary }) => sum + dictionary.records(dictionary.find(term)), 0),
        all: this.#all,
        run: (clauses, atLeast, count) => this.#best(clauses, { words: 'most', atLeast }, count),
      })
    }
    return []
  }

  #best(clauses: readonly Clause[], demand: Demand, count: number): ReturnType<Segment['stored']>[] {
    const planned = planClauses(clauses, this.#live(), this.#registry, this.#all)
    const order = [...planned].sort((one, other) => one.records - other.records)
    const { hits } = this.#collect({ clauses: planned, order }, demand, best(count))
    return hits.slice(0, count).map((hit) => this.#segmentOf(hit).stored(hit.record))
  }

  /** Decides by the text alone how it is understood, so that a filter never changes what words mean. */
  #find(request: SearchRequest<string>): {
    plan: Plan
    found: Collected
    words: 'all' | 'most'
    correction: string | null
  } {
    const plan = this.#plan(request.text)
    const found = this.#isWholeIndex(request) ? this.#whole(request) : this.#collect(plan, { words: 'all' }, request)
    const all = { plan, found, words: 'all' as const, correction: null }
    const required = plan.clauses.filter(({ clause }) => clause.role === 'required')
    if (required.length === 0 || (found.matched > 0 && !this.#areApart(plan, required, found.matched))) return all
    if (found.matched > 0) return this.#mostWords(plan, found, request, null)
    const correction = request.verbatim ? null : corrected(request.text, plan.clauses, this.#segments)
    if (correction === null) return this.#mostWords(plan, found, request, null)
    const better = this.#plan(correction)
    const allOfIt = this.#collect(better, { words: 'all' }, request)
    if (allOfIt.matched > 0) return { plan: better, found: allOfIt, words: 'all', correction }
    return this.#mostWords(better, allOfIt, request, correction)
  }

  /**
   * Long files have words of every kind. Where a few records have all words, but none of them in its own text or on one
   * page, records with most of them in one place are worth more.
   */
  #areApart(plan: Plan, required: readonly PlannedClause[], matched: number): boolean {
    const words = required.filter(({ clause }) => clause.alternatives[0]?.leaf.type !== 'facet')
    if (words.length < MIN_CLAUSES_APART || matched > RERANKED) return false
    const { hits } = this.#collect(plan, { words: 'all' }, best(0), RERANKED)
    const finders = this.#segments.map(({ segment }, number) => new PlaceFinder(segment, number, words))
    return !hits.some((hit) => {
      const places = finders[hit.segment]?.places(hit.record)
      return places !== undefined && areInOnePlace(this.#segmentOf(hit).stored(hit.record).record, places)
    })
  }

  #mostWords(plan: Plan, nothing: Collected, request: SearchRequest<string>, correction: string | null) {
    const rarest = rarestOf(plan)
    const none = { plan, found: nothing, words: 'all' as const, correction: null }
    const isSingle = plan.clauses.filter(({ clause }) => clause.role === 'required').length === 1
    if (isSingle || !rarest.clauses.some(({ clause }) => clause.role === 'required')) return none
    const { known, together, isCut } = mostWordsOf(this.#segments, this.#evaluator, rarest.order, this.workLimit)
    if (together === 0) return none
    const atLeast = Math.min(together, Math.ceil(known * MIN_WORDS_SHARE))
    const found = this.#collect(rarest, { words: 'most', atLeast }, request)
    if (isCut) found.isLowerBound = true
    return { plan: rarest, found, words: 'most' as const, correction }
  }

  #plan(text: string): Plan {
    const { facets } = this.#registry
    const { clauses } = parseQuery(text, { facets, synonyms: this.#synonyms })
    return planOf(clauses, this.#segments, this.#registry, this.#all)
  }

  #collect(plan: Plan, demand: Demand, request: SearchRequest<string>, room = 0): Collected {
    const { sort, filters, dates, count, page, pageSize } = request
    const isRanked = sort === 'relevance' && plan.clauses.length > 0
    const last = beginsTooDeep(request) ? 0 : Math.min(page * pageSize, MAX_RANK)
    return collect(this.#segments, this.#registry, this.#evaluator, {
      plan: plan.order,
      demand,
      sort: sort === 'relevance' && !isRanked ? 'newest' : sort,
      filters,
      dates,
      count,
      room: Math.max(room, isRanked && last > 0 ? Math.max(last, RERANKED) : last),
      workLimit: this.workLimit,
    })
  }

  #isWholeIndex({ text, filters, dates }: SearchRequest<string>): boolean {
    const isFiltered = Object.values(filters).some((values) => values?.length)
    return text.trim() === '' && !isFiltered && dates.from === null && dates.to === null
  }

  /** Everything there is: counted once for each snapshot. */
  #whole(request: SearchRequest<string>): Collected {
    const { counts, total, matched } = this.#everywhere()
    return { ...this.#collect(this.#plan(''), { words: 'all' }, { ...request, count: [] }), counts, total, matched }
  }

  #everywhere(): Collected {
    this.#anywhere ??= this.#collect(
      this.#plan(''),
      { words: 'all' },
      { ...best(0), count: this.#registry.facets.names },
    )
    return this.#anywhere
  }

  #facets({ count, countValues = FACET_VALUES, filters }: SearchRequest<string>, { counts }: Collected) {
    const facets: SearchResult<Stored, string>['facets'] = {}
    for (const [index, facet] of this.#registry.facets.names.entries()) {
      const numbers = counts[index]
      if (!numbers || !count.includes(facet)) continue
      const anywhere = filters[facet]?.length ? (this.#everywhere().counts[index] ?? null) : null
      facets[facet] = facetCounts(this.#registry, facet, numbers, filters, countValues, anywhere)
    }
    return facets
  }

  #live(): readonly Segment[] {
    return this.#segments.map(({ segment }) => segment)
  }

  #segmentOf({ segment }: Hit): Segment {
    const found = this.#segments[segment]
    if (!found) throw new RangeError(`There is no segment ${segment}.`)
    return found.segment
  }
}

/** A request for the best hits, without counts. */
function best(pageSize: number): SearchRequest<string> {
  return { text: '', filters: {}, dates: { from: null, to: null }, sort: 'relevance', page: 1, pageSize, count: [] }
}
