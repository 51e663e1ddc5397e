/** What a person may be in a working group, each including what stands before it. `lead` is a chair or co-chair. */
export const GROUP_ROLES = ['observer', 'contributor', 'reviewer', 'lead'] as const

export type GroupRole = (typeof GROUP_ROLES)[number]

/** What a person may be on the whole hub; most people are neither. */
export const PLATFORM_ROLES = ['editor', 'admin'] as const

export type PlatformRole = (typeof PLATFORM_ROLES)[number]

/**
 * @param role the role that a person has in a group; undefined for one who is not a member
 * @param needed the least role that will do
 * @returns whether the role includes the needed one
 */
export function includesRole(role: GroupRole | undefined, needed: GroupRole): boolean {
  return role !== undefined && GROUP_ROLES.indexOf(role) >= GROUP_ROLES.indexOf(needed)
}

/** Who is asking: a visitor has no account, an account has a role in each of its groups and perhaps one on the hub. */
export type Principal = { kind: 'visitor' } | Account

export interface Account {
  kind: 'account'
  userId: string
  platformRole: PlatformRole | null
  /** Role by the id of the working group, of memberships that hold now. */
  groups: ReadonlyMap<string, GroupRole>
}

/**
 * @param account whose groups
 * @param needed the least role that will do
 * @returns the ids of the groups in which the account has that role or a higher one
 */
export function groupsWithRole(account: Account, needed: GroupRole): string[] {
  return [...account.groups].filter(([, role]) => includesRole(role, needed)).map(([group]) => group)
}
