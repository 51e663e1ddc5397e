import type { Endpoint } from 'payload'
import { groupsWithRole } from '../../../src/domain/roles'
import { loadFile } from '../../../src/review/file'
import { isEditor } from '../../../src/access/principal'
import { historyFor } from '../../journal/history'
import { accountOf, idParam } from '../../publications/endpoints/body'

/** GET /api/documents/:id/history: who did what with the file, newest first, for its group's people and for editors. */
export const listHistory: Endpoint = {
  path: '/:id/history',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const { file } = await loadFile(req, account, idParam(req))
    const role = isEditor(account) ? 'lead' : account.groups.get(file.groupId)
    const seesAccounts = isEditor(account) || groupsWithRole(account, 'lead').length > 0
    const subject = { collection: 'documents', id: idParam(req) } as const
    return Response.json({ entries: await historyFor(req, { ...subject, role, seesAccounts }) })
  },
}
