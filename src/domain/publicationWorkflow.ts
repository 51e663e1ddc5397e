import type { Condition } from './condition'
import type { PublicationType } from './publicationType'
import { createWorkflow, type Transition, type WorkflowSubject } from './workflow'

const STATES = {
  draft: { saved: 'draft', isPrivate: true },
  submitted: { isUnderReview: true },
  'changes-requested': { saved: 'changes-requested', isPrivate: true },
  accepted: { isUnderReview: true },
  // Editing what is live begins a new draft beside it.
  published: { saved: 'draft', isPublic: true },
  superseded: { saved: 'draft', isPublic: true },
  withdrawn: {},
} as const

export type State = keyof typeof STATES

export const RECOMMENDATIONS = ['accept', 'minor-changes', 'major-changes', 'reject'] as const

export type Recommendation = (typeof RECOMMENDATIONS)[number]

/** What an action needs to know of a publication. */
export interface Reviewable extends WorkflowSubject<State> {
  type: PublicationType
  liveState: State | null
  groupPublishesItself: boolean
  reviewerIds: string[]
  /** The latest recommendation of each reviewer in this round, of those who were taken off or have left as well. */
  recommendations: { reviewerId: string; recommendation: Recommendation }[]
  /** Whether readers are told that it was withdrawn. */
  hasTombstone: boolean
}

/** What goes with an action: the reason or the reviewers' words, and what only some actions take. */
export interface ActionInput {
  note: string
  reviewerIds?: string[]
  recommendation?: Recommendation
  /** Id of the publication that takes this one's place. */
  supersededBy?: string
  /** Leaves nothing to read where it stood, not even a title. */
  entirely?: boolean
}

export type ActionName =
  | 'submit'
  | 'assign-reviewers'
  | 'recommend'
  | 'request-changes'
  | 'accept'
  | 'publish'
  | 'supersede'
  | 'withdraw'
  | 'remove'

export type ActionNeed = 'note' | 'reviewers' | 'recommendation' | 'successor' | 'entirely'

/** How an action is called: by its name, or otherwise where its row says so. */
export type ActionWording = ActionName | 'publish-at-once'

/** What can stand in the way of an action. */
export type Obstacle = { reason: 'reviewers-silent'; count: number } | { reason: 'reviewer-against' }

/** The whole life of a publication. Whoever wants to know who may do what, and when, reads this table. */
const TRANSITIONS: readonly Transition<Reviewable, ActionName, ActionNeed, ActionWording, Obstacle>[] = [
  {
    action: 'submit',
    from: ['draft', 'changes-requested'],
    to: 'submitted',
    by: { group: 'contributor' },
    needs: [],
    newRound: true,
  },
  {
    action: 'assign-reviewers',
    from: ['submitted'],
    to: 'submitted',
    by: { group: 'lead' },
    needs: ['reviewers'],
  },
  {
    action: 'recommend',
    from: ['submitted'],
    to: 'submitted',
    by: { assignedReviewer: true },
    needs: ['recommendation', 'note'],
  },
  {
    action: 'request-changes',
    from: ['submitted', 'accepted'],
    to: 'changes-requested',
    by: { group: 'lead' },
    needs: ['note'],
  },
  {
    action: 'accept',
    from: ['submitted'],
    to: 'accepted',
    by: { group: 'lead' },
    needs: [],
    guard: reviewersAgree,
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
 * A reviewer's recommendation binds, also after its reviewer was taken off: a lead accepts once all who are assigned have
 * answered, and nobody has asked for more than minor changes.
 */
function reviewersAgree({ reviewerIds, recommendations }: Reviewable): Obstacle | null {
  const answered = new Set(recommendations.map(({ reviewerId }) => reviewerId))
  const silent = reviewerIds.filter((id) => !answered.has(id)).length
  if (silent > 0) return { reason: 'reviewers-silent', count: silent }
  const against = recommendations.some(({ recommendation }) => ['major-changes', 'reject'].includes(recommendation))
  return against ? { reason: 'reviewer-against' } : null
}

export const publicationWorkflow = createWorkflow({ initial: 'draft', states: STATES, transitions: TRANSITIONS })

/** When a group has let go of a text, so that the hub's editors have business with it. */
export const SHARED: Condition = { field: 'state', oneOf: publicationWorkflow.sharedStates }

/** When reviewers from outside its group have business with a text: not before, and not after it is published. */
export const UNDER_REVIEW: Condition = { field: 'state', oneOf: publicationWorkflow.reviewStates }
