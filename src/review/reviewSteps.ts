import type { PayloadRequest } from 'payload'
import { publicationWorkflow, type ActionInput, type ActionName } from '../domain/publicationWorkflow'
import { idOf } from '../domain/idOf'
import { OWING } from '../domain/review'
import type { Review } from '../payload-types'
import { invitedAmong } from './assignments'
import type { UnderReview } from './reviewable'
import { isAssigned } from './reviews'

const DAY_MS = 86_400_000

/**
 * @param req of the person who acts
 * @param loaded the publication as it stood, in the round that it was in
 * @param input what came with the step
 */
type ReviewStep = (req: PayloadRequest, loaded: UnderReview, input: ActionInput) => Promise<unknown>

/** What the steps of a publication do to its reviews. */
const STEPS: { [Action in ActionName]?: ReviewStep } = {
  submit: beginRound,
  'assign-reviewers': assignReviewers,
  'extend-reviews': extendReviews,
  'set-review-aside': setReviewsAside,
  'accept-review': ofOwn((req, own) => change(req, own, { state: 'agreed', answeredAt: now() })),
  'decline-review': ofOwn((req, own, { declineReason, note }) =>
    change(req, own, { state: 'refused', answeredAt: now(), declineReason, answer: note || null }),
  ),
  recommend: ofOwn((req, own, { recommendation, note, noteToLead }) =>
    change(req, own, {
      ...{ state: 'sent', answeredAt: own.answeredAt ?? now(), sentAt: now() },
      ...{ recommendation, note, noteToLead: noteToLead || null },
      // Another one takes the place of what was set aside, or carried over.
      ...{ setAsideAt: null, setAsideReason: null, isCarriedOver: false },
    }),
  ),
}

/** @returns what an action of the workflow does to the reviews of a publication; undefined where it leaves them as they are */
export function reviewStep(action: string): ReviewStep | undefined {
  return publicationWorkflow.isAction(action) ? STEPS[action] : undefined
}

/** @returns the step of a reviewer, which changes their own review */
function ofOwn(step: (req: PayloadRequest, own: Review, input: ActionInput) => Promise<unknown>): ReviewStep {
  return (req, { held }, input) => {
    const own = held.find(({ reviewer }) => idOf(reviewer) === req.user?.id)
    if (!own) throw new Error('This is a step of reviewers alone')
    return step(req, own, input)
  }
}

/**
 * Asks for reviews, and takes those off who are not named any more. What somebody sent stays, and binds.
 *
 * @throws HttpProblem as ./assignments
 */
async function assignReviewers(
  req: PayloadRequest,
  loaded: UnderReview,
  { reviewerIds = [], note, dueAt }: ActionInput,
): Promise<void> {
  const { latest, reviews, group } = loaded
  const invited = new Set(await invitedAmong(req, group.id, reviewerIds))
  const asked = {
    ...{ dueAt: dueAt ?? dueIn(group.reviewDays), request: note || null },
    isAnonymous: group.reviewersHidden,
  }
  const start = Date.now()
  for (const [index, reviewer] of reviewerIds.entries()) {
    // In the order in which they were named.
    const askedAt = new Date(start + index).toISOString()
    const known = reviews.find((review) => idOf(review.reviewer) === reviewer)
    const isInvited = invited.has(reviewer)
    if (!known)
      await ask(req, { publication: latest.id, round: latest.round ?? 0, reviewer, isInvited, askedAt, ...asked })
    else if (isAssigned(known)) await change(req, known, { isInvited, ...(note && { request: note }) })
    else
      await change(req, known, {
        ...{ isInvited, takenOffAt: null },
        ...(known.state !== 'sent' && { state: 'asked', askedAt, ...asked, ...UNANSWERED }),
      })
  }
  const leaving = reviews.filter((review) => isAssigned(review) && !reviewerIds.includes(idOf(review.reviewer)))
  for (const review of leaving) await change(req, review, { takenOffAt: now() })
}

/** Gives all who owe an answer until another day. */
async function extendReviews(req: PayloadRequest, { reviews }: UnderReview, { dueAt }: ActionInput): Promise<void> {
  for (const review of reviews.filter(({ state, takenOffAt }) => OWING.includes(state) && !takenOffAt))
    await change(req, review, { dueAt })
}

/** What these reviewers sent no longer counts; it stays readable. */
async function setReviewsAside(
  req: PayloadRequest,
  { reviews }: UnderReview,
  { reviewerIds = [], note }: ActionInput,
): Promise<void> {
  for (const review of reviews.filter(
    ({ reviewer, state }) => reviewerIds.includes(idOf(reviewer)) && state === 'sent',
  ))
    await change(req, review, { setAsideAt: now(), setAsideReason: note })
}

/** Begins the next round with the reviewers of the last: who accepted the paper need not answer again, the others are asked. */
async function beginRound(req: PayloadRequest, { latest, held, group }: UnderReview): Promise<void> {
  // A text that nobody asked to change is another work: reviewers of the one before have not read it.
  if (latest.state !== publicationWorkflow.after('request-changes')) return
  const round = (latest.round ?? 0) + 1
  for (const before of held) {
    const { isInvited, request, recommendation, setAsideAt } = before
    const row = {
      ...{ publication: latest.id, round, reviewer: idOf(before.reviewer), isInvited, request, askedAt: now() },
      isAnonymous: before.isAnonymous === true || group.reviewersHidden,
    }
    const isGood = recommendation === 'accept' && !setAsideAt
    if (isGood) {
      const { state, note, noteToLead, sentAt, answeredAt } = before
      const sent = { state, recommendation, note, noteToLead, sentAt, answeredAt, isCarriedOver: true }
      await create(req, { ...row, ...sent })
    } else
      await create(req, {
        ...row,
        state: before.state === 'asked' ? 'asked' : 'agreed',
        dueAt: dueIn(group.reviewDays),
      })
  }
}

/** Takes away all reviews of a publication, which is deleted. */
export async function deleteReviews(req: PayloadRequest, publication: string): Promise<void> {
  await req.payload.delete({
    ...{ collection: 'reviews', where: { publication: { equals: publication } }, depth: 0, req },
    // Whoever may delete the paper may not read its reviews.
    overrideAccess: true,
  })
}

const UNANSWERED = { answeredAt: null, declineReason: null, answer: null }

type NewReview = Omit<Review, 'id' | 'createdAt' | 'updatedAt'>

const ask = (req: PayloadRequest, row: Omit<NewReview, 'state'>) => create(req, { ...row, state: 'asked' })

function create(req: PayloadRequest, data: NewReview): Promise<Review> {
  // The workflow of the publication has decided who may; so below.
  return req.payload.create({ collection: 'reviews', data, depth: 0, overrideAccess: true, req })
}

function change(req: PayloadRequest, { id }: Review, data: Partial<Review>): Promise<Review> {
  return req.payload.update({ collection: 'reviews', id, data, depth: 0, overrideAccess: true, req })
}

function now(): string {
  return new Date().toISOString()
}

function dueIn(days: number): string {
  const day = new Date(Date.now() + days * DAY_MS)
  day.setUTCHours(23, 59, 59, 0)
  return day.toISOString()
}
