import type { Endpoint } from 'payload'
import { includesRole } from '../../../src/domain/roles'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import { loadUnderReview } from '../../../src/review/reviewable'
import { ownReview, shownReviews } from '../../../src/review/shownReviews'
import { mayTag } from '../../../src/review/tag'
import { accountOf, idParam } from './body'

/** GET /api/publications/:id/actions: where the publication stands and what this person can do with it now. */
export const listActions: Endpoint = {
  path: '/:id/actions',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const loaded = await loadUnderReview(req, account, idParam(req))
    const { latest, live, isLive, subject, group } = loaded
    // A draft beside the live text is its group's own, its words included.
    const tagged =
      includesRole(account.groups.get(group.id), 'observer') || publicationWorkflow.isSharedState(latest.state)
        ? latest
        : live
    return Response.json({
      state: latest.state,
      revision: latest.revision,
      isLive,
      embargoUntil: isLive && (live.embargoUntil ?? '') > new Date().toISOString() ? live.embargoUntil : null,
      slug: latest.slug,
      reviewDays: group.reviewDays,
      reviews: await shownReviews(req, account, loaded),
      ownReview: ownReview(account, loaded),
      actions: publicationWorkflow.actionsFor(subject, account),
      tags: mayTag(account, publicationWorkflow, subject)
        ? { themes: tagged.themes ?? [], keywords: tagged.keywords ?? [], countries: tagged.countries ?? [] }
        : null,
    })
  },
}
