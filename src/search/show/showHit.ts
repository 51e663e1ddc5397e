import type { PlannedClause } from '../match/plan'
import { PlaceFinder } from '../match/proximity'
import type { Hit } from '../match/topHits'
import type { Segment } from '../segment/segment'
import type { SearchHit } from '../types'
import { fileHit } from './fileHit'
import { bestSnippet, markWords } from './snippet'

/**
 * @param segment that holds the hit
 * @param clauses of the query
 * @param marked words to mark
 * @returns a hit as a page shows it
 */
export function showHit<Stored>(
  segment: Segment,
  hit: Hit,
  clauses: readonly PlannedClause[],
  marked: ReadonlySet<string>,
): SearchHit<Stored> {
  const { record, text } = segment.stored(hit.record)
  const own = record.chunks.flatMap(({ file }, chunk) => (file < 0 ? text(chunk) : []))
  const hasFiles = own.length < record.chunks.length
  const places = hasFiles && marked.size > 0 ? new PlaceFinder(segment, hit.segment, clauses).places(hit.record) : null
  return {
    record: record.stored as Stored,
    title: markWords(record.title, marked),
    snippet: snippetOf(own, marked),
    file: places && fileHit(record, text, places, marked),
  }
}

/** Of the abstract, unless only the body has what was asked for. */
function snippetOf(texts: readonly string[], marked: ReadonlySet<string>): SearchHit<unknown>['snippet'] {
  let first: SearchHit<unknown>['snippet'] = []
  for (const [index, text] of texts.entries()) {
    const snippet = bestSnippet(text, marked)
    if (snippet.some(({ hit }) => hit)) return snippet
    if (index === 0) first = snippet
  }
  return first
}
