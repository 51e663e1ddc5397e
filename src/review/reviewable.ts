import type { Payload, PayloadRequest } from 'payload'
import { HttpProblem } from '../domain/errors'
import type { Account } from '../domain/roles'
import { publicationWorkflow, type Reviewable } from '../domain/publicationWorkflow'
import type { Publication } from '../payload-types'
import { activeReviewers } from './assignments'
import { idOf } from '../domain/idOf'
import { hasTombstone } from './tombstone'
import type { Versioned } from './versioned'

export type UnderReview = Versioned<Publication, Reviewable>

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
  const reviewerIds = await activeReviewers(req, group.id, latest)
  const askedReviewers = publicationWorkflow.reviewStates.includes(latest.state) ? reviewerIds : []
  if (!isConcerned(account, group.id, askedReviewers)) throw unknown()
  return {
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
      reviewerIds,
      recommendations: (latest.recommendations ?? []).map(({ reviewer, recommendation }) => ({
        reviewerId: idOf(reviewer),
        recommendation,
      })),
    },
  }
}

function isConcerned(account: Account, groupId: string, reviewerIds: string[]): boolean {
  return account.platformRole !== null || account.groups.has(groupId) || reviewerIds.includes(account.userId)
}

function groupOf(payload: Payload, publication: Publication, req: PayloadRequest) {
  return payload.findByID({
    collection: 'working-groups',
    id: idOf(publication.group),
    select: { publishing: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
