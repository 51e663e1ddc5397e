import type { Endpoint } from 'payload'
import { includesRole } from '../../../src/domain/roles'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import { namesOf } from '../../../src/review/assignments'
import { loadUnderReview } from '../../../src/review/reviewable'
import { mayTag } from '../../../src/review/tag'
import { isEditor } from '../../../src/access/principal'
import { idOf } from '../../../src/domain/idOf'
import { noteToReviewers } from '../../journal/history'
import type { Publication } from '../../../src/payload-types'
import { accountOf, idParam } from './body'

/** GET /api/publications/:id/actions: where the publication stands and what this person can do with it now. */
export const listActions: Endpoint = {
  path: '/:id/actions',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const { latest, live, isLive, subject } = await loadUnderReview(req, account, idParam(req))
    // A draft beside the live text is its group's own, its words included.
    const { groupId, reviewerIds } = subject
    const seesWhoReviews = isEditor(account) || includesRole(account.groups.get(groupId), 'contributor')
    const assigned = (latest.reviewers ?? []).map(idOf)
    const own = latest.recommendations?.find(({ reviewer }) => idOf(reviewer) === account.userId)
    const tagged =
      includesRole(account.groups.get(groupId), 'observer') || publicationWorkflow.isSharedState(latest.state)
        ? latest
        : live
    return Response.json({
      state: latest.state,
      revision: latest.revision,
      isLive,
      embargoUntil: isLive && (live.embargoUntil ?? '') > new Date().toISOString() ? live.embargoUntil : null,
      slug: latest.slug,
      // Whose assignment ended with the membership it rested on, for those who see who reviews.
      formerReviewers: seesWhoReviews ? assigned.filter((id) => !reviewerIds.includes(id)) : [],
      reviewerNames: seesWhoReviews ? Object.fromEntries(await namesOf(req, reviewersOf(latest))) : {},
      // A reviewer does not see what the others say, but what they have said themselves.
      ownRecommendation: own ? { recommendation: own.recommendation, note: own.note, at: own.at } : null,
      // A reviewer from outside does not see the history that it stands in.
      noteToReviewers: reviewerIds.includes(account.userId) ? await noteToReviewers(req, latest.id) : null,
      actions: publicationWorkflow.actionsFor(subject, account),
      tags: mayTag(account, publicationWorkflow, subject)
        ? { themes: tagged.themes ?? [], keywords: tagged.keywords ?? [], countries: tagged.countries ?? [] }
        : null,
    })
  },
}

/** All who were asked or have answered, whether or not they still review. */
function reviewersOf({ reviewers, recommendations }: Publication): string[] {
  return [...(reviewers ?? []), ...(recommendations ?? []).map(({ reviewer }) => reviewer)].map(idOf)
}
