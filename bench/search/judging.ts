import { z } from 'zod'
import type { Facet } from '../../src/domain/facets'
import type { SearchRequest, SearchResult } from '../../src/search/types'
import { JUDGED_KINDS, type JudgedQuery } from '../../tests/search/judged'
import { ndcg, reciprocalRank } from '../../tests/search/metrics'

const DEPTH = 10

/** Deep enough to have ten left when hits of kinds that were not judged are taken out. */
const ASKED_FOR = 40

/** Records of the time when publications alone were searched have no kind. */
const found = z.object({ kind: z.string().default('publication'), slug: z.string() })

export interface Verdict extends Pick<JudgedQuery, 'id' | 'query' | 'kind' | 'language'> {
  ndcg: number
  reciprocalRank: number
  /** Ids of what was found, the best first, with the grade of each. */
  ranked: { id: string; grade: number }[]
}

/**
 * @param search finds what visitors would
 * @param queries with what answers them
 * @returns how well each was answered, by its first ten hits
 */
export async function judge(
  search: (request: SearchRequest<Facet>) => Promise<SearchResult<unknown, Facet>>,
  queries: readonly JudgedQuery[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const { id, query, kind, language, relevant } of queries) {
    const { hits } = await search(requestFor(query))
    const ids = hits.flatMap(({ record }) => judgedId(record)).slice(0, DEPTH)
    verdicts.push({
      ...{ id, query, kind, language },
      ndcg: ndcg(ids, relevant, DEPTH),
      reciprocalRank: reciprocalRank(ids, relevant),
      ranked: ids.map((one) => ({
        id: one,
        grade: Object.entries(relevant).find(([known]) => known === one)?.[1] ?? 0,
      })),
    })
  }
  return verdicts
}

function requestFor(text: string): SearchRequest<Facet> {
  const open = { filters: {}, dates: { from: null, to: null } }
  return { ...open, text, sort: 'relevance', page: 1, pageSize: ASKED_FOR, count: [] }
}

/** Nothing for a kind that was not judged. */
function judgedId(record: unknown): string[] {
  const known = found.safeParse(record)
  if (!known.success || !JUDGED_KINDS.some((kind) => kind === known.data.kind)) return []
  return [`${known.data.kind}/${known.data.slug}`]
}
