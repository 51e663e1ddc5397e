import type { PayloadRequest } from 'payload'
import { activeAmong } from '../accounts/active'
import { HttpProblem } from '../domain/errors'
import { idOf } from '../domain/idOf'
import type { ActionInput } from '../domain/publicationWorkflow'
import { OWING } from '../domain/review'
import { authorsAmong, authorshipOf } from './authorship'
import type { Step } from './process'
import type { UnderReview } from './reviewable'
import { isAssigned } from './reviews'

type PublicationStep = Step<UnderReview, ActionInput>

/** @returns 400 for something that a step lacks. @param field its name in the input @param message what to do */
export function missing(field: string, message: string): HttpProblem {
  return new HttpProblem('review.incomplete', 400, message, { field })
}

/**
 * @param req for its transaction
 * @param step of a publication
 * @throws HttpProblem 400 where something other than the note is missing, or is not what the step takes
 */
export async function refuseIncomplete(
  req: PayloadRequest,
  { transition, input, loaded }: PublicationStep,
): Promise<void> {
  const { latest } = loaded
  if (transition.needs.includes('recommendation') && !input.recommendation)
    throw missing('recommendation', 'Choose a recommendation.')
  if (transition.needs.includes('decline-reason') && !input.declineReason)
    throw missing('declineReason', 'Say why you cannot review it.')
  if (transition.needs.includes('due') && !input.dueAt) throw missing('dueAt', 'Choose the day.')
  if (input.dueAt && input.dueAt < new Date().toISOString()) throw missing('dueAt', 'Choose a day that is to come.')
  if (transition.action === 'extend-reviews') refuseShortening(loaded, input.dueAt)
  if (transition.action === 'assign-reviewers') await refuseUnknownReviewers(req, loaded, input.reviewerIds)
  if (transition.action === 'set-review-aside') refuseUnsent(loaded, input.reviewerIds)
  if (transition.needs.includes('successor') || (input.supersededBy && takesSuccessor(transition)))
    await refuseUnknownSuccessor(req, input.supersededBy, latest.id)
}

async function refuseUnknownReviewers(
  req: PayloadRequest,
  { latest, reviews }: UnderReview,
  ids?: string[],
): Promise<void> {
  if (!ids || ids.length + reviews.filter(isAssigned).length === 0)
    throw missing('reviewerIds', 'Choose the reviewers.')
  const active = await activeAmong(req, ids)
  if (ids.some((id) => !active.has(id)))
    throw missing('reviewerIds', 'One of the reviewers has no account here, or one that is disabled.')
  const [author] = await authorsAmong(req, await authorshipOf(req, latest.id), ids)
  if (author) throw missing('reviewerIds', `${author} is one of the authors. Choose somebody else.`)
}

function refuseShortening({ held }: UnderReview, dueAt = ''): void {
  const days = held.flatMap(({ state, dueAt: day }) => (day && OWING.includes(state) ? [day] : []))
  const [last] = days.sort().reverse()
  if (last && dueAt < last)
    throw missing('dueAt', `They have until ${last.slice(0, 10)} already. Choose a day after that.`)
}

function refuseUnsent({ reviews }: UnderReview, ids: string[] = []): void {
  const isSent = (id: string) => reviews.some(({ reviewer, state }) => idOf(reviewer) === id && state === 'sent')
  if (ids.length === 0 || !ids.every(isSent)) throw missing('reviewerIds', 'Choose reviews that were sent.')
}

async function refuseUnknownSuccessor(req: PayloadRequest, id: string | undefined, self: string): Promise<void> {
  const message = 'Choose the published publication that takes the place of this one.'
  if (!id || id === self) throw missing('supersededBy', message)
  const { totalDocs } = await req.payload.count({
    collection: 'publications',
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (totalDocs === 0) throw missing('supersededBy', message)
}

/** @returns whether a step names what takes the place of a publication */
export function takesSuccessor({
  needs,
  takes = [],
}: {
  needs: readonly string[]
  takes?: readonly string[]
}): boolean {
  return needs.includes('successor') || takes.includes('successor')
}
