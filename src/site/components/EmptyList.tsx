import { countOf } from '../format/numbers'
import type { Alternative } from '../listing/alternatives'
import { listingHref } from '../listing/listingHref'
import type { ListingPlace } from '../listing/places'

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
  if (conditions === 0) return <p className="empty">Nothing is published yet.</p>
  return (
    <div className="empty">
      <p>{`Nothing matches${together(conditions)}.`}</p>
      {alternatives.length > 0 ? (
        <ul>
          {alternatives.map(({ words, query, total }) => (
            <li key={words}>
              {`${words}: `}
              <a href={listingHref(query)}>{countOf(total, 'result')}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {hasWords ? <p>Check the spelling, or use fewer or more general words.</p> : null}
      {place === 'search' ? <WaysIn /> : <a href="/publications">See all publications</a>}
    </div>
  )
}

const NUMBERS = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function together(conditions: number): string {
  if (conditions === 1) return ''
  if (conditions === 2) return ' both conditions'
  return ` all ${NUMBERS[conditions - 3] ?? conditions} conditions`
}

const WAYS_IN = [
  ['/publications', 'Publications'],
  ['/groups', 'Working groups'],
  ['/themes', 'Themes'],
  ['/experts', 'Experts'],
] as const

/** The lists that one can read through instead of searching. */
function WaysIn() {
  return (
    <nav aria-label="Browse">
      <p>Or browse:</p>
      <ul className="ways-in">
        {WAYS_IN.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
