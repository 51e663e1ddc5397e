import type { PayloadRequest } from 'payload'
import { activeAmong } from '../accounts/active'
import { HttpProblem } from '../domain/errors'
import type { Account } from '../domain/roles'
import { transitionsFor, type ActionInput, type ActionName, type Transition } from '../domain/workflow'
import type { Publication } from '../payload-types'
import { asAction } from './actionContext'
import { addressFor } from './address'
import { invitedAmong, reviewersChange } from './assignments'
import { returnToLiveText } from './liveVersion'
import { loadUnderReview, refuseUnknown, type UnderReview } from './reviewable'
import { layTombstone, removeTombstone } from './tombstone'
import { inTransaction } from './transaction'

/**
 * Takes a publication one step further, in one transaction with the audit log and the outbox.
 *
 * @param req of the person who acts
 * @param account the same person's roles
 * @param id of the publication
 * @param action name of the step
 * @param revision that the person has seen; another one by now is a conflict
 * @param input the note, and what else the step needs
 * @returns the publication as it is afterwards
 * @throws HttpProblem 404 unknown to this person, 403 not theirs to do, 409 not now or not this revision, 400 incomplete
 */
export async function performAction(
  req: PayloadRequest,
  account: Account,
  { id, action, revision, input }: { id: string; action: ActionName; revision: number; input: ActionInput },
): Promise<Publication> {
  await refuseUnknown(req, id)
  return inTransaction(req, async () => {
    const publication = await loadUnderReview(req, account, id)
    refuseStale(publication, revision)
    const transition = allowedTransition(publication, account, action)
    await refuseIncomplete(req, transition, input, publication)
    const { latest } = publication
    const entirely = action === 'withdraw' && input.entirely === true
    const context = {
      name: entirely ? 'remove' : action,
      note: input.note || null,
      from: latest.state,
      to: transition.to,
      touchesLive: transition.goesLive === true || transition.ofLive === true,
      ...(input.reviewerIds && { changes: [await reviewersChange(req, latest, input.reviewerIds)] }),
    }
    if (transition.ofLive && latest._status !== 'published') await returnToLiveText(req, latest)
    const { reviewerIds } = input
    const invited = reviewerIds && (await invitedAmong(req, publication.reviewable.groupId, reviewerIds))
    const slug = transition.goesLive ? await addressFor(req, publication) : latest.slug
    const changed = await asAction(req, context, () =>
      req.payload.update({
        collection: 'publications',
        id,
        ...target(transition, publication, {
          ...changes(transition, input, account, latest),
          ...(invited && { invitedReviewers: invited }),
          slug,
          revision,
        }),
        depth: 0,
        overrideAccess: true,
        user: req.user,
        req,
      }),
    )
    if (action === 'withdraw') await layTombstone(req, publication.live, entirely ? null : input)
    if (action === 'remove') await removeTombstone(req, id)
    return changed
  })
}

/** Which row is written, and with what: the live text only when the step goes live or takes it down. */
function target(
  { to, goesLive, newRound }: Transition,
  { latest, isLive }: UnderReview,
  change: Partial<Publication>,
): { draft: boolean; data: Partial<Publication> } {
  const data = { ...change, ...(newRound && { recommendations: [] }), state: to }
  if (!goesLive) return { draft: isLive && to !== 'withdrawn', data: { ...data, _status: 'draft' } }
  const now = new Date().toISOString()
  const firstTime = { publishedAt: latest.publishedAt ?? now, issued: latest.issued ?? now.slice(0, 10) }
  return { draft: false, data: { ...data, ...firstTime, _status: 'published' } }
}

function changes(
  transition: Transition,
  input: ActionInput,
  account: Account,
  latest: Publication,
): Partial<Publication> {
  const { reviewerIds, recommendation, supersededBy, note } = input
  const others = (latest.recommendations ?? []).filter(({ reviewer }) => reviewer !== account.userId)
  return {
    ...(reviewerIds && { reviewers: reviewerIds }),
    ...(supersededBy && takesSuccessor(transition) && { supersededBy }),
    ...(recommendation && {
      recommendations: [...others, { reviewer: account.userId, recommendation, note, at: new Date().toISOString() }],
    }),
  }
}

function takesSuccessor({ needs, takes = [] }: Transition): boolean {
  return needs.includes('successor') || takes.includes('successor')
}

function refuseStale({ latest }: UnderReview, revision: number): void {
  if (latest.revision !== revision)
    throw new HttpProblem(
      'publication.stale',
      409,
      `Somebody changed this publication: you have seen revision ${revision}, it is at ${latest.revision}. Read it again, then decide.`,
      { field: 'revision', details: { current: { revision: latest.revision, state: latest.state } } },
    )
}

function allowedTransition({ reviewable }: UnderReview, account: Account, action: ActionName): Transition {
  const transition = transitionsFor(reviewable, account).find((candidate) => candidate.action === action)
  if (!transition)
    throw new HttpProblem(
      'review.refused',
      403,
      `You cannot do this to a publication that is ${reviewable.state.replace('-', ' ')}. Its review panel shows what you can do.`,
    )
  const obstacle = transition.guard?.(reviewable)
  if (obstacle) throw new HttpProblem('review.blocked', 409, obstacle)
  return transition
}

async function refuseIncomplete(
  req: PayloadRequest,
  transition: Transition,
  input: ActionInput,
  { latest }: UnderReview,
): Promise<void> {
  const { needs } = transition
  const missing = (field: string, message: string) => new HttpProblem('review.incomplete', 400, message, { field })
  if (needs.includes('note') && input.note.trim() === '')
    throw missing('note', 'Write a note: the people concerned need to know why.')
  if (needs.includes('recommendation') && !input.recommendation)
    throw missing('recommendation', 'Choose a recommendation.')
  if (needs.includes('reviewers')) await refuseUnknownReviewers(req, input.reviewerIds)
  if (needs.includes('successor') || (input.supersededBy && takesSuccessor(transition)))
    await refuseUnknownSuccessor(req, input.supersededBy, latest.id)

  async function refuseUnknownReviewers(request: PayloadRequest, ids: string[] | undefined): Promise<void> {
    if (!ids || ids.length + (latest.reviewers ?? []).length === 0)
      throw missing('reviewerIds', 'Choose the reviewers.')
    const active = await activeAmong(request, ids)
    if (ids.some((id) => !active.has(id)))
      throw missing('reviewerIds', 'One of the reviewers has no account here, or one that is disabled.')
  }

  async function refuseUnknownSuccessor(request: PayloadRequest, id: string | undefined, self: string): Promise<void> {
    const message = 'Choose the published publication that takes the place of this one.'
    if (!id || id === self) throw missing('supersededBy', message)
    const { totalDocs } = await request.payload.count({
      collection: 'publications',
      where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
      overrideAccess: false,
      user: request.user,
      req: request,
    })
    if (totalDocs === 0) throw missing('supersededBy', message)
  }
}
