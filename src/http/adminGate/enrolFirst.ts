import type { Request, RequestHandler } from 'express'
import { MAIL_PAGES } from '../../accounts/mailPages'

const ACCOUNT = '/admin/account'

/** Pages that whoever must set up a second factor needs for that, to come in or to leave. */
const OPEN = [ACCOUNT, ...['/login', '/logout', ...Object.values(MAIL_PAGES)].map((page) => `/admin${page}`)]

/**
 * Leads to their own account whoever must set up a second factor there first. The rest of the admin would show them what a
 * visitor may read, as if their roles were gone.
 *
 * @param isDue asks whether that is so for the sender
 */
export function enrolFirst(isDue: (req: Request) => Promise<boolean>): RequestHandler {
  return async (req, res, next) => {
    const [path = ''] = req.originalUrl.split('?')
    if (OPEN.includes(path.replace(/\/$/, '')) || !(await isDue(req))) return next()
    res.setHeader('Cache-Control', 'no-store')
    res.redirect(302, ACCOUNT)
  }
}
