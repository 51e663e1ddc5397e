import { countOf } from '../format/numbers'
import type { Alternative } from '../listing/alternatives'
import { listingHref } from '../listing/listingHref'

interface Props {
  /** How many conditions the list has. */
  conditions: number
  alternatives: Alternative[]
}

/** What a visitor reads where nothing matches: which condition to drop, and what there is without it. */
export function EmptyList({ conditions, alternatives }: Props) {
  if (conditions === 0) return <p className="empty">Nothing is published yet.</p>
  return (
    <div className="empty">
      <p>{conditions === 1 ? 'Nothing matches.' : `Nothing matches all ${conditions} conditions together.`}</p>
      {alternatives.length > 0 ? (
        <ul>
          {alternatives.map(({ words, query, total }) => (
            <li key={words}>
              {`${words}: `}
              <a href={listingHref(query)}>{countOf(total, 'result')}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>Check the spelling, or use fewer or more general words.</p>
      )}
      <p>
        <a href="/publications">See all publications</a>
      </p>
    </div>
  )
}
