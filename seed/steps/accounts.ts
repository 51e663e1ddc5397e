import type { PayloadRequest } from 'payload'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from '../accounts'
import { idOf, idsBySlug, type Ids } from '../seeding'

/** Writes the demo accounts with their memberships; an account that is there keeps its password and its rights. */
export async function seedAccounts(req: PayloadRequest, written: () => void): Promise<void> {
  const groups = await idsBySlug(req, 'working-groups')
  for (const account of DEMO_ACCOUNTS) {
    const { totalDocs } = await req.payload.count({
      collection: 'users',
      where: { email: { equals: account.email } },
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) await createAccount(req, account, groups)
    written()
  }
}

async function createAccount(
  req: PayloadRequest,
  { name, email, role, membership }: DemoAccount,
  groups: Ids,
): Promise<void> {
  const write = { depth: 0, overrideAccess: true, req }
  const user = await req.payload.create({
    collection: 'users',
    data: { name, email, role, password: DEMO_PASSWORD, locale: 'en' },
    ...write,
  })
  if (!membership) return
  await req.payload.create({
    collection: 'memberships',
    data: { user: user.id, group: idOf(groups, membership.group), role: membership.role, state: 'active' },
    ...write,
  })
}
