import type { Payload } from 'payload'
import { isRunning, touch, type AccountSession } from './records'

/** What Payload's own check of a token makes of it. */
interface SignedIn {
  _sid?: string
  sessions?: AccountSession[] | null
  disabledAt?: string | null
}

/**
 * Lets a session count only while both of its clocks run and its account is not disabled, and notes when it was last
 * used. Payload prolongs a session each time it is asked to, for ever.
 *
 * @param payload whose checks of tokens are changed in place
 */
export function watchSessions(payload: Payload): void {
  payload.authStrategies = payload.authStrategies.map((strategy) => ({
    ...strategy,
    authenticate: async (args) => {
      const result = await strategy.authenticate(args)
      const user = result.user as SignedIn | null
      if (!user?._sid) return result
      const session = user.sessions?.find(({ id }) => id === user._sid)
      if (user.disabledAt || !session || !isRunning(session)) return { ...result, user: null }
      touch(payload, user._sid)
      return result
    },
  }))
}
