import type {
  ActionInput,
  ActionName,
  ActionNeed,
  ActionWording,
  Obstacle,
  State,
} from '../../domain/publicationWorkflow'
import type { OpenAction as OpenActionOf } from '../../domain/workflow'
import type { OwnReview, ShownReview } from '../../review/shownReviews'
import type { AdminWords } from '../../words/admin'

/** One thing that the person who is signed in can do with a publication now, or why it cannot be done just yet. */
export type OpenAction = OpenActionOf<ActionName, ActionNeed, ActionWording, Obstacle>

export interface Tags {
  themes: string[]
  keywords: string[]
  countries: string[]
}

/** Where a publication stands, as GET /api/publications/:id/actions tells it. */
export interface Standing {
  state: State
  revision: number
  isLive: boolean
  /** ISO 8601, while readers do not see the live text before that date. */
  embargoUntil: string | null
  slug: string
  /** In which the group asks for a review. */
  reviewDays: number
  /** Of this round, as the reader may know of them. */
  reviews: ShownReview[]
  /** Of the reader, who is one of the reviewers. */
  ownReview: OwnReview | null
  actions: OpenAction[]
  /** Null for those who do not tag it. */
  tags: Tags | null
}

export interface HistoryEntry {
  at: string
  /** Null for observers, who see what was done and when. */
  who: string | null
  /** The account’s address, for those who see accounts. */
  account: string | null
  action: string
  note: string | null
  /** Who reviewed before and after an assignment: names, with a semicolon between them. */
  reviewers: { from: string | null; to: string | null } | null
}

/** The server said no, in words for the person who asked. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** Name of the input that is wrong, when it is one. */
    readonly field?: string,
    /** Stable name of the reason. */
    readonly id?: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

/** The server did not say what is wrong. */
export class Unanswered extends Error {
  /** @param status of the answer; null when the server was not reached */
  constructor(readonly status: number | null) {
    super()
    this.name = 'Unanswered'
  }
}

/** @returns what a person is told of a request that failed */
export function refusalOf(error: unknown, { forms }: AdminWords): Refusal {
  if (error instanceof Refusal) return error
  if (!(error instanceof Unanswered)) return new Refusal(error instanceof Error ? error.message : String(error))
  const { status } = error
  return new Refusal(status === null ? forms.unreachable : forms.answered({ status: String(status) }))
}

/**
 * Asks our own API.
 *
 * @param path below /api
 * @param init as for fetch; a body is sent as JSON, and `signal` breaks off
 * @returns the answer's JSON
 * @throws Refusal with the server's words, Unanswered where it has none
 */
export async function ask<T>(
  path: string,
  init: { method?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const answer = await fetch(`/api${path}`, {
    method: init.method ?? 'GET',
    signal: init.signal,
    credentials: 'include',
    ...(init.body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(init.body),
    }),
  }).catch(() => {
    throw new Unanswered(null)
  })
  const body = (await answer.json().catch(() => ({}))) as {
    errors?: { id?: string; message: string; field?: string }[]
  }
  if (answer.ok) return body as T
  const [problem] = body.errors ?? []
  if (!problem) throw new Unanswered(answer.status)
  throw new Refusal(problem.message, problem.field, problem.id)
}

/** @returns null for people whose work it is not */
export const readStanding = (id: string) => orNull(ask<Standing>(`/publications/${id}/actions`), 'publication.unknown')

/** @returns newest first; null for people who do not see it */
export async function readHistory(id: string): Promise<HistoryEntry[] | null> {
  const answer = await orNull(ask<{ entries: HistoryEntry[] }>(`/publications/${id}/history`), 'review.refused')
  return answer && answer.entries
}

/** @returns null where the server refuses for this reason */
export async function orNull<T>(answer: Promise<T>, refusal: string): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Refusal && error.id === refusal) return null
    throw error
  }
}

export const act = (id: string, action: ActionName, body: { revision: number } & ActionInput) =>
  ask<{ state: State }>(`/publications/${id}/actions/${action}`, { method: 'POST', body })

export const saveTags = (id: string, body: { revision: number } & Tags) =>
  ask<{ state: State }>(`/publications/${id}/tags`, { method: 'POST', body })
