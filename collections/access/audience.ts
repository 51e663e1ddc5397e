import { groupsWithRole, type Account } from '../../src/domain/roles'
import { PUBLIC_STATES, STATES_FOR_EDITORS, type State } from '../../src/domain/workflow'
import type { Document, Publication, WorkingGroup } from '../../src/payload-types'
import { idOf, isAdmin, isEditor } from './principal'

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

/** States in which an assigned reviewer has no business with a text. */
const CLOSED_TO_REVIEWERS: readonly State[] = ['draft', 'changes-requested']

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

type Standing = Pick<Publication, '_status' | 'state' | 'embargoUntil' | 'group' | 'reviewers'>

/**
 * @param publication one of its texts: the live one, or a draft beside it
 * @param now by which an embargo is past or not
 * @see readable in ./publications
 */
export function audienceOfPublication(publication: Standing, now = new Date()): Audience {
  const { state, reviewers } = publication
  return [
    ...(isPublicNow(publication, now) ? [EVERYONE] : []),
    group(idOf(publication.group)),
    ...(CLOSED_TO_REVIEWERS.includes(state) ? [] : (reviewers ?? []).map((user) => reviewer(idOf(user)))),
    ...(STATES_FOR_EDITORS.includes(state) ? [EDITORS] : []),
    ADMINS,
  ]
}

/**
 * @param document a file
 * @param publication the live text of the one that has it; null when none does
 * @param now by which an embargo is past or not
 * @see readDocuments in ./documents
 */
export function audienceOfDocument(document: Document, publication: Standing | null, now = new Date()): Audience {
  const { visibility, released, stage, reviewers } = document
  const isShown =
    visibility === 'attached' && released === true && publication !== null && isPublicNow(publication, now)
  const isUnderReview = stage != null && STATES_FOR_EDITORS.includes(stage)
  return [
    ...(visibility === 'public' || isShown ? [EVERYONE] : []),
    group(idOf(document.group)),
    ...(isUnderReview ? [...(reviewers ?? []).map((user) => reviewer(idOf(user))), EDITORS] : []),
    ADMINS,
  ]
}

/** @see publishedGroupOrMember in ./groups */
export function audienceOfGroup({ id, status }: Pick<WorkingGroup, 'id' | 'status'>): Audience {
  return [...(status === 'active' ? [EVERYONE] : []), group(id), EDITORS, ADMINS]
}

function isPublicNow({ _status, state, embargoUntil }: Standing, now: Date): boolean {
  const isPastEmbargo = !embargoUntil || new Date(embargoUntil) <= now
  return _status === 'published' && PUBLIC_STATES.includes(state) && isPastEmbargo
}
