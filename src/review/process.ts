import type { PayloadRequest } from 'payload'
import type { HttpProblem } from '../domain/errors'
import type { Account } from '../domain/roles'
import type { Transition, Workflow, WorkflowSubject } from '../domain/workflow'
import type { ActionContext } from './actionContext'

/** A document with what its workflow knows of it. */
export interface InProcess {
  subject: WorkflowSubject
}

/** What every action may come with. */
export interface WithNote {
  note: string
}

/** What somebody wants to do. */
export interface ActionRequest<Seen, Input extends WithNote> {
  /** Name of the action. */
  action: string
  /** The version of the document that the person has seen; another one by now is a conflict. */
  seen: Seen
  input: Input
}

/** One row of the table, as somebody takes it. */
export interface Step<Loaded extends InProcess, Input extends WithNote> {
  loaded: Loaded
  transition: Transition<Loaded['subject']>
  account: Account
  input: Input
}

/** Why a step is refused, in words for the person who tries. */
export interface Refusals<Loaded extends InProcess, Seen, Obstacle> {
  /**
   * @param ofReview whether the step changes the person's own review alone
   * @returns null where the person has seen the document as it is
   */
  stale(loaded: Loaded, seen: Seen, ofReview: boolean): HttpProblem | null
  notOpen(subject: Loaded['subject']): HttpProblem
  blocked(obstacle: Obstacle): HttpProblem
  withoutNote(): HttpProblem
}

/** How the documents of a collection go through their workflow: what ./perform does not know by itself. */
export interface Process<Loaded extends InProcess, Seen, Input extends WithNote, Result, Obstacle = never> {
  workflow: Workflow<Loaded['subject'], string, string, string, Obstacle>
  refusals: Refusals<Loaded, Seen, Obstacle>
  /**
   * Asked before a transaction is begun, so that nobody holds the one writer of SQLite by asking for what is not theirs.
   *
   * @throws HttpProblem 404 when there is no such document, or none that this person may know of
   */
  refuseUnknown(req: PayloadRequest, account: Account, id: string): Promise<unknown>
  /** @throws HttpProblem 404 when there is none, or none of this person's; the two look alike */
  load(req: PayloadRequest, account: Account, id: string): Promise<Loaded>
  /** @throws HttpProblem 400 where something other than the note is missing */
  refuseIncomplete?(req: PayloadRequest, step: Step<Loaded, Input>): Promise<void>
  /** Writes what the step changes, as an action in this context. */
  take(req: PayloadRequest, step: Step<Loaded, Input>, context: ActionContext): Promise<Result>
}

/**
 * @param process of the document
 * @param loaded the document as it stands
 * @param account who wants to act
 * @param request what they want
 * @returns the row of the table that this person takes
 * @throws HttpProblem in this order: another version than was seen, nothing that is open to this person, what must wait, a
 *   note that is missing
 */
export function decide<Loaded extends InProcess, Seen, Obstacle>(
  { workflow, refusals }: Pick<Process<Loaded, Seen, never, unknown, Obstacle>, 'workflow' | 'refusals'>,
  loaded: Loaded,
  account: Account,
  { action, seen, input }: ActionRequest<Seen, WithNote>,
): Transition<Loaded['subject']> {
  const { subject } = loaded
  const transition = workflow.transitionsFor(subject, account).find((row) => row.action === action)
  const stale = refusals.stale(loaded, seen, transition?.ofReview === true)
  if (stale) throw stale
  if (!transition) throw refusals.notOpen(subject)
  const obstacle = transition.guard?.(subject)
  if (obstacle) throw refusals.blocked(obstacle)
  if (transition.needs.includes('note') && input.note.trim() === '') throw refusals.withoutNote()
  return transition
}

/** @returns what the hooks inside a step are told of it */
export function contextOf({ loaded, transition, input }: Step<InProcess, WithNote>): ActionContext {
  return {
    name: transition.action,
    note: input.note || null,
    from: loaded.subject.state,
    to: transition.to,
    ...(transition.ofReview && { ofReview: true }),
    touchesLive: transition.goesLive === true || transition.ofLive === true,
  }
}
