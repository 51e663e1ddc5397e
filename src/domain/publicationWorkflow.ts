import type { Condition } from './condition'
import type { PublicationType } from './publicationType'
import { AGAINST, type DeclineReason, OWING, READING, type Recommendation, type ReviewState } from './review'
import { createWorkflow, type Transition, type WorkflowSubject } from './workflow'

const STATES = {
  draft: { saved: 'draft', isPrivate: true },
  submitted: { isUnderReview: true },
  'changes-requested': { saved: 'changes-requested', isPrivate: true },
  // Accepted but for small corrections, which need no new round.
  corrections: { saved: 'corrections', isPrivate: true },
  accepted: { isUnderReview: true },
  // Editing what is live begins a new draft beside it.
  published: { saved: 'draft', isPublic: true },
  superseded: { saved: 'draft', isPublic: true },
  declined: {},
  withdrawn: {},
} as const

export type State = keyof typeof STATES

/** What an action needs to know of a publication. */
export interface Reviewable extends WorkflowSubject<State> {
  type: PublicationType
  liveState: State | null
  groupPublishesItself: boolean
  reviews: { reviewerId: string; state: ReviewState }[]
  /** What reviewers sent in this round and nobody set aside, of those who were taken off or have left as well. */
  recommendations: { reviewerId: string; recommendation: Recommendation }[]
  /** How many reviews the group asks for before it accepts. */
  reviewsNeeded: number
  isByActor: boolean
  /** Whether everyone who leads the group is one of the authors, so that an editor acts in their place. */
  isByAllLeads: boolean
  /** Whether readers are told that it was withdrawn. */
  hasTombstone: boolean
}

/** What goes with an action: the reason or the reviewers' words, and what only some actions take. */
export interface ActionInput {
  note: string
  reviewerIds?: string[]
  recommendation?: Recommendation
  /** What a reviewer tells the lead alone. */
  noteToLead?: string
  declineReason?: DeclineReason
  /** ISO 8601 moment by which a review is asked for. */
  dueAt?: string
  /** Id of the publication that takes this one's place. */
  supersededBy?: string
  /** Leaves nothing to read where it stood, not even a title. */
  entirely?: boolean
}

export type ActionName =
  | 'submit'
  | 'take-back'
  | 'assign-reviewers'
  | 'accept-review'
  | 'decline-review'
  | 'recommend'
  | 'extend-reviews'
  | 'set-review-aside'
  | 'request-changes'
  | 'accept'
  | 'accept-with-corrections'
  | 'finish-corrections'
  | 'decline'
  | 'reopen'
  | 'publish'
  | 'supersede'
  | 'withdraw'
  | 'remove'

export type ActionNeed =
  | 'note'
  | 'reviewers'
  | 'sent-reviews'
  | 'due'
  | 'recommendation'
  | 'note-to-lead'
  | 'decline-reason'
  | 'successor'
  | 'entirely'

/** How an action is called: by its name, or otherwise where its row says so. */
export type ActionWording = ActionName | 'publish-at-once'

/** What can stand in the way of an action. */
export type Obstacle =
  | { reason: 'reviewers-silent'; count: number }
  | { reason: 'reviewer-against' }
  | { reason: 'reviews-lacking'; count: number }

type Row = Transition<Reviewable, ActionName, ActionNeed, ActionWording, Obstacle>

/**
 * Who decides on a submission: the leads of the group, but never on a paper of their own; where that leaves nobody, the
 * hub's editors.
 *
 * @param row of one decision
 */
function decision({ when = () => true, ...row }: Omit<Row, 'by'>): Row[] {
  return [
    { ...row, by: { group: 'lead' }, notByAuthors: true, when },
    {
      ...{ ...row, by: { platform: ['editor', 'admin'] }, notByAuthors: true },
      when: (publication) => publication.isByAllLeads && when(publication),
    },
  ]
}

/**
 * The whole life of a publication. Whoever wants to know who may do what, and when, reads this table. In each state the step that
 * leads on comes first, since people are offered them in this order.
 */
