import type { PayloadRequest } from 'payload'
import type { User } from '../payload-types'

/**
 * Has a request be somebody's who is not there: what it reads with overrideAccess: false is what they may read now.
 *
 * @param req without a user yet
 * @param id of the account
 * @returns the account; null when nobody signs in with it any more, and the request is a visitor's still
 */
export async function actAs(req: PayloadRequest, id: string): Promise<User | null> {
  const account = await req.payload.findByID({
    ...{ collection: 'users', id, depth: 0, disableErrors: true },
    // The caller knows whose request it is; what they may do is asked as them.
    ...{ overrideAccess: true, req },
  })
  if (!account || account.disabledAt || account.erasedAt) return null
  req.user = { ...account, collection: 'users' }
  return account
}
