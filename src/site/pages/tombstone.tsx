import type { Tombstone } from '../../queries/viewModels'
import { directionOf } from '../../words/i18n'
import { useI18n, type SiteI18n } from '../i18n'
import type { PageContent } from '../page'

/** Where a publication stood that was withdrawn: what it was, when and why it went, and what takes its place. */
export function tombstonePage(tombstone: Tombstone, i18n: SiteI18n): PageContent {
  const { withdrawn } = i18n.words.publication
  const { title, withdrawnAt } = tombstone
  return {
    status: 410,
    head: {
      title: title ? withdrawn.titled({ title }) : withdrawn.untitled,
      description: withdrawn.description({ date: i18n.date(withdrawnAt) }),
      canonical: null,
      noindex: true,
    },
    place: 'publication',
    body: <Stone tombstone={tombstone} />,
  }
}

function Stone({ tombstone }: { tombstone: Tombstone }) {
  const { words, date, href } = useI18n()
  const { withdrawn } = words.publication
  const terms = words.site.particulars
  const { title, language, authors, issued, withdrawnAt, reason, successor } = tombstone
  return (
    <article className="publication tombstone">
      <header className="publication-head">
        <p className="kicker">{withdrawn.untitled}</p>
        {title ? (
          <h1 lang={language} dir={directionOf(language)}>
            {title}
          </h1>
        ) : (
          <h1>{withdrawn.untitled}</h1>
        )}
        {authors.length > 0 ? (
          <ul className="authors" aria-label={words.publication.authors}>
            {authors.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : null}
        <p className="notice">{withdrawn.notice}</p>
      </header>
      <dl className="particulars">
        {issued ? (
          <div>
            <dt>{terms.published}</dt>
            <dd>
              <time dateTime={issued}>{date(issued)}</time>
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{terms.withdrawn}</dt>
          <dd>
            <time dateTime={withdrawnAt.slice(0, 10)}>{date(withdrawnAt)}</time>
          </dd>
        </div>
      </dl>
      <section aria-labelledby="reason">
        <h2 id="reason">{withdrawn.why}</h2>
        <p className="as-written">{reason}</p>
      </section>
      {successor ? (
        <section aria-labelledby="successor">
          <h2 id="successor">{withdrawn.successor}</h2>
          <p>
            <a href={href(`/publications/${successor.slug}`)}>{successor.name}</a>
          </p>
        </section>
      ) : null}
      <p>
        <a href={href('/publications')}>{words.site.allPublications}</a>
      </p>
    </article>
  )
}
