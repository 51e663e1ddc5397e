import type { GroupRole, PlatformRole } from '../../../src/domain/roles'

/** A person of the access matrix. `A` is the group whose papers are asked for, `B` is another. */
export interface Principal {
  name: string
  role?: PlatformRole
  memberships?: readonly { group: 'A' | 'B'; role: GroupRole; ended?: true; until?: 'past' }[]
}

/** Everyone who may ask, by the letter that stands for them in the matrix. */
export const PRINCIPALS = {
  V: { name: 'visitor' },
  N: { name: 'account without a group' },
  O: { name: 'observer of A', memberships: [{ group: 'A', role: 'observer' }] },
  C: { name: 'contributor of A', memberships: [{ group: 'A', role: 'contributor' }] },
  R: { name: 'reviewer of A, not assigned', memberships: [{ group: 'A', role: 'reviewer' }] },
  L: { name: 'lead of A', memberships: [{ group: 'A', role: 'lead' }] },
  X: { name: 'assigned reviewer, from B', memberships: [{ group: 'B', role: 'reviewer' }] },
  M: { name: 'contributor of B', memberships: [{ group: 'B', role: 'contributor' }] },
  K: { name: 'lead of B', memberships: [{ group: 'B', role: 'lead' }] },
  F: { name: 'former lead of A', memberships: [{ group: 'A', role: 'lead', ended: true }] },
  T: { name: 'lead of A until yesterday', memberships: [{ group: 'A', role: 'lead', until: 'past' }] },
  Z: { name: 'former contributor of A', memberships: [{ group: 'A', role: 'contributor', ended: true }] },
  P: { name: 'assigned reviewer of A who has left', memberships: [{ group: 'A', role: 'reviewer', ended: true }] },
  W: { name: 'reviewer from outside who was taken off' },
  E: { name: 'editor', role: 'editor' },
  A: { name: 'admin', role: 'admin' },
} as const satisfies Record<string, Principal>

export type Letter = keyof typeof PRINCIPALS

export const LETTERS = Object.keys(PRINCIPALS) as Letter[]

/**
 * @param cell of a table: letters, `all`, `accounts` (all but visitors) or `-` (nobody)
 * @throws Error when a letter stands for nobody
 */
export function lettersOf(cell: string): Set<Letter> {
  if (cell === '-') return new Set()
  if (cell === 'all') return new Set(LETTERS)
  if (cell === 'accounts') return new Set(LETTERS.filter((letter) => letter !== 'V'))
  return new Set(
    [...cell].map((character) => {
      const letter = LETTERS.find((known) => known === character)
      if (!letter) throw new Error(`Nobody in the access matrix is called ${character}`)
      return letter
    }),
  )
}
