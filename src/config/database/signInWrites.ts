import { AuthenticationError, type BaseDatabaseAdapter, type UpdateOneArgs } from 'payload'

interface Session {
  id: string
  createdAt: Date | string
  expiresAt: Date | string
}

interface Account {
  id: string
  hash?: unknown
  sessions?: Session[]
  disabledAt?: unknown
}

/**
 * Lets a sign-in write its session and nothing else. Payload reads the account, takes its time over the password, and
 * then writes the whole account back as it was: a role taken away meanwhile, perhaps by another process, would return,
 * an old password would hold again, and of two sign-ins at once one would lose its session. An account that was disabled
 * is answered like a wrong password.
 *
 * @param adapter changed in place
 */
export function withCurrentAccounts(adapter: BaseDatabaseAdapter): void {
  // Payload's types say `any`.
  const updateOne = adapter.updateOne.bind(adapter) as (args: UpdateOneArgs) => Promise<unknown>
  adapter.updateOne = async (args) => {
    const session = newSession(args.data)
    if (args.returning !== false || args.id === undefined || !session) return updateOne(args)
    const { collection, id, req } = args
    // In the transaction of the write, so that what changes after this is a conflict and the sign-in is tried again.
    const account = await adapter.findOne<Account & Record<string, unknown>>({
      collection,
      where: { id: { equals: id } },
      req,
    })
    if (!account || account.hash !== args.data.hash || account.disabledAt) throw new AuthenticationError()
    const running = (account.sessions ?? []).filter(({ expiresAt }) => new Date(expiresAt) > new Date())
    const data = { ...account, sessions: [...running, session], updatedAt: args.data.updatedAt }
    return updateOne({ ...args, data })
  }
}

/** @returns the session that a sign-in has just made: those read from the database carry their dates as text */
function newSession({ sessions }: Partial<Account>): Session | undefined {
  const last = Array.isArray(sessions) ? sessions.at(-1) : undefined
  return last?.createdAt instanceof Date ? last : undefined
}
