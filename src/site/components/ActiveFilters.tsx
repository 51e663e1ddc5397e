import type { ActiveFilter } from '../listing/activeFilters'
import { listingHref } from '../listing/listingHref'
import type { ListingQuery } from '../listing/listingQuery'

interface Props {
  filters: ActiveFilter[]
  /** The list without any condition. */
  whole: ListingQuery
}

/** The conditions of a list in words, each with a link that takes it away. */
export function ActiveFilters({ filters, whole }: Props) {
  if (filters.length === 0) return null
  return (
    <section className="active-filters" aria-label="Active filters">
      <ul>
        {filters.map(({ kind, label, without }) => (
          <li key={`${kind} ${label}`}>
            <span className="active-kind">{`${kind}: `}</span>
            {label}{' '}
            <a href={listingHref(without)} rel="nofollow">
              remove<span className="visually-hidden">{` ${kind}: ${label}`}</span>
            </a>
          </li>
        ))}
        {filters.length > 1 ? (
          <li>
            <a href={listingHref(whole)}>Remove all</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
