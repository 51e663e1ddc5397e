import type { RelatedPublication } from '../../queries/viewModels'
import { textDirection } from '../format/languages'
import { kicker } from './Entry'

const HEADING = 'Related'

/** What else belongs to a publication, and how. */
export function RelatedPublications({ related }: { related: RelatedPublication[] }) {
  if (related.length === 0) return null
  return (
    <section aria-labelledby="related">
      <h2 id="related">{HEADING}</h2>
      <ul className="related">
        {related.map(({ reason, publication }) => (
          <li key={`${reason} ${publication.id}`}>
            {reason === HEADING ? null : <p className="kicker">{reason}</p>}
            <h3 className="entry-title">
              <a
                href={`/publications/${publication.slug}`}
                lang={publication.language}
                dir={textDirection(publication.language)}
              >
                {publication.title}
              </a>
            </h3>
            <p className="entry-authors">{kicker(publication)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