const TRANSITIONS: readonly Row[] = [
  {
    action: 'submit',
    from: ['draft', 'changes-requested'],
    to: 'submitted',
    by: { group: 'contributor' },
    needs: [],
    newRound: true,
  },
  {
    action: 'finish-corrections',
    from: ['corrections'],
    to: 'accepted',
    by: { group: 'contributor' },
    needs: [],
  },
  {
    action: 'publish',
    from: ['accepted'],
    to: 'published',
    by: { group: 'lead' },
    needs: [],
    when: (publication) => publication.groupPublishesItself,
    goesLive: true,
  },
  {
    action: 'publish',
    from: ['accepted'],
    to: 'published',
    by: { platform: ['editor', 'admin'] },
    needs: [],
    goesLive: true,
  },
  {
    action: 'publish',
    wording: 'publish-at-once',
    from: ['submitted'],
    to: 'published',
    by: { group: 'lead' },
    needs: [],
    when: (publication) => publication.type === 'rapid-response',
    goesLive: true,
  },
  {
    action: 'accept-review',
    from: ['submitted'],
    to: 'submitted',
    by: { reviewerWith: ['asked'] },
    notByAuthors: true,
    needs: [],
    ofReview: true,
  },
  {
    action: 'recommend',
    from: ['submitted'],
    to: 'submitted',
    by: { reviewerWith: READING },
    notByAuthors: true,
    needs: ['recommendation', 'note'],
    takes: ['note-to-lead'],
    ofReview: true,
  },
  {
    action: 'decline-review',
    from: ['submitted'],
    to: 'submitted',
    by: { reviewerWith: OWING },
    needs: ['decline-reason'],
    ofReview: true,
  },
  ...decision({
    action: 'accept',
    from: ['submitted'],
    to: 'accepted',
    needs: [],
    guard: reviewersAgree,
  }),
  ...decision({
    action: 'accept-with-corrections',
    from: ['submitted'],
    to: 'corrections',
    needs: ['note'],
    guard: reviewersAgree,
  }),
  ...decision({
    action: 'assign-reviewers',
    from: ['submitted'],
    to: 'submitted',
    needs: ['reviewers'],
    takes: ['due'],
  }),
  ...decision({
    action: 'extend-reviews',
    from: ['submitted'],
    to: 'submitted',
    needs: ['due'],
    when: ({ reviews }) => reviews.some(({ state }) => OWING.includes(state)),
  }),
  ...decision({
    action: 'request-changes',
    from: ['submitted', 'corrections', 'accepted'],
    to: 'changes-requested',
    needs: ['note'],
  }),
  {
    action: 'set-review-aside',
    from: ['submitted'],
    to: 'submitted',
    by: { platform: ['editor', 'admin'] },
    notByAuthors: true,
    needs: ['sent-reviews', 'note'],
    when: ({ recommendations }) => recommendations.length > 0,
  },
  ...decision({
    action: 'decline',
    from: ['submitted', 'changes-requested', 'accepted'],
    to: 'declined',
    needs: ['note'],
  }),
  ...decision({
    action: 'reopen',
    from: ['declined'],
    to: 'draft',
    needs: ['note'],
  }),
  {
    action: 'take-back',
    from: ['submitted'],
    to: 'draft',
    by: { group: 'contributor' },
    needs: [],
    when: ({ reviews, recommendations }) => reviews.length + recommendations.length === 0,
  },
  {
    action: 'supersede',
    from: ['published'],
    to: 'superseded',
    by: { group: 'lead', platform: ['editor', 'admin'] },
    needs: ['successor'],
    goesLive: true,
  },
  {
    action: 'withdraw',
    from: ['published', 'superseded'],
    to: 'withdrawn',
    by: { group: 'lead', platform: ['editor', 'admin'] },
    needs: ['note'],
    takes: ['successor', 'entirely'],
    ofLive: true,
  },
  {
    action: 'remove',
    from: ['withdrawn'],
    to: 'withdrawn',
    by: { group: 'lead', platform: ['editor', 'admin'] },
    needs: ['note'],
    when: (publication) => publication.hasTombstone,
  },
]

/**
 * A recommendation binds, also after its reviewer was taken off: a lead accepts once the group has as many as it asks for, all
 * who owe an answer have given it, and nobody has asked for more than minor changes.
 */
function reviewersAgree({ reviews, recommendations, reviewsNeeded }: Reviewable): Obstacle | null {
  const silent = reviews.filter(({ state }) => OWING.includes(state)).length
  if (silent > 0) return { reason: 'reviewers-silent', count: silent }
  if (recommendations.some(({ recommendation }) => AGAINST.includes(recommendation)))
    return { reason: 'reviewer-against' }
  return recommendations.length < reviewsNeeded ? { reason: 'reviews-lacking', count: reviewsNeeded } : null
}

export const publicationWorkflow = createWorkflow({ initial: 'draft', states: STATES, transitions: TRANSITIONS })

/** When a group has let go of a text, so that the hub's editors have business with it. */
export const SHARED: Condition = { field: 'state', oneOf: publicationWorkflow.sharedStates }

/** When reviewers from outside its group have business with a text: not before, and not after it is published. */
export const UNDER_REVIEW: Condition = { field: 'state', oneOf: publicationWorkflow.reviewStates }
