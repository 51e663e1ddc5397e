import type { PayloadRequest, Where } from 'payload'

/** Accounts that can sign in. */
export const ACTIVE: Where = { disabledAt: { exists: false } }

/**
 * @param req for its transaction
 * @param ids of accounts
 * @returns those of them that exist and can sign in
 */
export async function activeAmong(req: PayloadRequest, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ id: { in: [...new Set(ids)] } }, ACTIVE] },
    select: { disabledAt: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ id }) => id))
}
