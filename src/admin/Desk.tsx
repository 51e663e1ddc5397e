import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { includesRole } from '../domain/roles'
import { loadDesk } from './desk/loadDesk'
import { MyGroups } from './desk/MyGroups'
import { WaitingList } from './desk/WaitingList'
import { DeskSearch } from './search/DeskSearch'

/** The first page of the admin: who you are here, and what waits for you. */
export async function Desk({ payload, user }: ServerProps) {
  if (!user) return null
  const { groups, waiting } = await loadDesk(payload, user)
  const collectionsAt = `${payload.config.routes.admin}/collections`
  const papersAt = `${collectionsAt}/publications`
  const mayWrite = groups.some(({ role }) => includesRole(role, 'contributor'))

  return (
    <div className="desk">
      <header className="desk-head">
        <h1>Good day, {user.name}</h1>
        {mayWrite ? (
          <Link className="btn btn--style-primary btn--size-medium desk-write" href={`${papersAt}/create`}>
            Write a new paper
          </Link>
        ) : null}
      </header>
      <DeskSearch />
      {waiting.map((list) => (
        <WaitingList key={list.title} list={list} papersAt={papersAt} />
      ))}
      {waiting.length === 0 ? (
        <p className="desk-empty">{nothingWaits(groups.length > 0 || Boolean(user.role))}</p>
      ) : null}
      {groups.length > 0 ? <MyGroups groups={groups} groupsAt={`${collectionsAt}/working-groups`} /> : null}
    </div>
  )
}

function nothingWaits(hasPart: boolean): string {
  return hasPart
    ? 'Nothing waits for you.'
    : 'You belong to no working group yet, so there is nothing for you to write or review here. Ask the lead of a group to add you: the groups are on the public site, with their chairs.'
}
