import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { adminI18nIn } from '../words/admin'

interface AdminsPageProps {
  /** As the view was given them. */
  view: AdminViewServerProps
  title: string
  children: ReactNode
}

/** A page of ours within the admin, for the hub's admins; whoever else comes here is told so. */
export function AdminsPage({ view, title, children }: AdminsPageProps) {
  const { initPageResult, params, searchParams } = view
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { forAdmins } = adminI18nIn(req.i18n.language).words.adminsPages
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <div className="desk">
          <header className="desk-head">
            <h1>{title}</h1>
          </header>
          {req.user?.role === 'admin' ? children : <p className="desk-empty">{forAdmins}</p>}
        </div>
      </Gutter>
    </DefaultTemplate>
  )
}
