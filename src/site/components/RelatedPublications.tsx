import type { PublicationSummary, RelatedPublication } from '../../queries/viewModels'
import { textDirection } from '../../domain/languages'
import { inWords } from '../format/text'
import type { AlsoAbout } from '../listing/alsoAbout'
import { kicker } from './Entry'

const HEADING = 'Related'

interface Props {
  /** By the choice of editors. */
  related: RelatedPublication[]
  /** By their words. */
  similar: AlsoAbout[]
}

/** What else belongs to a publication, and how. */
export function RelatedPublications({ related, similar }: Props) {
  if (related.length + similar.length === 0) return null
  return (
    <section aria-labelledby="related">
      <h2 id="related">{HEADING}</h2>
      <ul className="related">
        {related.map(({ reason, publication }) => (
          <Item
            key={`${reason} ${publication.id}`}
            publication={publication}
            reason={reason === HEADING ? null : reason}
          />
        ))}
        {similar.map(({ publication, sharedWords }) => (
          <Item
            key={publication.id}
            publication={publication}
            reason={sharedWords.length > 0 ? `Also about ${inWords(sharedWords, 'and')}` : null}
          />
        ))}
      </ul>
    </section>
  )
}

function Item({ publication, reason }: { publication: PublicationSummary; reason: string | null }) {
  const { slug, language, title } = publication
  return (
    <li>
      {reason === null ? null : <p className="kicker">{reason}</p>}
      <h3 className="entry-title">
        <a href={`/publications/${slug}`} lang={language} dir={textDirection(language)}>
          {title}
        </a>
      </h3>
      <p className="entry-authors">{kicker(publication)}</p>
    </li>
  )
}
