import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { hubContext } from '../config/hubContext'
import type {} from '../mail/keptMails'
import { adminI18nIn } from '../words/admin'

/** Our pages for admins, below the other links of the navigation. */
export function AdminsLinks({ i18n, payload, user }: ServerProps) {
  if (user?.role !== 'admin') return null
  const { setAside, queue, mails } = adminI18nIn(i18n.language).words
  const pages = [
    { path: '/set-aside', label: setAside.heading },
    { path: '/queue', label: queue.heading },
    ...(hubContext(payload).mailDirectory === undefined ? [] : [{ path: '/mails', label: mails.heading }]),
  ]
  return pages.map(({ path, label }) => (
    <Link className="nav__link" href={`${payload.config.routes.admin}${path}`} key={path} prefetch={false}>
      <span className="nav__link-label">{label}</span>
    </Link>
  ))
}
