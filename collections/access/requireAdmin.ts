import type { PayloadRequest } from 'payload'
import { HttpProblem } from '../../src/domain/errors'
import { isAdmin, principalOf } from '../../src/access/principal'

/**
 * @param req of whoever asks
 * @throws HttpProblem 401 or 403 when that is no admin of the hub
 */
export async function requireAdmin(req: PayloadRequest): Promise<void> {
  const account = await principalOf(req)
  if (account.kind === 'visitor') throw new HttpProblem('sign-in.required', 401, 'Sign in as an admin of the hub.')
  if (!isAdmin(account)) throw new HttpProblem('access.refused', 403, 'This is for the admins of the hub.')
}
