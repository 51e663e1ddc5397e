import type { PayloadRequest, Where } from 'payload'
import { meets, through } from '../domain/condition'
import { idOf } from '../domain/idOf'
import { UNDER_REVIEW } from '../domain/publicationWorkflow'
import { READING } from '../domain/review'
import type { Account } from '../domain/roles'
import type { Publication, Review } from '../payload-types'
import { whereOf } from './whereOf'

/** Of people from outside the group of a paper, who were not taken off and have not declined. */
const INVITATIONS: Where = {
  and: [{ isInvited: { equals: true } }, { takenOffAt: { exists: false } }, { state: { in: [...READING] } }],
}

/** What decides of the latest version of a publication who reads it from outside. */
export type LatestText = Pick<Publication, 'id' | 'state' | 'round'>

/** Reads rows of the collection of reviews, whoever asks. */
type FindReviews = (where: Where) => Promise<Pick<Review, 'publication' | 'round' | 'reviewer'>[]>

/**
 * @param find reads as the server
 * @param latest the latest versions of publications
 * @returns ids of the people from outside the group whose invitation holds, by the id of the publication, of those whose
 *   latest text is with the reviewers
 */
export async function invitedReviewers(find: FindReviews, latest: LatestText[]): Promise<Map<string, string[]>> {
  const rounds = new Map(latest.filter((text) => meets(UNDER_REVIEW, text)).map(({ id, round }) => [id, round ?? 0]))
  if (rounds.size === 0) return new Map()
  const found = await find({ and: [{ publication: { in: [...rounds.keys()] } }, INVITATIONS] })
  const invited = new Map<string, string[]>()
  for (const { publication, round, reviewer } of found) {
    const id = idOf(publication)
    if (rounds.get(id) === round) invited.set(id, [...(invited.get(id) ?? []), idOf(reviewer)])
  }
  return invited
}

const INVITED = 'plenary.invited'

/**
 * The papers that a person from outside their group was asked to review, in the round in which the latest version of each is:
 * who was taken off sees no version any more. Reviewers of the group itself read as its members.
 *
 * @param req of the person; asked once a request
 * @param account the same person
 * @returns ids of publications whose latest text is with the reviewers
 */
export function invitedTo(req: PayloadRequest, { userId }: Account): Promise<string[]> {
  const known = req.context[INVITED] as { userId: string; ids: Promise<string[]> } | undefined
  if (known?.userId === userId) return known.ids
  const ids = readInvitations(req, userId)
  req.context[INVITED] = { userId, ids }
  return ids
}

async function readInvitations(req: PayloadRequest, userId: string): Promise<string[]> {
  // What a person may read follows from these, so no rule can hold before they are read.
  const asServer = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    ...{ collection: 'reviews', where: { and: [{ reviewer: { equals: userId } }, INVITATIONS] } },
    select: { publication: true, round: true },
    ...asServer,
  })
  if (docs.length === 0) return []
  const asked = new Set(docs.map(({ publication, round }) => `${idOf(publication)} ${round}`))
  const { docs: versions } = await req.payload.findVersions({
    collection: 'publications',
    where: {
      and: [
        { latest: { equals: true } },
        { parent: { in: [...new Set(docs.map(({ publication }) => idOf(publication)))] } },
        whereOf(through('version', UNDER_REVIEW)),
      ],
    },
    // Of a group that is not named the adapter for SQLite joins every table.
    select: { parent: true, version: { round: true } },
    ...asServer,
  })
  // A version that outlived its paper belongs to nobody, and must not cost a reviewer everything else.
  return versions.flatMap(({ parent, version }) => {
    const id = idOf(parent as string | { id: string } | null)
    return id && asked.has(`${id} ${version.round ?? 0}`) ? [id] : []
  })
}
