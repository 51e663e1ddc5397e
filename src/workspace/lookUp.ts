import type { Kind } from '../domain/kinds'
import type { WorkspaceFacet } from '../domain/facets'
import type { SearchHit, SearchResult } from '../search/types'
import type { WorkspaceIndex, WorkspaceItem } from '../kinds/workspaceItem'

/** So many of the latest of a kind are put in order by where the words stand. */
const CANDIDATES = 60

export type Candidate = SearchHit<WorkspaceItem>

export interface Found {
  total: number
  isLowerBound: boolean
  /** The best first. */
  candidates: Candidate[]
}

const NOTHING: Found = { total: 0, isLowerBound: false, candidates: [] }

/**
 * Finds what has all words of a text, among the records of an audience. What is answered depends on those records alone:
 *
 * - Words are taken as they are written: a correction would come from everybody's words.
 * - What has most of the words only is left out: the engine looks for that when no record at all has them, so its answer
 *   would tell whether a record that the reader may not know of has all.
 * - Hits come by date and are ordered by where their words stand, and not by relevance: how rare a word is counts all
 *   records, so a member could read off the order which words others write (Büttcher and Clarke, "A security model for
 *   full-text file system search in multi-user environments", FAST 2005).
 *
 * @param index to search
 * @param text in the language of queries
 * @param audience tokens of the reader
 * @param kind what to find
 */
export async function lookUp(index: WorkspaceIndex, text: string, audience: string[], kind: Kind): Promise<Found> {
  const result = await ask(index, text, audience, [kind], CANDIDATES)
  if (result.words !== 'all') return NOTHING
  const ranked = result.hits.map((hit) => ({ hit, rank: rankOf(hit) })).sort((one, other) => one.rank - other.rank)
  return {
    total: result.total,
    isLowerBound: result.isLowerBound,
    candidates: ranked.map(({ hit }) => hit),
  }
}

/** @returns how many records of these kinds have all words of a text */
export async function countOf(index: WorkspaceIndex, text: string, audience: string[], kinds: Kind[]): Promise<number> {
  const { words, total } = await ask(index, text, audience, kinds, 0)
  return words === 'all' ? total : 0
}

function ask(
  index: WorkspaceIndex,
  text: string,
  audience: string[],
  kinds: Kind[],
  pageSize: number,
): Promise<SearchResult<WorkspaceItem, WorkspaceFacet>> {
  return index.search({
    ...{ text, verbatim: true, filters: { audience, kind: kinds }, dates: { from: null, to: null } },
    ...{ sort: 'newest', page: 1, pageSize, count: [] },
  })
}

/** Words in the title come before words in the text, and a title with little beside them before a long one. */
export function rankOf({ title, snippet, file }: Candidate): number {
  const marked = title.filter(({ hit }) => hit)
  const share = lengthOf(marked) / Math.max(1, lengthOf(title))
  if (marked.length > 0) return 1 - share
  if (snippet.some(({ hit }) => hit)) return 2
  return file ? 3 : 4
}

function lengthOf(pieces: { text: string }[]): number {
  return pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
}
