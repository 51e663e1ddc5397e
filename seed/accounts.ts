import type { GroupRole, PlatformRole } from '../src/domain/roles'

/** The same for all, easy to type; the accounts exist in the demo only. */
export const DEMO_PASSWORD = 'demo-plenary-2026'

export interface DemoAccount {
  /** By which the demo content names it. */
  key: string
  name: string
  email: string
  /** What this account is for, as the start prints it. */
  purpose: string
  role: PlatformRole | null
  membership: { group: string; role: GroupRole } | null
}

const REMITTANCES = 'remittances-access-to-finance-and-capital-markets'
const LOW_SKILLED = 'low-skilled-labor-migration'

/** One account for each thing that a person can be. A visitor needs none. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  account('admin', 'runs the hub', { role: 'admin' }),
  account('editor', 'tags and publishes', { role: 'editor' }),
  account('lead', 'leads the remittances group', { group: REMITTANCES, as: 'lead' }),
  account('reviewer', 'reviews for the remittances group', { group: REMITTANCES, as: 'reviewer' }),
  account('contributor', 'writes for the remittances group', { group: REMITTANCES, as: 'contributor' }),
  account('observer', 'follows the remittances group', { group: REMITTANCES, as: 'observer' }),
  account('other-lead', 'leads the group on low-skilled labor migration', { group: LOW_SKILLED, as: 'lead' }),
  account('other-contributor', 'writes for that group', { group: LOW_SKILLED, as: 'contributor' }),
  account('member', 'has an account and no group', {}),
]

function account(
  key: string,
  purpose: string,
  rights: { role?: PlatformRole; group?: string; as?: GroupRole },
): DemoAccount {
  return {
    key,
    name: `Demo ${key.replace('-', ' ')}`,
    email: `${key}@demo.plenary.example`,
    purpose,
    role: rights.role ?? null,
    membership: rights.group && rights.as ? { group: rights.group, role: rights.as } : null,
  }
}
