import { HttpProblem } from '../../domain/errors'

/** What one body holds of a budget. */
export interface Share {
  /** @throws HttpProblem 503 when the budget, or that of one of the keys, is spent */
  take(bytes: number): void
  /** Gives everything back; calling it again does nothing. */
  release(): void
}

/** Bounds the memory that bodies take while many requests are open. Bytes count when they have arrived, not when announced. */
export interface ByteBudget {
  /** @param holders who sends, such as an account and an address, each with the bytes that it may hold at one time */
  open(holders: readonly Holder[]): Share
}

export interface Holder {
  key: string
  most: number
}

/** @param total bytes that all requests together may hold */
export function byteBudget(total: number): ByteBudget {
  let used = 0
  const held = new Map<string, number>()
  const add = (key: string, bytes: number) => {
    const sum = (held.get(key) ?? 0) + bytes
    if (sum > 0) held.set(key, sum)
    else held.delete(key)
  }
  return {
    open(holders) {
      let mine = 0
      return {
        take(bytes) {
          const spent = holders.some(({ key, most }) => (held.get(key) ?? 0) + bytes > most)
          if (spent || used + bytes > total) {
            throw new HttpProblem(
              'server.busy',
              503,
              'Too much is being sent at this moment. Try again in a few seconds.',
            )
          }
          used += bytes
          mine += bytes
          for (const { key } of holders) add(key, bytes)
        },
        release() {
          used -= mine
          for (const { key } of holders) add(key, -mine)
          mine = 0
        },
      }
    },
  }
}
