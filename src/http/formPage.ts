import { Router, type Request, type RequestHandler, type Response } from 'express'
import { HttpProblem } from '../domain/errors'
import { byteBudget } from './door/byteBudget'
import { checkOrigin } from './door/origin'
import { readBody } from './door/readBody'
import { addressKey, generalLimit } from './rateLimits'

const KB = 1024

/** Notes of 10,000 characters, percent-encoded from any script. */
const BODY_LIMIT = 128 * KB
const BODY_MILLISECONDS = 10_000
const HELD = { total: 8 * KB * KB, address: KB * KB }

/** Of one address in a minute: far more than people open. */
const PAGES = { limit: 120, window: 60_000 }

/** A whole document and its status. */
export interface FormAnswer {
  status: number
  body: string
}

/** What stands at an address whose last part is a secret. */
export interface FormPage {
  /** First part of the address, such as `/act`. */
  path: string
  /** Changes nothing. */
  show(token: string, req: Request): Promise<FormAnswer>
  /** Its form says no more than that it was sent, so it may come in any way: mail providers post `multipart/form-data` (RFC 8058, 3.2). */
  hasNoFields?: true
  /** @param form what was sent */
  submit(token: string, form: URLSearchParams, req: Request): Promise<FormAnswer>
}

export interface FormPageOptions {
  publicURL: string
  /** Whether senders are counted. Tests send more from one address than any limit could allow. */
  limited: boolean
}

/**
 * Serves a page with a form that works without scripts and without signing in: whoever has the address may use it. Nothing keeps a copy
 * of it, no other site learns its address, and no search engine lists it.
 *
 * A browser that sends no referrer sends `Origin: null` (Fetch standard, 3.2), so Sec-Fetch-Site says there where a form comes from.
 */
export function formPage(
  { path, show, submit, hasNoFields }: FormPage,
  { publicURL, limited }: FormPageOptions,
): Router {
  const router = Router({ caseSensitive: true })
  const at = `${path}/:token`
  const budget = byteBudget(HELD.total)
  router.use(path, unlisted, checkOrigin(publicURL))
  if (limited) router.use(path, generalLimit(path.slice(1), PAGES))
  router.get(at, async (req, res) => send(res, await show(String(req.params.token), req)))
  router.post(at, async (req, res) => {
    if (hasNoFields) return send(res, await submit(String(req.params.token), new URLSearchParams(), req))
    if (!/^application\/x-www-form-urlencoded *(?:;|$)/i.test(req.headers['content-type'] ?? ''))
      throw new HttpProblem('body.type', 415, 'Send the form of this page.')
    const share = budget.open([{ key: addressKey(req), most: HELD.address }])
    const body = await readBody(req, res, { limit: BODY_LIMIT, patience: { grace: BODY_MILLISECONDS }, share })
    send(res, await submit(String(req.params.token), new URLSearchParams(body.toString('utf8')), req))
  })
  router.all(at, (_req, res) => {
    res.set('Allow', 'GET, HEAD, POST')
    throw new HttpProblem('method.not-allowed', 405, 'This page is read, and its form is sent.')
  })
  return router
}

const unlisted: RequestHandler = (_req, res, next) => {
  res.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' })
  next()
}

function send(res: Response, { status, body }: FormAnswer): void {
  res.status(status).type('html').send(body)
}
