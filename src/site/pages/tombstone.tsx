import type { Tombstone } from '../../queries/viewModels'
import { formatDate, formatInstant } from '../format/dates'
import { textDirection } from '../../domain/languages'
import type { PageContent } from '../page'

const UNTITLED = 'Withdrawn publication'

/** Where a publication stood that was withdrawn: what it was, when and why it went, and what takes its place. */
export function tombstonePage(tombstone: Tombstone): PageContent {
  const { title, withdrawnAt } = tombstone
  return {
    status: 410,
    head: {
      title: title ? `Withdrawn: ${title}` : UNTITLED,
      description: `This publication was withdrawn on ${formatInstant(withdrawnAt)}.`,
      canonical: null,
      noindex: true,
    },
    place: 'publications',
    body: <Stone tombstone={tombstone} />,
  }
}

function Stone({ tombstone }: { tombstone: Tombstone }) {
  const { title, language, authors, issued, withdrawnAt, reason, successor } = tombstone
  return (
    <article className="publication tombstone">
      <header className="publication-head">
        <p className="kicker">Withdrawn publication</p>
        {title ? (
          <h1 lang={language} dir={textDirection(language)}>
            {title}
          </h1>
        ) : (
          <h1>{UNTITLED}</h1>
        )}
        {authors.length > 0 ? (
          <ul className="authors" aria-label="Authors">
            {authors.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : null}
        <p className="notice">This publication was withdrawn. Its text and files are no longer available here.</p>
      </header>
      <dl className="particulars">
        {issued ? (
          <div>
            <dt>Published</dt>
            <dd>
              <time dateTime={issued}>{formatDate(issued)}</time>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Withdrawn</dt>
          <dd>
            <time dateTime={withdrawnAt.slice(0, 10)}>{formatInstant(withdrawnAt)}</time>
          </dd>
        </div>
      </dl>
      <section aria-labelledby="reason">
        <h2 id="reason">Why it was withdrawn</h2>
        <p className="as-written">{reason}</p>
      </section>
      {successor ? (
        <section aria-labelledby="successor">
          <h2 id="successor">What takes its place</h2>
          <p>
            <a href={`/publications/${successor.slug}`}>{successor.name}</a>
          </p>
        </section>
      ) : null}
      <p>
        <a href="/publications">All publications</a>
      </p>
    </article>
  )
}
