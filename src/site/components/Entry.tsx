import type { ReactNode } from 'react'
import type { PublicationLink } from '../../kinds/pageSearch'
import type { PublicationSummary } from '../../queries/viewModels'
import type { Snippet } from '../../search/types'
import { directionOf } from '../../words/i18n'
import { shorten } from '../format/text'
import { useI18n, type SiteI18n } from '../i18n'
import { Marked } from './Marked'
import { GroupNames, ThemeNames } from './Names'
import { rememberedHtml } from './rememberedHtml'

interface Props {
  publication: PublicationSummary
  /** Level of the title among the headings of the page. */
  level: 2 | 3
  /** Title and passage with the hits marked, where words were searched for. */
  title?: Snippet
  snippet?: Snippet
  /** What stands beneath the passage. */
  more?: ReactNode
}

/** One publication in a list. */
export function Entry(props: Props) {
  const { publication, level, title, snippet } = props
  const i18n = useI18n()
  return title || snippet ? (
    <li className="entry">
      <Contents {...props} />
    </li>
  ) : (
    <li className="entry" dangerouslySetInnerHTML={{ __html: PLAIN[level](publication, i18n) }} />
  )
}

/** Without marked hits an entry looks the same in every list. */
const PLAIN = {
  2: rememberedHtml((publication: PublicationSummary) => <Contents publication={publication} level={2} />),
  3: rememberedHtml((publication: PublicationSummary) => <Contents publication={publication} level={3} />),
}

function Contents({ publication, level, title, snippet, more }: Props) {
  const i18n = useI18n()
  const Title = level === 2 ? 'h2' : 'h3'
  const { language, slug, authors, groups, themes } = publication
  const foreign = language === i18n.locale ? {} : { lang: language, dir: directionOf(language) }
  return (
    <>
      <p className="kicker">{kicker(publication, i18n)}</p>
      <Title className="entry-title">
        <a href={i18n.href(`/publications/${slug}`)} {...foreign}>
          {title ? <Marked snippet={title} /> : publication.title}
        </a>
      </Title>
      {authors.length > 0 ? <p className="entry-authors">{authors.map(({ name }) => name).join(', ')}</p> : null}
      <p className="entry-snippet" {...foreign}>
        {snippet?.length ? <Marked snippet={snippet} /> : shorten(publication.abstract, 220)}
      </p>
      {more}
      {groups.length + themes.length > 0 ? (
        <p className="entry-places">
          {groups.length > 0 ? (
            <span>
              <GroupNames groups={groups} />
            </span>
          ) : null}
          <ThemeNames themes={themes} />
        </p>
      ) : null}
    </>
  )
}

/** @returns type, number in its series, date and language, as far as they are known and tell something */
export function kicker({ type, series, number, issued, language }: PublicationLink, i18n: SiteI18n): string {
  const { label } = i18n.words.publicationTypes[type]
  const name = series && series.toLowerCase() !== label.toLowerCase() ? `${label} · ${series}` : label
  return [
    series && number ? i18n.words.publication.numbered({ series: name, number }) : name,
    issued ? i18n.date(issued) : null,
    language === i18n.contentLocale ? null : i18n.language(language),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

interface EntriesProps {
  publications: PublicationSummary[]
  level: 2 | 3
}

/** A plain list of publications. */
export function Entries({ publications, level }: EntriesProps) {
  return (
    <ol className="entries">
      {publications.map((publication) => (
        <Entry key={publication.id} publication={publication} level={level} />
      ))}
    </ol>
  )
}
