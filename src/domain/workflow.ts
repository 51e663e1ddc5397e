import { includesRole, type Account, type GroupRole, type PlatformRole } from './roles'

/** What a workflow needs to know of whatever goes through its states: a publication, a file, an event. */
export interface WorkflowSubject<State extends string = string> {
  /** Of its latest version. */
  state: State
  /** Of what visitors see, where that may be another version; null when nothing is live. */
  liveState?: State | null
  groupId: string
  /** The reviews that were asked for, of reviewers whose assignment holds now. */
  reviews?: readonly { reviewerId: string; state: string }[]
  /** Whether the person who wants to act is one of its authors. */
  isByActor?: boolean
}

/** What it means to be in a state, for those who take no action. */
export interface StateMeaning<State extends string = string> {
  /** The state after an ordinary save; without one its text is closed for writing. */
  saved?: State
  /** Visitors may see it, once its embargo has passed. */
  isPublic?: true
  /** With the reviewers, or read by them: those from outside the group may open it. */
  isUnderReview?: true
  /** Its group's own affair: neither the hub's editors nor reviewers from outside have any business with it. */
  isPrivate?: true
}

/** Who may take a step: people with this role or a higher one in the owning group, on the hub, or asked to review. */
interface Performers {
  group?: GroupRole
  platform?: readonly PlatformRole[]
  /** A reviewer whose own review is in one of these states. */
  reviewerWith?: readonly string[]
}

/** A row of a workflow's table: a step from some states to one. */
export interface Transition<
  Subject extends WorkflowSubject = WorkflowSubject,
  Action extends string = string,
  Input extends string = string,
  Wording extends string = string,
  Obstacle = unknown,
> {
  action: Action
  /** Names the words for it where the same action is called something else in another row. */
  wording?: Wording
  from: readonly Subject['state'][]
  to: Subject['state']
  by: Performers
  /** Nobody decides on what they wrote. */
  notByAuthors?: true
  /** What must come with it. */
  needs: readonly Input[]
  /** What may come with it. */
  takes?: readonly Input[]
  /** What keeps it from being done just now; null when nothing does. */
  guard?(subject: Subject): Obstacle | null
  /** Whether the row applies to this subject at all. */
  when?(subject: Subject): boolean
  /** Makes the latest version the live one. */
  goesLive?: true
  /** Looks at what is live: it can be taken down whatever happens to a draft beside it. */
  ofLive?: true
  /** Changes the review of the person who acts, and nothing else: the text that others have open stays as it is. */
  ofReview?: true
  /** Begins a new round: earlier recommendations no longer count. */
  newRound?: true
}

/** An action that is open to somebody. */
export interface OpenAction<
  Action extends string = string,
  Input extends string = string,
  Wording extends string = never,
  Obstacle = never,
> {
  action: Action
  /** Names the words for it: the action, or what its row is called otherwise. */
  wording: Action | Wording
  needs: readonly Input[]
  takes: readonly Input[]
  /** What stands in its way; null when nothing does. */
  blocked: Obstacle | null
}

/** The states of the documents of a collection, and every step between them. */
export interface Workflow<
  Subject extends WorkflowSubject,
  Action extends string = string,
  Input extends string = string,
  Wording extends string = string,
  Obstacle = unknown,
> {
  states: readonly Subject['state'][]
  /** In which everything begins. */
  initial: Subject['state']
  /** In which writers may write. */
  editableStates: readonly Subject['state'][]
  /** That visitors may see, once an embargo has passed. */
  publicStates: readonly Subject['state'][]
  /** That are the group's own affair. */
  privateStates: readonly Subject['state'][]
  /** That reviewers from outside may see. */
  reviewStates: readonly Subject['state'][]
  /** That a group has let go of: the hub's editors may see them. */
  sharedStates: readonly Subject['state'][]
  isEditable(state: Subject['state']): boolean
  isPublicState(state: Subject['state']): boolean
  isSharedState(state: Subject['state']): boolean
  /** @returns the state after an ordinary save; null where the text is closed for writing */
  saved(state: Subject['state']): Subject['state'] | null
  isAction(name: unknown): name is Action
  /** @returns the states from which an action leads, whoever takes it */
  before(action: Action): Subject['state'][]
  /** @returns the state to which an action leads; of several the one of its first row */
  after(action: Action): Subject['state']
  /**
   * @param subject as its latest version stands
   * @param account who wants to act
   * @returns the rows of the table that apply to this subject, in this state, for this person; one row an action
   */
  transitionsFor(subject: Subject, account: Account): Transition<Subject, Action, Input, Wording, Obstacle>[]
  /** @returns the actions that are open to this person now, each with what it needs and what stands in its way */
  actionsFor(subject: Subject, account: Account): OpenAction<Action, Input, Wording, Obstacle>[]
}

