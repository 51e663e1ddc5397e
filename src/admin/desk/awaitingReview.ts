import type { Payload, TypedUser } from 'payload'

/**
 * Papers that this person was asked to review and has not answered. Who reviews what is hidden from people outside the
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
    where: { and: [{ state: { equals: 'submitted' } }, { reviewers: { in: [user.id] } }] },
    draft: true,
    select: { recommendations: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs
    .filter(({ recommendations }) => !(recommendations ?? []).some(({ reviewer }) => reviewer === user.id))
    .map(({ id }) => id)
}
