/** Milliseconds within which a change on another node counts here. */
const FRESH = 2000

/** Whether everything is followed that was committed two seconds ago, by a clock that nobody sets. */
export interface Freshness {
  /** @param at when somebody asked; now, where it is left out */
  isCurrent(at?: number): boolean
  /** All that was committed before `startedAt` has been followed, unless following failed since. */
  followed(startedAt: number): void
  /** Something that is committed has not been followed. */
  failed(): void
}

/** @param now milliseconds of a monotonic clock */
export function createFreshness(now: () => number = () => performance.now()): Freshness {
  let followedUpTo = -Infinity
  let failedAt = -Infinity
  return {
    isCurrent: (at = now()) => followedUpTo > failedAt && at - followedUpTo <= FRESH,
    followed(startedAt) {
      followedUpTo = Math.max(followedUpTo, startedAt)
    },
    failed() {
      failedAt = now()
    },
  }
}
