import { Link } from '@payloadcms/ui'
import type { Where } from 'payload'
import * as qs from 'qs-esm'
import { STATE_NAMES } from '../review/words'
import type { Waiting } from './loadDesk'

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** Papers that wait for the reader, each with the way to it. */
export function WaitingList({ list, papersAt }: { list: Waiting; papersAt: string }) {
  const { title, papers, total, where } = list
  return (
    <section>
      <h2>
        {title} <span className="desk-count">{total}</span>
      </h2>
      <ul className="desk-papers">
        {papers.map(({ id, title: name, state, group, updatedAt }) => (
          <li key={id}>
            <Link href={`${papersAt}/${id}`}>{name}</Link>
            <p>
              {[STATE_NAMES[state], group, `last changed ${days.format(new Date(updatedAt))}`]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {total > papers.length ? (
        <p className="desk-more">
          The latest {papers.length} of {total}.{' '}
          <Link href={`${papersAt}?${qs.stringify({ where: asFilter(where) })}`}>See all of them</Link>
        </p>
      ) : null}
    </section>
  )
}

/** In the form in which the list shows what it is filtered by. */
function asFilter(where: Where): Where {
  return { or: ['and' in where ? where : { and: [where] }] }
}
