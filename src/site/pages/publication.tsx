import { CITATION_FORMATS, highwireTags, toSchemaOrg } from '../../export'
import type { AlsoAbout } from '../../kinds/pageSearch'
import type { PublicationPreview } from '../../queries/preview'
import type { PublicationPage } from '../../queries/viewModels'
import { AuthorList } from '../components/AuthorList'
import { Html } from '../components/Html'
import { kicker } from '../components/Entry'
import { ItemText, Paragraphs } from '../components/Paragraphs'
import { PublicationActions, PublicationRail } from '../components/PublicationRail'
import { RelatedPublications } from '../components/RelatedPublications'
import { Tags } from '../components/Tags'
import { Translations } from '../components/Translations'
import { directionOf } from '../../words/i18n'
import { shorten } from '../format/text'
import { rich, useI18n, type SiteI18n } from '../i18n'
import { alsoAbout } from '../listing/alsoAbout'
import type { PageContent, PageHead, PageLoader } from '../page'

/** The landing page of a publication. */
export const publicationPage: PageLoader = async (site, { params }) => {
  const publication = await site.queries.one('publication', params.slug ?? '')
  if (!publication) return null
  const similar = await alsoAbout(site, publication)
  return {
    head: head(publication, site.i18n),
    place: 'publication',
    body: <Publication publication={publication} similar={similar} />,
  }
}

function head(publication: PublicationPage, { words }: SiteI18n): PageHead {
  const { slug, title, abstract, type, citation } = publication
  const href = `/publications/${slug}`
  return {
    title,
    description: abstract === '' ? words.publicationTypes[type].label : shorten(abstract, 300),
    canonical: href,
    openGraphType: 'article',
    meta: highwireTags(citation),
    alternates: CITATION_FORMATS.map(({ ending, mediaType }) => ({
      type: mediaType.split(';')[0] ?? mediaType,
      href: `${href}.${ending}`,
      title: words.publication.cite.formats[ending],
    })),
    jsonLd: toSchemaOrg(citation),
  }
}

/** @returns the page of a text that visitors do not see yet, for the people who work on it */
export function previewPage({ page, state }: PublicationPreview, { words }: SiteI18n): PageContent {
  const { preview } = words.publication
  return {
    head: { title: preview.title({ title: page.title }), description: null, canonical: null, noindex: true },
    isFramed: true,
    body: <Publication publication={page} similar={[]} notice={preview.states[state]} />,
  }
}

interface Props {
  publication: PublicationPage
  similar: AlsoAbout[]
  /** Said above a text that visitors do not see. */
  notice?: string
}

function Publication({ publication, similar, notice }: Props) {
  const i18n = useI18n()
  const words = i18n.words.publication
  const { title, subtitle, authors, language, abstract, keyMessages, body, related, supersededBy } = publication
  const inItsLanguage = { lang: language, dir: directionOf(language) }
  return (
    <article className="publication">
      <header className="publication-head">
        {notice ? <p className="notice">{notice}</p> : null}
        <p className="kicker">{kicker(publication, i18n)}</p>
        <h1 {...inItsLanguage}>{title}</h1>
        {subtitle ? (
          <p className="subtitle" {...inItsLanguage}>
            {subtitle}
          </p>
        ) : null}
        <AuthorList authors={authors} />
        {supersededBy ? (
          <p className="notice">
            {rich(
              words.superseded({
                title: supersededBy.name,
                link: (text) => <a href={i18n.href(`/publications/${supersededBy.slug}`)}>{text}</a>,
              }),
            )}
          </p>
        ) : null}
        <PublicationActions publication={publication} isCitable={!notice} />
      </header>
      <div className="with-rail">
        <div className="main-column">
          {abstract === '' ? null : (
            <section aria-labelledby="abstract">
              <h2 id="abstract">{words.abstract}</h2>
              <Paragraphs text={abstract} className="abstract" {...inItsLanguage} />
            </section>
          )}
          <Translations translations={publication.translations} />
          {keyMessages.length > 0 ? (
            <section aria-labelledby="key-messages">
              <h2 id="key-messages">{words.keyMessages}</h2>
              <ul className="key-messages" {...inItsLanguage}>
                {keyMessages.map((message) => (
                  <li key={message}>
                    <ItemText text={message} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {body ? <Contents headings={body.headings} staysInside={notice !== undefined} /> : null}
          {body ? <Html html={body.html} {...inItsLanguage} /> : null}
          <Tags publication={publication} />
          <RelatedPublications related={related} similar={similar} />
        </div>
        <PublicationRail publication={publication} isCitable={!notice} />
      </div>
    </article>
  )
}

interface ContentsProps extends Pick<NonNullable<PublicationPage['body']>, 'headings'> {
  /** Where other links open outside of a frame. */
  staysInside: boolean
}

function Contents({ headings, staysInside }: ContentsProps) {
  const { words } = useI18n()
  if (headings.length < 2) return null
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{words.publication.contents}</h2>
      <ol>
        {headings.map(({ id, level, text }) => (
          <li key={id} className={level === 3 ? 'sub' : undefined}>
            <a href={`#${id}`} target={staysInside ? '_self' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
