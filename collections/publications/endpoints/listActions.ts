import type { Endpoint } from 'payload'
import { includesRole } from '../../../src/domain/roles'
import { actionsFor, STATES_FOR_EDITORS } from '../../../src/domain/workflow'
import { loadUnderReview } from '../../../src/review/reviewable'
import { mayTag } from '../../../src/review/tag'
import { idOf, isEditor } from '../../access/principal'
import { noteToReviewers } from '../../journal/history'
import { accountOf, idParam } from './body'

/** GET /api/publications/:id/actions: where the publication stands and what this person can do with it now. */
export const listActions: Endpoint = {
  path: '/:id/actions',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const { latest, live, isLive, reviewable } = await loadUnderReview(req, account, idParam(req))
    // A draft beside the live text is its group's own, its words included.
    const { groupId, reviewerIds } = reviewable
    const tagged =
      includesRole(account.groups.get(groupId), 'observer') || STATES_FOR_EDITORS.includes(latest.state) ? latest : live
    return Response.json({
      state: latest.state,
      revision: latest.revision,
      isLive,
      embargoUntil: isLive && (live.embargoUntil ?? '') > new Date().toISOString() ? live.embargoUntil : null,
      slug: latest.slug,
      // Whose assignment ended with the membership it rested on, for those who see who reviews.
      formerReviewers:
        isEditor(account) || includesRole(account.groups.get(groupId), 'contributor')
          ? (latest.reviewers ?? []).map(idOf).filter((id) => !reviewerIds.includes(id))
          : [],
      // A reviewer from outside does not see the history that it stands in.
      noteToReviewers: reviewerIds.includes(account.userId) ? await noteToReviewers(req, latest.id) : null,
      actions: actionsFor(reviewable, account),
      tags: mayTag(account, latest.state, isLive)
        ? { themes: tagged.themes ?? [], keywords: tagged.keywords ?? [], countries: tagged.countries ?? [] }
        : null,
    })
  },
}
