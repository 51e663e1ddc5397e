import { Link } from '@payloadcms/ui'
import type { GroupRole } from '../../domain/roles'
import type { GroupOfMine } from './loadDesk'

const ROLES: Record<GroupRole, string> = {
  lead: 'You lead it: you decide on its papers, and keep its page and its members.',
  reviewer: 'You write for it and review what you are asked to.',
  contributor: 'You write for it.',
  observer: 'You follow its work.',
}

/** The reader's groups, and what they are in each. */
export function MyGroups({ groups, groupsAt }: { groups: GroupOfMine[]; groupsAt: string }) {
  return (
    <section>
      <h2>Your groups</h2>
      <ul className="desk-papers">
        {groups.map(({ id, name, slug, role }) => (
          <li key={id}>
            {role === 'lead' ? <Link href={`${groupsAt}/${id}`}>{name}</Link> : <a href={`/groups/${slug}`}>{name}</a>}
            <p>{ROLES[role]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
