import type { Segment } from '../segment/segment'
import { IN_TITLE } from '../segment/fields'
import { titleKey } from '../segment/titleKey'
import { isFunctionWord } from '../text/functionWords'
import { eachToken } from '../text/tokens'
import { MAX_RANK, type SearchRequest } from '../types'
import type { PlannedClause } from './plan'
import { PlaceFinder, proximityFactor } from './proximity'
import { isBefore, type Hit } from './topHits'

/** So many of the best hits are put in order by how near to each other their words stand. */
export const RERANKED = 50

/** @returns whether a page begins beyond what is ranked */
export function beginsTooDeep({ page, pageSize }: SearchRequest<string>): boolean {
  return (page - 1) * pageSize >= MAX_RANK
}

/**
 * Puts hits in the order in which they are shown.
 *
 * @param request which order, and how deep
 * @param clauses of the query
 * @param hits as they were collected
 * @param segments in the order of the plan
 */
export function inOrder(
  request: SearchRequest<string>,
  clauses: readonly PlannedClause[],
  hits: readonly Hit[],
  segments: readonly Segment[],
): readonly Hit[] {
  if (beginsTooDeep(request)) return []
  if (request.sort === 'title') return byTitle(hits, segments).slice(0, MAX_RANK)
  if (request.sort !== 'relevance' || clauses.length === 0) return hits
  return [...byNearness(hits.slice(0, RERANKED), clauses, segments), ...hits.slice(RERANKED)]
}

function byNearness(hits: readonly Hit[], clauses: readonly PlannedClause[], segments: readonly Segment[]): Hit[] {
  const finders = segments.map((segment, number) => new PlaceFinder(segment, number, clauses))
  // In the order of the postings, so that each block is decoded once.
  const ordered = [...hits].sort((one, other) => one.segment - other.segment || one.record - other.record)
  const reranked = ordered.map((hit): Hit => {
    const places = finders[hit.segment]?.places(hit.record) ?? { positions: [], masks: [] }
    const isInTitle = places.masks.every((mask) => mask & IN_TITLE)
    const length = isInTitle ? titleLength(titleOf(hit, segments)) : Infinity
    return { ...hit, score: hit.score * proximityFactor(places, length) }
  })
  return reranked.sort((one, other) => (isBefore(one, other) ? -1 : 1))
}

function byTitle(hits: readonly Hit[], segments: readonly Segment[]): readonly Hit[] {
  if (new Set(hits.map(({ segment }) => segment)).size < 2) return hits
  const keyed = hits.map((hit) => ({ hit, key: titleKey(sortTitleOf(hit, segments)) }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ hit }) => hit)
}

function sortTitleOf({ segment, record }: Hit, segments: readonly Segment[]): string {
  const stored = segments[segment]?.stored(record).record
  return stored?.sortTitle ?? stored?.title ?? ''
}

function titleOf({ segment, record }: Hit, segments: readonly Segment[]): string {
  return segments[segment]?.stored(record).record.title ?? ''
}

/** @returns how many words of a title say something */
function titleLength(title: string): number {
  const words = new Set<number>()
  eachToken(title, (term, position) => {
    if (!isFunctionWord(term)) words.add(position)
  })
  return words.size
}
