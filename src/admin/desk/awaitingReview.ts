import { createLocalReq, type Payload, type TypedUser } from 'payload'
import { idOf } from '../../domain/idOf'
import { publicationWorkflow } from '../../domain/publicationWorkflow'
import { OWING } from '../../domain/review'
import { heldReviews } from '../../review/reviews'

/**
 * Papers that this person was asked to review, still reviews and has not answered. Nobody reads the rows of reviews, and
 * reviewers may be outside the group, so it is looked up as the server; only the person's own assignments, and of them only
 * the ids and days, are handed on.
 *
 * @param payload to read from
 * @param user whose assignments
 * @returns by the id of a publication, by when its review is asked for; null where no day was set
 */
export async function awaitingReview(payload: Payload, user: TypedUser): Promise<Map<string, string | null>> {
  // Of the rows that nobody reads, those of this person alone.
  const asServer = { depth: 0, pagination: false, overrideAccess: true } as const
  const { docs: owed } = await payload.find({
    collection: 'reviews',
    where: {
      and: [{ reviewer: { equals: user.id } }, { state: { in: [...OWING] } }, { takenOffAt: { exists: false } }],
    },
    ...asServer,
  })
  if (owed.length === 0) return new Map()
  const { docs: papers } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { id: { in: owed.map(({ publication }) => idOf(publication)) } },
        { state: { in: publicationWorkflow.before('recommend') } },
      ],
    },
    draft: true,
    select: { group: true, round: true },
    ...asServer,
  })
  const req = await createLocalReq({ user }, payload)
  const waiting = await Promise.all(
    papers.map(async ({ id, group, round }) => {
      const asked = owed.filter(({ publication, round: its }) => idOf(publication) === id && its === round)
      const [own] = await heldReviews(req, idOf(group), asked)
      return own ? [[id, own.dueAt ?? null] as const] : []
    }),
  )
  return new Map(waiting.flat())
}
