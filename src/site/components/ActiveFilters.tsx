import { hidden, rich, useI18n } from '../i18n'
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
  const { words, href } = useI18n()
  if (filters.length === 0) return null
  const { active } = words.listing
  return (
    <section className="active-filters" aria-label={active.label}>
      <ul>
        {filters.map(({ condition, label, without }) => {
          const kind = words.facets[condition].name
          return (
            <li key={`${condition} ${label}`}>
              <span className="active-kind">{active.condition({ kind })}</span>
              {label}{' '}
              <a href={href(listingHref(without))} rel="nofollow">
                {rich(active.remove({ kind, label, hidden }))}
              </a>
            </li>
          )
        })}
        {filters.length > 1 ? (
          <li>
            <a href={href(listingHref(whole))}>{active.removeAll}</a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
