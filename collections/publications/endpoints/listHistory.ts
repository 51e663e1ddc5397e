import type { Endpoint } from 'payload'
import { HttpProblem } from '../../../src/domain/errors'
import { groupsWithRole, includesRole, type Account } from '../../../src/domain/roles'
import { STATES_FOR_EDITORS, type State } from '../../../src/domain/workflow'
import { loadUnderReview } from '../../../src/review/reviewable'
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
    const { latest, reviewable } = await loadUnderReview(req, account, idParam(req))
    if (!mayReadHistory(account, reviewable.groupId, latest.state))
      throw new HttpProblem('review.refused', 403, 'Only the group’s own people see its history.')
    const role = isEditor(account) ? 'lead' : account.groups.get(reviewable.groupId)
    const seesAccounts = isEditor(account) || groupsWithRole(account, 'lead').length > 0
    const subject = { collection: 'publications', id: idParam(req) } as const
    return Response.json({ entries: await historyFor(req, { ...subject, role, seesAccounts }) })
  },
}

function mayReadHistory(account: Account, group: string, state: State): boolean {
  const isOpenToEditors = isEditor(account) && STATES_FOR_EDITORS.includes(state)
  return isAdmin(account) || isOpenToEditors || includesRole(account.groups.get(group), 'observer')
}
