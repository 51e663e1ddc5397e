import type { OneClickAction } from './action'
import { acceptReview, declineReview, publish, recommendAccept } from './ofPublications'

/**
 * What can be done by a link in a mail. The name of an action stands in stored links, so it never changes.
 */
export const ACTIONS = {
  'accept-review': acceptReview,
  'decline-review': declineReview,
  'recommend-accept': recommendAccept,
  publish,
} satisfies Record<string, OneClickAction>

export type OneClickActionName = keyof typeof ACTIONS

export function isActionName(name: string): name is OneClickActionName {
  return Object.hasOwn(ACTIONS, name)
}
