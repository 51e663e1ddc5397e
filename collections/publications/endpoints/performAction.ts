import type { Endpoint } from 'payload'
import { z } from 'zod'
import { HttpProblem } from '../../../src/domain/errors'
import { publicationWorkflow } from '../../../src/domain/publicationWorkflow'
import { DECLINE_REASONS, RECOMMENDATIONS } from '../../../src/domain/review'
import { performOnPublication } from '../../../src/review/publication'
import { accountOf, bodyOf, idParam } from './body'

const body = z.strictObject({
  revision: z.int('Send the revision that you have seen.'),
  note: z.string().max(10_000, 'Keep the note under 10,000 characters.').default(''),
  reviewerIds: z
    .array(z.uuid())
    .max(20)
    .transform((ids) => [...new Set(ids)])
    .optional(),
  recommendation: z.enum(RECOMMENDATIONS, 'Choose one of the recommendations.').optional(),
  noteToLead: z.string().max(10_000, 'Keep the note under 10,000 characters.').optional(),
  declineReason: z.enum(DECLINE_REASONS, 'Choose one of the reasons.').optional(),
  dueAt: z.iso.datetime('Send the day as YYYY-MM-DDTHH:MM:SSZ.').optional(),
  supersededBy: z.uuid().optional(),
  entirely: z.boolean('Say true or false.').optional(),
})

/** POST /api/publications/:id/actions/:action with `{ revision, note, … }`: one step of the workflow. */
export const performAction: Endpoint = {
  path: '/:id/actions/:action',
  method: 'post',
  handler: async (req) => {
    const account = await accountOf(req)
    const action = req.routeParams?.action
    if (!publicationWorkflow.isAction(action)) throw new HttpProblem('review.unknown', 404, 'There is no such action.')
    const { revision, ...input } = await bodyOf(req, body)
    const publication = await performOnPublication(req, account, { id: idParam(req), action, revision, input })
    return Response.json({ id: publication.id, state: publication.state, revision: publication.revision })
  },
}
