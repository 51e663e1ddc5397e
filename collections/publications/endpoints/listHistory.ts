import type { Endpoint } from 'payload'
import { HttpProblem } from '../../../src/domain/errors'
import { publicationWorkflow, type Reviewable } from '../../../src/domain/publicationWorkflow'
import { includesRole, type Account } from '../../../src/domain/roles'
import { loadUnderReview } from '../../../src/review/reviewable'
import { reviewSight } from '../../../src/review/shownReviews'
import { isAdmin, isEditor } from '../../../src/access/principal'
import { historyFor } from '../../journal/history'
import { accountOf, idParam } from './body'

/**
 * GET /api/publications/:id/history: who did what with it, newest first, for the group's people, and for editors once the
 * group has let go of the latest text. Observers see its states.
 */
export const listHistory: Endpoint = {
  path: '/:id/history',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const loaded = await loadUnderReview(req, account, idParam(req))
    const { subject } = loaded
    if (!mayReadHistory(account, subject))
      throw new HttpProblem('review.refused', 403, 'Only the group’s own people see its history.')
    const sees = reviewSight(account, loaded)
    const entries = await historyFor(req, account, {
      ...{ collection: 'publications', id: idParam(req), groupId: subject.groupId },
      ...{ hidesReviewers: !sees.reviewers, hidesReviews: !sees.sent, hidesNotesToLead: !sees.notesToLead },
    })
    return Response.json({ entries })
  },
}

function mayReadHistory(account: Account, { groupId, state }: Reviewable): boolean {
  const isOpenToEditors = isEditor(account) && publicationWorkflow.isSharedState(state)
  return isAdmin(account) || isOpenToEditors || includesRole(account.groups.get(groupId), 'observer')
}
