import { Router, type Request, type RequestHandler } from 'express'
import { HttpProblem } from '../../domain/errors'
import { byteBudget } from '../door/byteBudget'
import { canonicalHost } from '../door/canonicalHost'
import { checkOrigin } from '../door/origin'
import { readBody } from '../door/readBody'
import { requireSession, type ReadSession } from '../door/session'
import { addressKey, generalLimit, limiter } from '../rateLimits'
import { checkAddress } from './address'
import { enrolFirst } from './enrolFirst'
import { checkServerFunction, type Entities } from './functions'
import { parseReply } from './reply'

export { checkServerFunction, type Entities } from './functions'

const MB = 1024 * 1024

/** A form's state holds each value twice, beside what is known of its field. */
const BODY_LIMIT = 4 * MB
const BODY_MILLISECONDS = 10_000
const HELD = { total: 64 * MB, account: 16 * MB }

/** In a minute: pages of one address, far more than people open, and functions of one account, which typing calls. */
const PAGES = { limit: 1200, window: 60_000 }
const CALLS = { limit: 600, window: 60_000 }

export interface AdminGateOptions extends Entities {
  publicURL: string
  session: ReadSession
  /** Whether the sender must set up a second factor before anything else is shown to them. */
  enrolmentDue: (req: Request) => Promise<boolean>
  /** Whether senders are counted. Tests send more from one address than any limit could allow. */
  limited: boolean
}

/**
 * The id of a server function that takes one argument, as the one does by which the admin reaches all of Payload's. Next
 * writes into its first byte which arguments a function uses; the other one that Payload brings, for the language of the
 * admin, opens an encrypted argument and fails on any other (next/dist/shared/lib/server-reference-info.js).
 */
const FUNCTION_ID = /^40[0-9a-f]{40}$/

/** Whether a path is one that Next serves. */
export const ADMIN_PATH = /^\/(admin|_next|__nextjs)(\/|_|\?|$)/

/**
 * Everything that a request for the admin passes before Next sees it. A page is read by GET; the one thing that is posted
 * is a call of a server function, whose body is left in req.body, as a Buffer.
 */
export function adminGate(options: AdminGateOptions): RequestHandler {
  const router = Router({ caseSensitive: true })
  router.use('/admin', canonicalHost(options.publicURL))
  router.use('/admin', checkOrigin(options.publicURL))
  if (options.limited) router.use('/admin', generalLimit('admin', PAGES))
  router.use(onlyReadsAndCalls, checkAddress(options.dateFields))
  router.get('/admin{/*path}', enrolFirst(options.enrolmentDue))
  router.post(
    '/admin{/*path}',
    requireSession(options.session, () => true),
  )
  if (options.limited) router.post('/admin{/*path}', callLimit(options.session))
  router.post('/admin{/*path}', checkCall(options))
  return (req, res, next) => (ADMIN_PATH.test(req.url) ? router(req, res, next) : next())
}

const onlyReadsAndCalls: RequestHandler = (req, res, next) => {
  const calls = req.method === 'POST' && req.headers['next-action'] !== undefined && /^\/admin(?:[/?]|$)/.test(req.url)
  if (calls || req.method === 'GET' || req.method === 'HEAD') return next()
  res.set('Allow', 'GET, HEAD')
  next(new HttpProblem('method.not-allowed', 405, 'Pages of the admin are read with GET.'))
}

function callLimit(session: ReadSession): RequestHandler {
  const accounts = new WeakMap<Request, string>()
  const limit = limiter({
    ...CALLS,
    name: 'admin-calls',
    key: (req) => accounts.get(req) ?? addressKey(req),
    problemId: 'too-many-requests',
    message: 'Too many requests of your account.',
  })
  return async (req, res, next) => {
    accounts.set(req, (await session(req))?.id ?? '')
    return limit(req, res, next)
  }
}

function checkCall(options: AdminGateOptions): RequestHandler {
  const budget = byteBudget(HELD.total)
  const { host } = new URL(options.publicURL)
  return async (req, res, next) => {
    if (!FUNCTION_ID.test(req.get('next-action') ?? ''))
      throw new HttpProblem('admin.function', 400, 'There is no such function. Load the page again.')
    if (!/^text\/plain *(?:; *charset=utf-8 *)?$/i.test(req.headers['content-type'] ?? '')) {
      throw new HttpProblem('body.type', 415, 'The admin sends nothing of this form. Load the page again.')
    }
    const session = await options.session(req)
    const share = budget.open([{ key: session?.id ?? '', most: HELD.account }])
    const body = await readBody(req, res, { limit: BODY_LIMIT, patience: { grace: BODY_MILLISECONDS }, share })
    checkServerFunction(parseReply(body.toString('utf8')), options)
    req.body = body
    // Next compares the origin, which was checked here, with the name that the server was called by.
    req.headers.host = host
    delete req.headers['x-forwarded-host']
    next()
  }
}
