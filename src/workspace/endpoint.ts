import type { Endpoint } from 'payload'
import { principalOf } from '../access/principal'
import { HttpProblem } from '../domain/errors'
import { searchWorkspace } from './search'
import { workspaceOf } from './workspace'

/** First part of the address below the API's. */
export const WORKSPACE = 'workspace'

const MAX_TEXT_LENGTH = 2000
const LIMIT = 10
const MAX_HITS = 50

/**
 * GET /api/workspace/search?q=…&limit=…: what the person who is signed in may know of, grouped by kind. `limit` is of each
 * kind: 1 to 50, 10 when left out.
 */
export const workspaceSearch: Endpoint = {
  path: `/${WORKSPACE}/search`,
  method: 'get',
  handler: async (req) => {
    const account = await principalOf(req)
    if (account.kind === 'visitor') throw new HttpProblem('sign-in.required', 401, 'Sign in to search your workspace.')
    const workspace = workspaceOf(req.payload)
    if (!workspace || !(await workspace.current()))
      throw new HttpProblem('search.unavailable', 503, 'The search is not open just now. Try again shortly.')
    const answer = await searchWorkspace(workspace, req, account, textOf(req.query.q), limitOf(req.query.limit))
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  },
}

function textOf(q: unknown): string {
  if (q === undefined) return ''
  if (typeof q !== 'string') throw new HttpProblem('query.q', 400, 'Give q once, as the words to find.', { field: 'q' })
  if (q.length > MAX_TEXT_LENGTH)
    throw new HttpProblem('query.q', 400, `Keep q within ${MAX_TEXT_LENGTH} characters.`, { field: 'q' })
  return q
}

/** The guard before has seen to it that it is a whole number. */
function limitOf(limit: unknown): number {
  return limit === undefined ? LIMIT : Math.max(1, Math.min(MAX_HITS, Number(limit)))
}