/**
 * @param table.initial the state in which everything begins
 * @param table.states every state, with what it means
 * @param table.transitions every step; of two rows for one action the first that is open to somebody counts
 */
export function createWorkflow<
  Subject extends WorkflowSubject,
  Action extends string = string,
  Input extends string = string,
  Wording extends string = never,
  Obstacle = never,
>({
  initial,
  states: meanings,
  transitions,
}: {
  initial: Subject['state']
  states: Record<Subject['state'], StateMeaning<Subject['state']>>
  transitions: readonly Transition<Subject, Action, Input, Wording, Obstacle>[]
}): Workflow<Subject, Action, Input, Wording, Obstacle> {
  type State = Subject['state']
  const states = Object.keys(meanings) as State[]
  const meaning = (state: State): StateMeaning<State> | undefined => meanings[state]
  const rowsOf = (action: Action) => transitions.filter((row) => row.action === action)
  const isEditable = (state: State) => meaning(state)?.saved !== undefined
  const isPublicState = (state: State) => meaning(state)?.isPublic === true
  const isPrivateState = (state: State) => meaning(state)?.isPrivate === true
  const sharedStates = states.filter((state) => !isPrivateState(state))

  function transitionsFor(subject: Subject, account: Account) {
    const open = transitions.filter(
      (row) => isAt(row, subject) && (row.when?.(subject) ?? true) && mayPerform(row, subject, account),
    )
    return open.filter((row, index) => open.findIndex(({ action }) => action === row.action) === index)
  }

  return {
    states,
    initial,
    ...{ isEditable, isPublicState },
    isSharedState: (state) => sharedStates.includes(state),
    editableStates: states.filter(isEditable),
    publicStates: states.filter(isPublicState),
    privateStates: states.filter(isPrivateState),
    reviewStates: states.filter((state) => meaning(state)?.isUnderReview),
    sharedStates,
    saved: (state) => meaning(state)?.saved ?? null,
    isAction: (name): name is Action => transitions.some(({ action }) => action === name),
    before: (action) => [...new Set(rowsOf(action).flatMap(({ from }) => from))],
    after(action) {
      const [row] = rowsOf(action)
      if (!row) throw new Error(`The workflow has no action ${action}`)
      return row.to
    },
    transitionsFor,
    actionsFor: (subject, account) =>
      transitionsFor(subject, account).map(({ action, wording = action, needs, takes = [], guard }) => ({
        ...{ action, wording, needs, takes },
        blocked: guard?.(subject) ?? null,
      })),
  }
}

function isAt({ from, ofLive }: Pick<Transition, 'from' | 'ofLive'>, { state, liveState }: WorkflowSubject): boolean {
  const at = ofLive && liveState !== undefined ? liveState : state
  return at !== null && from.includes(at)
}

function mayPerform(
  { by: { group, platform, reviewerWith }, notByAuthors }: Pick<Transition, 'by' | 'notByAuthors'>,
  subject: WorkflowSubject,
  account: Account,
): boolean {
  if (notByAuthors && subject.isByActor) return false
  if (group && includesRole(account.groups.get(subject.groupId), group)) return true
  if (platform && account.platformRole && platform.includes(account.platformRole)) return true
  const own = subject.reviews?.find(({ reviewerId }) => reviewerId === account.userId)
  return own !== undefined && reviewerWith?.includes(own.state) === true
}
