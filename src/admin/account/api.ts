import { ask } from '../review/api'

/** How an account is kept, as GET /api/users/:id/security tells it. */
export interface Security {
  email: string
  pendingEmail: { email: string; until: string; waitsFor: ('old' | 'new')[] } | null
  secondFactor: { since: string | null; recoveryCodesLeft: number; isRequired: boolean }
  sessions: {
    key: string
    device: string
    network: string
    signedInAt: string
    lastSeenAt: string
    isCurrent: boolean
  }[]
  disabledAt: string | null
  erasedAt: string | null
}

export const readSecurity = (id: string) => ask<Security>(`/users/${id}/security`)

/**
 * @param id of the account
 * @param what the part of its address after the id
 * @param body as that address asks for it
 */
export const post = <T = { message: string }>(id: string, what: string, body: object = {}) =>
  ask<T>(`/users/${id}/${what}`, { method: 'POST', body })
