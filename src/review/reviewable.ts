import type { Payload, PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import type { Account } from '../domain/roles'
import { publicationWorkflow, type Reviewable } from '../domain/publicationWorkflow'
import type { Publication, Review, WorkingGroup } from '../payload-types'
import { idOf } from '../domain/idOf'
import { authorsAmong, authorshipOf, leadsWhoDidNotWrite } from './authorship'
import { heldReviews, reviewsOf, wasAnonymous } from './reviews'
import { hasTombstone } from './tombstone'
import type { Versioned } from './versioned'

export interface UnderReview extends Versioned<Publication, Reviewable> {
  group: ReviewPolicy
  /** All of the round that the latest version is in, in the order in which they were asked for. */
  reviews: Review[]
  /** Those of them whose reviewer reads the paper now. */
  held: Review[]
  /** Whether leads and editors alone know who reviews: the group says so, or said so when it asked. */
  isAnonymous: boolean
}

/** How the owning group decides on its papers. */
export interface ReviewPolicy {
  id: string
  publishing: WorkingGroup['publishing']
  /** Reviews that a paper needs before it is accepted. */
  reviewsNeeded: number
  /** In which a review is due. */
  reviewDays: number
  /** Whether leads and editors alone know who reviews. */
  reviewersHidden: boolean
}

/** Of groups that have set none. */
const REVIEW_DAYS = 21

const unknown = () => new HttpProblem('publication.unknown', 404, 'There is no such publication.')

/**
 * Asked before a transaction is begun, so that nobody holds the one writer of SQLite by asking for what is not theirs.
 *
 * @param req who
 * @param id of the publication
 * @throws HttpProblem 404 when there is none, or none that this person may read
 */
export async function refuseUnknown(req: PayloadRequest, id: string): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { id: { equals: id } },
    select: { updatedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!docs[0]) throw unknown()
}

/**
 * Loads a publication for an action, for people whose work it is: the group's, the assigned reviewers, the hub's editors.
 * Others may read it once it is live, and learn nothing of a draft beside it.
 *
 * @param req who, and in which transaction
 * @param account the same person's roles
 * @param id of the publication
 * @throws HttpProblem 404 when there is none, or none of this person's; the two look alike
 */
export async function loadUnderReview(req: PayloadRequest, account: Account, id: string): Promise<UnderReview> {
  const { payload } = req
  await refuseUnknown(req, id)
  const [latest, live] = await Promise.all([
    payload.findByID({ collection: 'publications', id, draft: true, depth: 0, overrideAccess: true, req }),
    payload.findByID({ collection: 'publications', id, depth: 0, overrideAccess: true, req }),
  ])
  const isLive = live._status === 'published'
  const group = await groupOf(payload, latest, req)
  const reviews = await reviewsOf(req, latest)
  const isAnonymous = group.reviewersHidden || (await wasAnonymous(req, id))
  const held = await heldReviews(req, group.id, reviews)
  const askedReviewers = publicationWorkflow.reviewStates.includes(latest.state) ? held.map(reviewerOf) : []
  if (!isConcerned(account, group.id, askedReviewers)) throw unknown()
  const authorship = mayDecide(account, group.id, askedReviewers) ? await authorshipOf(req, id) : null
  const isEditors = authorship !== null && account.platformRole !== null
  return {
    ...{ group, reviews, held, isAnonymous },
    latest,
    live,
    isLive,
    subject: {
      type: latest.type,
      state: latest.state,
      liveState: isLive ? live.state : null,
      groupId: group.id,
      groupPublishesItself: group.publishing === 'lead',
      hasTombstone: publicationWorkflow.before('remove').includes(latest.state) && (await hasTombstone(req, id)),
      reviews: held.map((review) => ({ reviewerId: reviewerOf(review), state: review.state })),
      recommendations: reviews.flatMap((review) =>
        review.recommendation && !review.setAsideAt
          ? [{ reviewerId: reviewerOf(review), recommendation: review.recommendation }]
          : [],
      ),
      reviewsNeeded: group.reviewsNeeded,
      isByActor: authorship !== null && (await authorsAmong(req, authorship, [account.userId])).length > 0,
      isByAllLeads: isEditors && (await leadsWhoDidNotWrite(req, authorship, group.id)).length === 0,
    },
  }
}

/** Of others nobody needs to know whether they wrote it. */
function mayDecide({ platformRole, groups, userId }: Account, groupId: string, reviewerIds: string[]): boolean {
  return platformRole !== null || groups.get(groupId) === 'lead' || reviewerIds.includes(userId)
}

function isConcerned(account: Account, groupId: string, reviewerIds: string[]): boolean {
  return account.platformRole !== null || account.groups.has(groupId) || reviewerIds.includes(account.userId)
}

async function groupOf(payload: Payload, publication: Publication, req: PayloadRequest): Promise<ReviewPolicy> {
  const { id, publishing, ...policy } = await payload.findByID({
    collection: 'working-groups',
    id: idOf(publication.group),
    select: { publishing: true, reviewsNeeded: true, reviewDays: true, reviewersHidden: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const { reviewsNeeded, reviewDays, reviewersHidden } = policy
  return {
    ...{ id, publishing, reviewsNeeded: reviewsNeeded ?? 0, reviewDays: reviewDays ?? REVIEW_DAYS },
    reviewersHidden: reviewersHidden === true,
  }
}

function reviewerOf({ reviewer }: Review): string {
  return idOf(reviewer)
}
