import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'

/** Below the other links of the navigation, for admins. */
export function SetAsideLink({ payload, user }: ServerProps) {
  if (user?.role !== 'admin') return null
  return (
    <Link className="nav__link" href={`${payload.config.routes.admin}/set-aside`} prefetch={false}>
      <span className="nav__link-label">Set aside</span>
    </Link>
  )
}
