import type { Endpoint } from 'payload'
import { fileWorkflow } from '../../../src/domain/fileWorkflow'
import { isOut, loadFile } from '../../../src/review/file'
import { accountOf, idParam } from '../../publications/endpoints/body'

/** GET /api/documents/:id/actions: who gets the file, and what this person can do with it now. */
export const listActions: Endpoint = {
  path: '/:id/actions',
  method: 'get',
  handler: async (req) => {
    const account = await accountOf(req)
    const { document, subject } = await loadFile(req, account, idParam(req))
    return Response.json({
      release: subject.state,
      isPublic: await isOut(req, document),
      hasPaper: subject.hasPaper,
      isListed: subject.isListed,
      visibility: document.visibility,
      updatedAt: document.updatedAt,
      actions: fileWorkflow
        .actionsFor(subject, account)
        .map(({ action, wording, needs }) => ({ action, wording, needs })),
    })
  },
}
