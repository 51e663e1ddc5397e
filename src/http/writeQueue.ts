import type { Request, RequestHandler } from 'express'
import { HttpProblem } from '../domain/errors'
import { createKeyedMutex } from '../lib/keyedMutex'
import type { AsyncHandler } from './payloadHandler'
import { isDocumentId } from './restGuard'

export interface WriteQueueOptions {
  /** The collection whose accounts sign in. */
  authCollection?: string
  /**
   * The account that a sign-in, sign-out, refresh or password request will write: its id, or anything else that is the same
   * for all requests about one account. Undefined when it is about none.
   */
  userKey: (req: Request) => Promise<string | undefined>
  /** How many requests may wait for one document. */
  longest?: number
}

const AUTH_WRITES = ['login', 'logout', 'refresh-token', 'forgot-password', 'reset-password', 'unlock', 'verify']

/**
 * Lets one write at a time reach each document, and each account, in the order they came.
 *
 * Payload reads a document and writes it back whole. Two such turns of one document at once lose an edit; a sign-in that
 * overlaps an administrator's change of the account undoes that change.
 *
 * @param handler serves the request; the next one starts when its promise settles
 */
export function writeQueue(options: WriteQueueOptions, handler: AsyncHandler): RequestHandler {
  const mutex = createKeyedMutex()
  const longest = options.longest ?? 200
  return async (req, res) => {
    const key = await writeKey(req, options)
    if (key === undefined) return handler(req, res)
    if (mutex.pending(key) >= longest) {
      res.set('Retry-After', '2')
      throw new HttpProblem('document.busy', 429, 'Many changes of this document wait already. Try again in a moment.')
    }
    await mutex.run(key, async () => {
      // Whoever gave up while waiting wants nothing written any more.
      if (!res.destroyed) await handler(req, res)
    })
  }
}

/** @returns `COLLECTION:ID` for a write to a document or account, else undefined */
async function writeKey(req: Request, options: WriteQueueOptions): Promise<string | undefined> {
  if (req.method === 'GET' || req.method === 'HEAD') return undefined
  const [, first = '', second, third] = req.path.split('/')
  const users = options.authCollection ?? 'users'
  if (first === 'globals') return `globals:${second}`
  if (first === users && AUTH_WRITES.includes(second ?? '')) {
    const user = await options.userKey(req)
    return user === undefined ? undefined : `${users}:${user}`
  }
  const id = second === 'versions' ? third : second
  return id !== undefined && (isDocumentId(id) || second === 'versions') ? `${first}:${id.toLowerCase()}` : undefined
}
