import type { Request } from 'express'
import { byteBudget, type Share } from '../door/byteBudget'
import type { Session } from '../door/session'
import { addressKey } from '../rateLimits'

const MB = 1024 * 1024

/** Small bodies have room of their own, so that no files and no strangers keep anybody from signing in or saving. */
const SMALL = { total: 64 * MB, account: 8 * MB, address: 32 * MB }
const ANONYMOUS = { total: 64 * MB, address: MB }

/** What bodies may hold at one time, by what they are and who sends them. */
export interface BodyBudgets {
  /** For JSON, forms and queries. */
  small(req: Request, session: Session | null): Share
  /** For files. */
  upload(req: Request, session: Session): Share
}

/** @param limits in bytes: of one upload, and of all that are under way */
export function bodyBudgets({ uploadLimit, bufferLimit }: { uploadLimit: number; bufferLimit: number }): BodyBudgets {
  const total = Math.max(bufferLimit, 2 * uploadLimit)
  const uploads = byteBudget(total)
  const small = byteBudget(SMALL.total)
  const anonymous = byteBudget(ANONYMOUS.total)
  const account = ({ id }: Session, most: number) => ({ key: `account ${id}`, most })
  const address = (req: Request, most: number) => ({ key: `address ${addressKey(req)}`, most })
  return {
    small: (req, session) =>
      session
        ? small.open([account(session, SMALL.account), address(req, SMALL.address)])
        : anonymous.open([address(req, ANONYMOUS.address)]),
    upload: (req, session) =>
      uploads.open([
        account(session, Math.max(uploadLimit, total / 4)),
        address(req, Math.max(uploadLimit, total / 2)),
      ]),
  }
}
