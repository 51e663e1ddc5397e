import { meets, type Condition } from './condition'

/** As much of a membership as says whether it holds. */
export interface MembershipTerm {
  state: 'active' | 'ended'
  /** ISO 8601: rights end at this moment. */
  until?: string | null
}

/** @returns when a membership gives its rights: while it is active and its last moment has not come */
export function holdingMembership(now: Date): Condition {
  return {
    all: [
      { field: 'state', is: 'active' satisfies MembershipTerm['state'] },
      {
        any: [
          { field: 'until', is: null },
          { field: 'until', after: now.toISOString() },
        ],
      },
    ],
  }
}

/**
 * @param membership of a person in a group
 * @param now the moment that is asked about
 */
export function membershipHolds(membership: MembershipTerm, now: Date): boolean {
  return meets(holdingMembership(now), membership)
}
