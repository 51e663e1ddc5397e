import { HttpProblem } from '../../domain/errors'

/** Bounds the memory that bodies take while many requests are open. */
export interface ByteBudget {
  /**
   * @param bytes what a body may take
   * @returns gives the bytes back; calling it again does nothing
   * @throws HttpProblem 503 when the budget is spent
   */
  reserve(bytes: number): () => void
}

/** @param total bytes that all requests together may hold */
export function byteBudget(total: number): ByteBudget {
  let used = 0
  return {
    reserve(bytes) {
      if (used + bytes > total) {
        throw new HttpProblem('server.busy', 503, 'Too many uploads at this moment. Try again in a few seconds.')
      }
      used += bytes
      let held = true
      return () => {
        if (held) used -= bytes
        held = false
      }
    },
  }
}
