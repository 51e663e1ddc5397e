import type { PayloadRequest } from 'payload'

/** What a workflow action tells the hooks that run inside it. Only the server's own code can set a request's context. */
export interface ActionContext {
  name: string
  note: string | null
  /** States of its workflow. */
  from: string | null
  to: string | null
  /** Whether it changes a review, and not the document. */
  ofReview?: boolean
  /** Whether what visitors see changes. */
  touchesLive: boolean
  /** Who reviews it before and after, by ids. */
  reviewers?: { before: string[]; after: string[] }
  /** Values before and after, in words, for the log. */
  changes?: { field: string; from: string | null; to: string | null }[]
}

const KEY = 'plenary.action'

/**
 * Runs something as part of a workflow action: the hooks then let the state change and log the action's name.
 *
 * @param req whose context is set while the work runs
 * @param action what is being done
 * @param work the writes
 */
export async function asAction<T>(req: PayloadRequest, action: ActionContext, work: () => Promise<T>): Promise<T> {
  req.context[KEY] = action
  try {
    return await work()
  } finally {
    delete req.context[KEY]
  }
}

/** @param req a request, perhaps inside an action */
export function actionOf(req: PayloadRequest): ActionContext | undefined {
  return req.context[KEY] as ActionContext | undefined
}
