import type { EventName } from '../domain/events'
import type { Topic } from '../domain/notificationTopics'
import { publicationWorkflow, type State } from '../domain/publicationWorkflow'

/** Who can be told, by what they are to the event (./recipients). */
export type RecipientsName =
  | 'leads'
  | 'deciders'
  | 'decidersWhoDidNotWrite'
  | 'publishers'
  | 'writers'
  | 'owingReviewers'
  | 'newReviewers'
  | 'formerReviewers'
  | 'answeredReviewers'
  | 'member'

/** The words of a mail: src/words/en/notifications.json has them. */
export type MessageName =
  | 'paperSubmitted'
  | 'reviewAsked'
  | 'reviewAgain'
  | 'reviewEnded'
  | 'reviewExtended'
  | 'reviewed'
  | 'reviewDeclined'
  | 'changesRequested'
  | 'correctionsAsked'
  | 'paperDeclined'
  | 'paperReopened'
  | 'paperAccepted'
  | 'waitsForPublication'
  | 'paperPublished'
  | 'paperWithdrawn'
  | 'paperSuperseded'
  | 'fileReleased'
  | 'fileTakenDown'
  | 'joined'
  | 'membershipChanged'
  | 'left'

/** One row: whom an event is told to, in which words. */
export interface Notification {
  to: RecipientsName
  message: MessageName
  topic: Topic
  /** What is said is true in this state of the paper alone; a mail that waited until it has passed is not sent. */
  inState?: State
  /** Names neither title nor place: for people who may not read it any more. */
  isDiscreet?: true
  /** Whether its readers owe a review, which is due some day. */
  ofReviewer?: true
  /** Whether the note of whoever did it is for these people. */
  withNote?: true
  /** Actions that the mail offers by a link of their own (src/oneClick). */
  oneClick?: readonly string[]
}

const { after } = publicationWorkflow
const SUBMITTED = after('submit')

const WAITS_FOR_PUBLICATION: Notification = {
  ...{ to: 'publishers', message: 'waitsForPublication', topic: 'turn', inState: after('accept') },
  oneClick: ['publish'],
}

/**
 * Who hears of what. Of two rows that name a person the first counts, so that each event is one mail. Nobody is told of what they did,
 * and nobody of what they may not read when the mail is sent. Writers are told of decisions, and never of reviews: neither who reviews
 * nor how many have answered.
 */
export const NOTIFICATIONS: { [Name in EventName]?: readonly Notification[] } = {
  'publication.submitted': [
    {
      to: 'owingReviewers',
      message: 'reviewAgain',
      topic: 'turn',
      ofReviewer: true,
      inState: SUBMITTED,
      oneClick: ['recommend-accept'],
    },
    { to: 'deciders', message: 'paperSubmitted', topic: 'turn', inState: SUBMITTED },
  ],
  'publication.reviewers-assigned': [
    {
      ...{ to: 'newReviewers', message: 'reviewAsked', topic: 'turn', inState: SUBMITTED, withNote: true },
      ofReviewer: true,
      oneClick: ['accept-review', 'decline-review', 'recommend-accept'],
    },
    { to: 'formerReviewers', message: 'reviewEnded', topic: 'turn', isDiscreet: true },
  ],
  'publication.reviews-extended': [
    {
      to: 'owingReviewers',
      message: 'reviewExtended',
      topic: 'papers',
      ofReviewer: true,
      inState: SUBMITTED,
      withNote: true,
    },
  ],
  'publication.reviewed': [{ to: 'decidersWhoDidNotWrite', message: 'reviewed', topic: 'papers', withNote: true }],
  'publication.review-declined': [
    { to: 'decidersWhoDidNotWrite', message: 'reviewDeclined', topic: 'turn', inState: SUBMITTED, withNote: true },
  ],
  'publication.changes-requested': [
    {
      ...{ to: 'writers', message: 'changesRequested', topic: 'turn', withNote: true },
      inState: after('request-changes'),
    },
  ],
  'publication.corrections-asked': [
    {
      ...{ to: 'writers', message: 'correctionsAsked', topic: 'turn', withNote: true },
      inState: after('accept-with-corrections'),
    },
  ],
  'publication.corrections-finished': [WAITS_FOR_PUBLICATION],
  'publication.declined': [{ to: 'writers', message: 'paperDeclined', topic: 'papers', withNote: true }],
  'publication.reopened': [{ to: 'writers', message: 'paperReopened', topic: 'papers', withNote: true }],
  'publication.accepted': [
    WAITS_FOR_PUBLICATION,
    { to: 'writers', message: 'paperAccepted', topic: 'papers', withNote: true },
  ],
  'publication.published': [
    { to: 'writers', message: 'paperPublished', topic: 'papers' },
    { to: 'leads', message: 'paperPublished', topic: 'papers' },
    { to: 'answeredReviewers', message: 'paperPublished', topic: 'papers' },
  ],
  'publication.withdrawn': [
    { to: 'writers', message: 'paperWithdrawn', topic: 'papers', withNote: true },
    { to: 'leads', message: 'paperWithdrawn', topic: 'papers', withNote: true },
  ],
  'publication.superseded': [
    { to: 'writers', message: 'paperSuperseded', topic: 'papers' },
    { to: 'leads', message: 'paperSuperseded', topic: 'papers' },
  ],
  'file.released': [
    { to: 'writers', message: 'fileReleased', topic: 'files' },
    { to: 'leads', message: 'fileReleased', topic: 'files' },
  ],
  'file.taken-down': [
    { to: 'writers', message: 'fileTakenDown', topic: 'files', withNote: true },
    { to: 'leads', message: 'fileTakenDown', topic: 'files', withNote: true },
  ],
  'membership.created': [{ to: 'member', message: 'joined', topic: 'memberships' }],
  'membership.changed': [{ to: 'member', message: 'membershipChanged', topic: 'memberships' }],
  'membership.ended': [{ to: 'member', message: 'left', topic: 'memberships' }],
  'membership.deleted': [{ to: 'member', message: 'left', topic: 'memberships' }],
}

/** @returns the rows of an event; none of one that nobody hears of */
export function notificationsOf(name: string): readonly Notification[] {
  return (NOTIFICATIONS as Record<string, readonly Notification[]>)[name] ?? []
}
