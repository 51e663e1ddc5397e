import type { RelatedPublication } from '../../queries/viewModels'
import type { AlsoAbout, PublicationLink } from '../../kinds/pageSearch'
import { directionOf } from '../../words/i18n'
import { useI18n } from '../i18n'
import { kicker } from './Entry'

interface Props {
  /** By the choice of editors. */
  related: RelatedPublication[]
  /** By their words. */
  similar: AlsoAbout[]
}

/** What else belongs to a publication, and how. */
export function RelatedPublications({ related, similar }: Props) {
  const { words, and } = useI18n()
  const { heading, alsoAbout, ...relations } = words.publication.related
  if (related.length + similar.length === 0) return null
  return (
    <section aria-labelledby="related">
      <h2 id="related">{heading}</h2>
      <ul className="related">
        {related.map(({ relation, publication }) => (
          <Item
            key={`${relation} ${publication.id}`}
            publication={publication}
            reason={relation === 'related' ? null : relations[relation]}
          />
        ))}
        {similar.map(({ publication, sharedWords }) => (
          <Item
            key={publication.id}
            publication={publication}
            reason={sharedWords.length > 0 ? alsoAbout({ words: and(sharedWords) }) : null}
          />
        ))}
      </ul>
    </section>
  )
}

function Item({ publication, reason }: { publication: PublicationLink; reason: string | null }) {
  const i18n = useI18n()
  const { slug, language, title } = publication
  return (
    <li>
      {reason === null ? null : <p className="kicker">{reason}</p>}
      <h3 className="entry-title">
        <a href={i18n.href(`/publications/${slug}`)} lang={language} dir={directionOf(language)}>
          {title}
        </a>
      </h3>
      <p className="entry-authors">{kicker(publication, i18n)}</p>
    </li>
  )
}
