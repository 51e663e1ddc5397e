import type { Endpoint } from 'payload'
import { HttpProblem } from '../../../src/domain/errors'
import { groupsWithRole, includesRole, type Account } from '../../../src/domain/roles'
import { STATES_FOR_EDITORS, type State } from '../../../src/domain/workflow'
import { loadUnderReview } from '../../../src/review/reviewable'
import { isAdmin, isEditor } from '../../access/principal'
import { accountOf, idParam } from './body'

/**
 * GET /api/publications/:id/history: who did what with it, newest first, for the group's people, and for editors once the
 * group has let go of the latest text.
 */
export const listHistory: Endpoint = {
  path: '/:id/history',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const { latest, reviewable } = await loadUnderReview(req, account, idParam(req))
    if (!mayReadHistory(account, reviewable.groupId, latest.state))
      throw new HttpProblem('review.refused', 403, 'Only the group’s own people see its history.')
    const { docs } = await req.payload.find({
      collection: 'audit-log',
      where: { and: [{ target: { equals: idParam(req) } }, { targetCollection: { equals: 'publications' } }] },
      sort: '-at',
      limit: 100,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const seesAccounts = isEditor(account) || groupsWithRole(account, 'lead').length > 0
    return Response.json({
      entries: docs.map(({ at, actorName, actorEmail, action, note, fromState, toState, fields }) => ({
        at,
        who: actorName,
        // Two people of one name are told apart by those who see accounts.
        account: seesAccounts ? (actorEmail ?? null) : null,
        action,
        note,
        fromState,
        toState,
        fields,
      })),
    })
  },
}

function mayReadHistory(account: Account, group: string, state: State): boolean {
  const isOpenToEditors = isEditor(account) && STATES_FOR_EDITORS.includes(state)
  return isAdmin(account) || isOpenToEditors || includesRole(account.groups.get(group), 'observer')
}
