import { groupsWithRole, type Account } from '../../src/domain/roles'
import { isPublic, type PaperStanding } from '../../src/domain/isPublic'
import { CLOSED_TO_REVIEWERS, STATES_FOR_EDITORS } from '../../src/domain/workflow'
import type { Document, Publication, WorkingGroup } from '../../src/payload-types'
import { isAdmin, isEditor } from '../../src/access/principal'
import { idOf } from '../../src/domain/idOf'

/**
 * Who may know of a document, as tokens that the index which members search keeps beside each record. A person finds what
 * has one of theirs. This says again what the rules beside it say as filters of the database; a test holds the two
 * together for every kind of person and document.
 */
export type Audience = string[]

export const EVERYONE = 'everyone'
const EDITORS = 'editors'
const ADMINS = 'admins'
const group = (id: string) => `group:${id}`
const reviewer = (userId: string) => `reviewer:${userId}`

/**
 * @param account who searches, as the database has them now
 * @returns the tokens by which this person finds
 */
export function tokensOf(account: Account): Audience {
  return [
    EVERYONE,
    reviewer(account.userId),
    ...groupsWithRole(account, 'observer').map(group),
    ...(isEditor(account) ? [EDITORS] : []),
    ...(isAdmin(account) ? [ADMINS] : []),
  ]
}

/** The people from outside who were asked to review a paper, of its latest version. */
type Assignment = Pick<Publication, 'state' | 'invitedReviewers'>

/**
 * @param publication one of its texts: the live one, or a draft beside it
 * @param latest its latest version, which says who is assigned
 * @param now by which an embargo is past or not
 * @see readPublications in ./publications
 */
export function audienceOfPublication(
  publication: PaperStanding & Pick<Publication, 'group'>,
  latest: Assignment,
  now = new Date(),
): Audience {
  const { state } = publication
  return [
    ...(isPublic(publication, null, null, now) ? [EVERYONE] : []),
    group(idOf(publication.group)),
    ...(CLOSED_TO_REVIEWERS.includes(state) ? [] : reviewersOf(latest)),
    ...(STATES_FOR_EDITORS.includes(state) ? [EDITORS] : []),
    ADMINS,
  ]
}

/**
 * @param document a file
 * @param paper the one that it belongs to, null when there is none: its live text, and its latest version
 * @param now by which an embargo is past or not
 * @see readDocuments in ./documents
 */
export function audienceOfDocument(
  document: Document,
  paper: { live: PaperStanding; latest: Assignment } | null,
  now = new Date(),
): Audience {
  const { visibility, release, stage } = document
  const isUnderReview = stage != null && STATES_FOR_EDITORS.includes(stage)
  const isForEveryone = !document.publication && visibility === 'public'
  return [
    ...(isPublic(paper?.live ?? null, document, release, now) ? [EVERYONE] : []),
    group(idOf(document.group)),
    ...(isUnderReview && paper ? reviewersOf(paper.latest) : []),
    ...(isUnderReview || isForEveryone ? [EDITORS] : []),
    ADMINS,
  ]
}

function reviewersOf({ state, invitedReviewers }: Assignment): Audience {
  return CLOSED_TO_REVIEWERS.includes(state) ? [] : (invitedReviewers ?? []).map((user) => reviewer(idOf(user)))
}

/** @see publishedGroupOrMember in ./groups */
export function audienceOfGroup({ id, status }: Pick<WorkingGroup, 'id' | 'status'>): Audience {
  return [...(status === 'active' ? [EVERYONE] : []), group(id), EDITORS, ADMINS]
}
