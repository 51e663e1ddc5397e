import { AsyncLocalStorage } from 'node:async_hooks'

/** What one try of an operation has met. */
interface Attempt {
  transientFailure: boolean
}

const attempts = new AsyncLocalStorage<Attempt>()

/** Called where the database reports a conflict that passes by itself: the whole operation will be tried again. */
export function markTransientFailure(): void {
  const attempt = attempts.getStore()
  if (attempt !== undefined) attempt.transientFailure = true
}

export interface RetryOptions {
  /** How often to try at all. With the pauses it makes some eight seconds: other processes are done by then. */
  tries?: number
  /** Milliseconds before the second try; doubled for each further one, and spread at random between half and whole. */
  pause?: number
}

/** Milliseconds that a pause is at most: who waits longer and longer comes too late again and again. */
const MAX_PAUSE = 500

/**
 * Runs an operation again while it failed and markTransientFailure() was called in it.
 *
 * @param operation must be free of effects outside the transaction that it rolls back
 * @param failed whether a result is a failure
 * @returns the first result that is no transient failure, else the last one
 */
export async function withRetries<T>(
  operation: () => Promise<T>,
  failed: (result: T) => boolean,
  { tries = 20, pause = 20 }: RetryOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const state: Attempt = { transientFailure: false }
    const outcome = await attempts.run(state, () => settle(operation))
    const retry = state.transientFailure && attempt < tries && ('error' in outcome || failed(outcome.value))
    if (!retry) {
      if ('error' in outcome) throw outcome.error
      return outcome.value
    }
    const longest = Math.min(pause * 2 ** (attempt - 1), MAX_PAUSE)
    await new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)))
  }
}

async function settle<T>(operation: () => Promise<T>): Promise<{ value: T } | { error: unknown }> {
  try {
    return { value: await operation() }
  } catch (error) {
    return { error }
  }
}
