/** As much of a membership as says whether it holds. */
export interface MembershipTerm {
  state: 'active' | 'ended'
  /** ISO 8601: rights end at this moment. */
  until?: string | null
}

/**
 * @param membership of a person in a group
 * @param now the moment that is asked about
 */
export function membershipHolds({ state, until }: MembershipTerm, now: Date): boolean {
  return state === 'active' && (!until || new Date(until) > now)
}
