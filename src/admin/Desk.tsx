import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { includesRole } from '../domain/roles'
import { adminI18nIn } from '../words/admin'
import { loadDesk } from './desk/loadDesk'
import { MyGroups } from './desk/MyGroups'
import { WaitingList } from './desk/WaitingList'
import { DeskSearch } from './search/DeskSearch'

/** The first page of the admin: who you are here, and what waits for you. */
export async function Desk({ i18n: { language }, payload, user }: ServerProps) {
  if (!user) return null
  const i18n = adminI18nIn(language)
  const { desk } = i18n.words
  const { groups, waiting } = await loadDesk(payload, user)
  const collectionsAt = `${payload.config.routes.admin}/collections`
  const papersAt = `${collectionsAt}/publications`
  const mayWrite = groups.some(({ role }) => includesRole(role, 'contributor'))

  return (
    <div className="desk">
      <header className="desk-head">
        <h1>{desk.greeting({ name: user.name })}</h1>
        {mayWrite ? (
          <Link className="btn btn--style-primary btn--size-medium desk-write" href={`${papersAt}/create`}>
            {desk.write}
          </Link>
        ) : null}
      </header>
      <DeskSearch />
      {waiting.map((list) => (
        <WaitingList i18n={i18n} key={list.name} list={list} papersAt={papersAt} />
      ))}
      {waiting.length === 0 ? (
        <p className="desk-empty">{groups.length > 0 || user.role ? desk.nothing : desk.noGroups}</p>
      ) : null}
      {groups.length > 0 ? <MyGroups groups={groups} i18n={i18n} groupsAt={`${collectionsAt}/working-groups`} /> : null}
    </div>
  )
}
