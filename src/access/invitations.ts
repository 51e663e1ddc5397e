import type { PayloadRequest } from 'payload'
import { meets, through } from '../domain/condition'
import { idOf, idsOf } from '../domain/idOf'
import { UNDER_REVIEW } from '../domain/publicationWorkflow'
import type { Account } from '../domain/roles'
import type { Publication } from '../payload-types'
import { whereOf } from './whereOf'

/** Of the latest version of a publication. */
export type Invitations = Pick<Publication, 'state' | 'invitedReviewers'>

/** @returns ids of the people from outside the group whose invitation holds, since the latest text is with the reviewers */
export function invitedReviewers(latest: Invitations): string[] {
  return meets(UNDER_REVIEW, latest) ? idsOf(latest.invitedReviewers ?? []) : []
}

const INVITED = 'plenary.invited'

/**
 * The papers that a person from outside their group was asked to review, as the latest version of each has it now: who was
 * taken off sees no version any more, whatever stands in the old ones. Reviewers of the group itself read as its members.
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
  const { docs } = await req.payload.findVersions({
    collection: 'publications',
    where: {
      and: [
        { latest: { equals: true } },
        { 'version.invitedReviewers': { in: [userId] } },
        whereOf(through('version', UNDER_REVIEW)),
      ],
    },
    // Of a group that is not named the adapter for SQLite joins every table.
    select: { parent: true, version: { state: true } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  // A version that outlived its paper belongs to nobody, and must not cost a reviewer everything else.
  return docs.flatMap(({ parent }) => idOf(parent as string | { id: string } | null) ?? [])
}
