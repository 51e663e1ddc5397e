import { Link } from '@payloadcms/ui'
import type { Where } from 'payload'
import * as qs from 'qs-esm'
import type { AdminI18n } from '../../words/admin'
import { rich } from '../../words/rich'
import type { Waiting } from './loadDesk'

interface Props {
  list: Waiting
  papersAt: string
  i18n: AdminI18n
}

/** Papers that wait for the reader, each with the way to it. */
export function WaitingList({ list, papersAt, i18n }: Props) {
  const { words, date } = i18n
  const { desk, publicationWorkflow } = words
  const { name, papers, total, where } = list
  return (
    <section>
      <h2>
        {desk.waiting[name]} <span className="desk-count">{total}</span>
      </h2>
      <ul className="desk-papers">
        {papers.map(({ id, title, state, group, updatedAt, dueAt }) => (
          <li key={id}>
            <Link href={`${papersAt}/${id}`}>{title}</Link>
            {dueAt ? <DueLine dueAt={dueAt} i18n={i18n} /> : null}
            <p>
              {[publicationWorkflow.states[state].name, group, desk.changed({ date: date(updatedAt) })]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {total > papers.length ? (
        <p className="desk-more">
          {rich(
            desk.more({
              ...{ shown: papers.length, total },
              link: (text) => <Link href={`${papersAt}?${qs.stringify({ where: asFilter(where) })}`}>{text}</Link>,
            }),
          )}
        </p>
      ) : null}
    </section>
  )
}

function DueLine({ dueAt, i18n: { words, date } }: { dueAt: string; i18n: AdminI18n }) {
  const isLate = dueAt < new Date().toISOString()
  const { due, late } = words.review.reviews
  return <p className={isLate ? 'panel-late' : undefined}>{(isLate ? late : due)({ date: date(dueAt) })}</p>
}

/** In the form in which the list shows what it is filtered by. */
function asFilter(where: Where): Where {
  return { or: ['and' in where ? where : { and: [where] }] }
}
