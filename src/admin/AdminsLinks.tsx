import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

const PAGES = [
  { path: '/set-aside', label: 'Set aside' },
  { path: '/queue', label: 'Queue' },
]

/** Our pages for admins, below the other links of the navigation. */
export function AdminsLinks({ payload, user }: ServerProps) {
  if (user?.role !== 'admin') return null
  return PAGES.map(({ path, label }) => (
    <Link className="nav__link" href={`${payload.config.routes.admin}${path}`} key={path} prefetch={false}>
      <span className="nav__link-label">{label}</span>
    </Link>
  ))
}
