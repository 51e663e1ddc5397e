import type { Endpoint } from 'payload'
import { loadFile } from '../../../src/review/file'
import { historyFor } from '../../journal/history'
import { accountOf, idParam } from '../../publications/endpoints/body'

/** GET /api/documents/:id/history: who did what with the file, newest first, for its group's people and for editors. */
export const listHistory: Endpoint = {
  path: '/:id/history',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const { groupId } = (await loadFile(req, account, idParam(req))).subject
    const entries = await historyFor(req, account, { collection: 'documents', id: idParam(req), groupId })
    return Response.json({ entries })
  },
}
