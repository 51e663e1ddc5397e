import type { PublicationType } from './publicationType'
import { includesRole, type Account, type GroupRole, type PlatformRole } from './roles'

export const STATES = [
  'draft',
  'submitted',
  'changes-requested',
  'accepted',
  'published',
  'superseded',
  'withdrawn',
] as const

export type State = (typeof STATES)[number]

/** States in which a contributor may write; editing what is published begins a new draft beside the live text. */
export const EDITABLE_STATES: readonly State[] = ['draft', 'changes-requested', 'published', 'superseded']

/** States that visitors may see, once the embargo has passed. */
export const PUBLIC_STATES: readonly State[] = ['published', 'superseded']

/** States in which the hub's editors may see and tag a publication: all that a group has let go of. */
export const STATES_FOR_EDITORS: readonly State[] = ['submitted', 'accepted', 'published', 'superseded', 'withdrawn']

/** States in which an assigned reviewer has no business with a text. */
export const CLOSED_TO_REVIEWERS: readonly State[] = ['draft', 'changes-requested']

export const RECOMMENDATIONS = ['accept', 'minor-changes', 'major-changes', 'reject'] as const

export type Recommendation = (typeof RECOMMENDATIONS)[number]

/** What an action needs to know of a publication. */
export interface Reviewable {
  type: PublicationType
  /** Of the latest version. */
  state: State
  /** Of what visitors see; null when nothing is live. */
  liveState: State | null
  groupId: string
  groupPublishesItself: boolean
  /** Ids of the accounts that were asked for a review and whose assignment holds now. */
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

export interface Transition {
  action: ActionName
  label: string
  from: readonly State[]
  to: State
  by: { group?: GroupRole; platform?: readonly PlatformRole[]; assignedReviewer?: true }
  /** What must come with it. */
  needs: readonly ('note' | 'reviewers' | 'recommendation' | 'successor')[]
  /** What may come with it. */
  takes?: readonly ('successor' | 'entirely')[]
  /** Why it cannot be done just now, in words for the person who tries; null when it can. */
  guard?: (publication: Reviewable) => string | null
  /** Whether the row applies to this publication at all. */
  when?: (publication: Reviewable) => boolean
  /** Makes the latest version the live one. */
  goesLive?: true
  /** Looks at the live text: it can be taken down whatever happens to a draft beside it. */
  ofLive?: true
  /** Begins a new round: earlier recommendations no longer count. */
  newRound?: true
}

/** The whole life of a publication. Whoever wants to know who may do what, and when, reads this table. */
export const WORKFLOW: readonly Transition[] = [
  {
    action: 'submit',
    label: 'Submit to the group',
    from: ['draft', 'changes-requested'],
    to: 'submitted',
    by: { group: 'contributor' },
    needs: [],
    newRound: true,
  },
  {
    action: 'assign-reviewers',
    label: 'Assign reviewers',
    from: ['submitted'],
    to: 'submitted',
    by: { group: 'lead' },
    needs: ['reviewers'],
  },
  {
    action: 'recommend',
    label: 'Send recommendation',
    from: ['submitted'],
    to: 'submitted',
    by: { assignedReviewer: true },
    needs: ['recommendation', 'note'],
  },
  {
    action: 'request-changes',
    label: 'Ask for changes',
    from: ['submitted', 'accepted'],
    to: 'changes-requested',
    by: { group: 'lead' },
    needs: ['note'],
  },
  {
    action: 'accept',
    label: 'Accept',
    from: ['submitted'],
    to: 'accepted',
    by: { group: 'lead' },
    needs: [],
    guard: reviewersAgree,
  },
  {
    action: 'publish',
    label: 'Publish',
    from: ['accepted'],
    to: 'published',
    by: { group: 'lead' },
    needs: [],
    when: (publication) => publication.groupPublishesItself,
    goesLive: true,
  },
  {
    action: 'publish',
    label: 'Publish',
    from: ['accepted'],
    to: 'published',
    by: { platform: ['editor', 'admin'] },
    needs: [],
    goesLive: true,
  },
  {
    action: 'publish',
    label: 'Publish at once',
    from: ['submitted'],
    to: 'published',
    by: { group: 'lead' },
    needs: [],
    when: (publication) => publication.type === 'rapid-response',
    goesLive: true,
  },
  {
    action: 'supersede',
    label: 'Mark as superseded',
    from: ['published'],
    to: 'superseded',
    by: { group: 'lead', platform: ['editor', 'admin'] },
    needs: ['successor'],
    goesLive: true,
  },
  {
    action: 'withdraw',
    label: 'Withdraw',
    from: ['published', 'superseded'],
    to: 'withdrawn',
    by: { group: 'lead', platform: ['editor', 'admin'] },
    needs: ['note'],
    takes: ['successor', 'entirely'],
    ofLive: true,
  },
  {
    action: 'remove',
    label: 'Remove entirely',
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
function reviewersAgree({ reviewerIds, recommendations }: Reviewable): string | null {
  const answered = new Set(recommendations.map(({ reviewerId }) => reviewerId))
  const silent = reviewerIds.filter((id) => !answered.has(id)).length
  if (silent > 0) return `${silent === 1 ? 'One reviewer has' : `${silent} reviewers have`} not answered yet.`
  const against = recommendations.some(({ recommendation }) => ['major-changes', 'reject'].includes(recommendation))
  return against ? 'A reviewer asks for major changes or rejects the paper. Ask the authors for changes.' : null
}

function mayPerform(transition: Transition, publication: Reviewable, account: Account): boolean {
  const { group, platform, assignedReviewer } = transition.by
  if (group && includesRole(account.groups.get(publication.groupId), group)) return true
  if (platform && account.platformRole && platform.includes(account.platformRole)) return true
  return assignedReviewer === true && publication.reviewerIds.includes(account.userId)
}

/**
 * @param publication the publication as its latest version stands
 * @param account who wants to act
 * @returns the actions open to this person now, each with what it needs and what stands in its way
 */
export function actionsFor(
  publication: Reviewable,
  account: Account,
): (Required<Pick<Transition, 'action' | 'label' | 'needs' | 'takes'>> & { blocked: string | null })[] {
  return transitionsFor(publication, account).map((transition) => ({
    action: transition.action,
    label: transition.label,
    needs: transition.needs,
    takes: transition.takes ?? [],
    blocked: transition.guard?.(publication) ?? null,
  }))
}

/**
 * @param publication the publication as its latest version stands
 * @param account who wants to act
 * @returns the rows of the table that apply to this publication, in this state, for this person; one row an action
 */
export function transitionsFor(publication: Reviewable, account: Account): Transition[] {
  const open = WORKFLOW.filter(
    (transition) =>
      transition.from.includes((transition.ofLive ? publication.liveState : publication.state) ?? 'draft') &&
      (transition.when?.(publication) ?? true) &&
      mayPerform(transition, publication, account),
  )
  return open.filter((transition, index) => open.findIndex((other) => other.action === transition.action) === index)
}
