import type { PayloadRequest } from 'payload'
import { isEditor } from '../access/principal'
import { idOf } from '../domain/idOf'
import { includesRole, type Account } from '../domain/roles'
import { publicationWorkflow } from '../domain/publicationWorkflow'
import { OWING, type DeclineReason, type Recommendation, type ReviewState } from '../domain/review'
import type { Review } from '../payload-types'
import { namesOf } from './assignments'
import type { UnderReview } from './reviewable'

/** What a reviewer sent. */
export interface SentReview {
  recommendation: Recommendation
  /** To the authors and the lead. */
  note: string
  /** For leads and editors. */
  noteToLead: string | null
  sentAt: string
  /** Whether it was sent in an earlier round, and is good for this one. */
  isCarriedOver: boolean
  /** Why it does not count any more. */
  setAside: string | null
}

/** A review as somebody may know of it. */
export interface ShownReview {
  /** Null where the reviewer stays unknown. */
  reviewer: { id: string; name: string } | null
  state: ReviewState
  /** The reviewer was taken off, or their membership has ended. */
  isOver: boolean
  dueAt: string | null
  isLate: boolean
  declined: { reason: DeclineReason | null; answer: string | null } | null
  sent: SentReview | null
}

/** A reviewer's own review, with what the lead asks. */
export interface OwnReview {
  state: ReviewState
  request: string | null
  dueAt: string | null
  sent: SentReview | null
}

/**
 * @param account who reads, with a part in the publication
 * @param loaded the publication
 * @returns who may know what of its reviews: members who write for the group read what was sent; where the group keeps its
 *   reviewers hidden, its leads and the hub's editors alone learn who they are, and no author does. Whoever owes a review
 *   reads no other.
 */
export function reviewSight(account: Account, { subject, group, held, isAnonymous }: UnderReview) {
  const isMember = includesRole(account.groups.get(group.id), 'contributor')
  const decides = (isEditor(account) || includesRole(account.groups.get(group.id), 'lead')) && !subject.isByActor
  const owes = held.some(({ reviewer, state }) => idOf(reviewer) === account.userId && OWING.includes(state))
  return {
    sent: (isMember || isEditor(account)) && !owes,
    reviewers: decides || ((isMember || isEditor(account)) && !isAnonymous),
    notesToLead: decides && !owes,
  }
}

/**
 * @param req for its transaction
 * @param account who reads
 * @param loaded the publication, in the round that it is in
 * @returns its reviews as this person may know of them
 */
export async function shownReviews(req: PayloadRequest, account: Account, loaded: UnderReview): Promise<ShownReview[]> {
  const sees = reviewSight(account, loaded)
  const { reviews, held } = loaded
  if (!sees.reviewers) return sees.sent ? unnamed(reviews) : []
  const names = await namesOf(
    req,
    reviews.map(({ reviewer }) => idOf(reviewer)),
  )
  return reviews
    .filter((review) => !review.takenOffAt || review.state === 'sent')
    .map((review) => {
      const id = idOf(review.reviewer)
      return {
        reviewer: { id, name: names.get(id) ?? 'Somebody' },
        state: review.state,
        isOver: review.state !== 'refused' && !held.includes(review),
        dueAt: review.dueAt ?? null,
        isLate: isLate(review),
        declined:
          review.state === 'refused'
            ? { reason: review.declineReason ?? null, answer: sees.notesToLead ? (review.answer ?? null) : null }
            : null,
        sent: sees.sent ? sentOf(review, sees.notesToLead) : null,
      }
    })
}

/** @returns the review of this person, who reads the publication for it; null for others */
export function ownReview({ userId }: Account, { held, subject }: UnderReview): OwnReview | null {
  const own = held.find(({ reviewer }) => idOf(reviewer) === userId)
  const isAwaited = publicationWorkflow.before('recommend').includes(subject.state)
  if (!own || (own.state !== 'sent' && !isAwaited)) return null
  const { state, request, dueAt } = own
  return { state, request: request ?? null, dueAt: dueAt ?? null, sent: sentOf(own, true) }
}

/** What was sent and nothing else, in an order that tells nothing: neither who was asked nor how many. */
function unnamed(reviews: Review[]): ShownReview[] {
  const unknown = { reviewer: null, state: 'sent', isOver: false, dueAt: null, isLate: false, declined: null } as const
  return reviews
    .flatMap((review) => sentOf(review, false) ?? [])
    .sort((one, other) => one.sentAt.localeCompare(other.sentAt))
    .map((sent) => ({ ...unknown, sent }))
}

function sentOf(review: Review, withNoteToLead: boolean): SentReview | null {
  const { recommendation, note, noteToLead, sentAt, isCarriedOver, setAsideAt, setAsideReason } = review
  if (review.state !== 'sent' || !recommendation || !sentAt) return null
  return {
    ...{ recommendation, note: note ?? '', noteToLead: withNoteToLead ? (noteToLead ?? null) : null, sentAt },
    ...{ isCarriedOver: isCarriedOver === true, setAside: setAsideAt ? (setAsideReason ?? '') : null },
  }
}

function isLate({ state, dueAt }: Review): boolean {
  return OWING.includes(state) && Boolean(dueAt) && String(dueAt) < new Date().toISOString()
}
