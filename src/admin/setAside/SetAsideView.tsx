import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { SetAsideList } from './SetAsideList'

/** The page of the admin that lists what no record could be made of. */
export function SetAsideView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const isAdmin = req.user?.role === 'admin'
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
            <h1>Set aside</h1>
          </header>
          {isAdmin ? (
            <>
              <p>
                The search does without these documents, because a part of each is damaged. Visitors do not find them.
                Open a document, mend what is said and save: it leaves this list by itself.
              </p>
              <SetAsideList />
            </>
          ) : (
            <p className="desk-empty">This page is for the admins of the hub.</p>
          )}
        </div>
      </Gutter>
    </DefaultTemplate>
  )
}
