import type { Endpoint } from 'payload'
import { z } from 'zod'
import { HttpProblem } from '../../../src/domain/errors'
import { fileWorkflow } from '../../../src/domain/fileWorkflow'
import { performOnFile } from '../../../src/review/file'
import { accountOf, bodyOf, idParam } from '../../publications/endpoints/body'

const body = z.object({
  note: z.string().max(10_000, 'Keep the note under 10,000 characters.').default(''),
  updatedAt: z.iso.datetime('Send the time of the last change that you have seen.').optional(),
})

/** POST /api/documents/:id/actions/:action with `{ note, updatedAt }`: releases the file or takes it down. */
export const performAction: Endpoint = {
  path: '/:id/actions/:action',
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req)
    const action = req.routeParams?.action
    if (!fileWorkflow.isAction(action))
      throw new HttpProblem('document.unknown-action', 404, 'There is no such action.')
    const input = await bodyOf(req, body)
    const { id, release, updatedAt } = await performOnFile(req, account, {
      id: idParam(req),
      action,
      ...input,
    })
    return Response.json({ id, release, updatedAt })
  },
}
