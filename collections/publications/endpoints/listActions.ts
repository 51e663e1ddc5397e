import type { Endpoint } from 'payload'
import { actionsFor } from '../../../src/domain/workflow'
import { loadUnderReview } from '../../../src/review/reviewable'
import { mayTag } from '../../../src/review/tag'
import { accountOf, idParam } from './body'

/** GET /api/publications/:id/actions: where the publication stands and what this person can do with it now. */
export const listActions: Endpoint = {
  path: '/:id/actions',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const { latest, isLive, reviewable } = await loadUnderReview(req, account, idParam(req))
    return Response.json({
      state: latest.state,
      revision: latest.revision,
      isLive,
      slug: latest.slug,
      actions: actionsFor(reviewable, account),
      tags: mayTag(account, latest.state, isLive)
        ? { themes: latest.themes ?? [], keywords: latest.keywords ?? [], countries: latest.countries ?? [] }
        : null,
    })
  },
}
