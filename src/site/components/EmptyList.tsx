import { rich, useI18n } from '../i18n'
import { PLACES } from '../kinds/places'
import type { Alternative } from '../listing/alternatives'
import { listingHref } from '../listing/listingHref'
import { LISTINGS, wordsOf, type ListingPlace } from '../listing/places'

interface Props {
  place: ListingPlace
  /** How many conditions the list has. */
  conditions: number
  /** Whether words are among them. */
  hasWords: boolean
  alternatives: Alternative[]
}

/** What a visitor reads where nothing matches: which condition to drop, and what there is without it. */
export function EmptyList({ place, conditions, hasWords, alternatives }: Props) {
  const { words, href } = useI18n()
  const { empty, results } = words.listing
  const { kind, path } = LISTINGS[place]
  const { counted } = kind ? words.kinds[kind] : results
  if (conditions === 0) return <p className="empty">{wordsOf(place, words).none}</p>
  return (
    <div className="empty">
      <p>{empty.nothing({ conditions })}</p>
      {alternatives.length > 0 ? (
        <ul>
          {alternatives.map(({ offer, query, total }) => (
            <li key={offer}>
              {rich(
                empty.offer({
                  ...{ offer, results: counted({ count: total }) },
                  link: (text) => <a href={href(listingHref(query))}>{text}</a>,
                }),
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {hasWords ? <p>{empty.spelling}</p> : null}
      {kind === null ? <WaysIn /> : <a href={href(path)}>{words.kinds[kind].listing.seeAll}</a>}
    </div>
  )
}

/** The lists that one can read through instead of searching. */
function WaysIn() {
  const { words, href } = useI18n()
  return (
    <nav aria-label={words.listing.empty.browse}>
      <p>{words.listing.empty.orBrowse}</p>
      <ul className="ways-in">
        {PLACES.map(({ kind, path }) =>
          kind ? (
            <li key={path}>
              <a href={href(path)}>{words.kinds[kind].heading}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  )
}
