import { Link } from '@payloadcms/ui'
import type { AdminI18n } from '../../words/admin'
import type { GroupOfMine } from './loadDesk'

interface Props {
  groups: GroupOfMine[]
  groupsAt: string
  i18n: AdminI18n
}

/** The reader's groups, and what they are in each. */
export function MyGroups({ groups, groupsAt, i18n }: Props) {
  const words = i18n.words.desk.groups
  return (
    <section>
      <h2>{words.heading}</h2>
      <ul className="desk-papers">
        {groups.map(({ id, name, slug, role }) => (
          <li key={id}>
            {role === 'lead' ? <Link href={`${groupsAt}/${id}`}>{name}</Link> : <a href={`/groups/${slug}`}>{name}</a>}
            <p>{words[role]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
