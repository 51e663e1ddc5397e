import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { activeReviewers } from '../../review/assignments'
import { idOf } from '../../domain/idOf'
import { publicationWorkflow } from '../../domain/publicationWorkflow'

/**
 * Papers that this person was asked to review, still reviews and has not answered. Who reviews what is hidden from people outside the
 * group, and reviewers may be outside it, so it is looked up as the server; only the person's own assignments, and of them
 * only the ids, are handed on.
 *
 * @param payload to read from
 * @param user whose assignments
 * @returns ids of publications
 */
export async function awaitingReview(payload: Payload, user: TypedUser): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { and: [{ state: { in: publicationWorkflow.before('recommend') } }, { reviewers: { in: [user.id] } }] },
    draft: true,
    select: { group: true, reviewers: true, invitedReviewers: true, recommendations: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const req = await createLocalReq({ user }, payload)
  const waiting = docs.filter(
    ({ recommendations }) => !(recommendations ?? []).some(({ reviewer }) => reviewer === user.id),
  )
  const held = await Promise.all(waiting.map((paper) => activeReviewers(req, idOf(paper.group), paper)))
  return waiting.filter((_, index) => held[index]?.includes(user.id)).map(({ id }) => id)
}
