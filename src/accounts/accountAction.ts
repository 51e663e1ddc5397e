import type { PayloadRequest } from 'payload'

/** Things done to an account, as the audit log names them. */
export type AccountActionName =
  | 'sign-in'
  | 'sign-in-failed'
  | 'sign-out'
  | 'new-password-asked'
  | 'new-password-by-mail'
  | 'new-password'
  | 'email-change-asked'
  | 'email-change-cancelled'
  | 'email-change'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'recovery-codes-renewed'
  | 'sessions-ended'
  | 'account-disabled'
  | 'account-enabled'
  | 'account-erased'
  | 'data-export'

/** What is being done to an account, and by whom where that is somebody else than the request's user. */
export interface AccountAction {
  name: AccountActionName
  actor?: { id: string; name?: string | null; email?: string | null }
}

const KEY = 'plenary.accountAction'

/**
 * Runs writes to an account as something that the server itself does: the hooks let them pass, and the log has the name.
 *
 * @param req whose context is set while the work runs
 * @param action what is being done
 * @param work the writes
 */
export async function asAccountAction<T>(
  req: PayloadRequest,
  action: AccountAction,
  work: () => Promise<T>,
): Promise<T> {
  req.context[KEY] = action
  try {
    return await work()
  } finally {
    delete req.context[KEY]
  }
}

/** @param req a request, perhaps inside such an action */
export function accountActionOf(req: PayloadRequest): AccountAction | undefined {
  return req.context[KEY] as AccountAction | undefined
}
