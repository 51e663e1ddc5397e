import type { FacetCount } from '../../search/types'
import { hidden, rich, useI18n } from '../i18n'
import { firstPage, listingHref, withoutValue } from '../listing/listingHref'
import type { ListingQuery } from '../listing/listingQuery'
import { yearSpans, type YearSpan } from '../listing/yearSpans'

interface Props {
  query: ListingQuery
  counts: FacetCount[]
}

/** How many results each year has: bars that lead to their years, the latest first. A table, for who listens. */
export function YearHistogram({ query, counts }: Props) {
  const { words } = useI18n()
  const { years } = words.listing
  const spans = yearSpans(counts)
  if (spans.length === 0) return null
  const most = Math.max(...spans.map(({ count }) => count), 1)
  const chosen = query.filters.year ?? []
  return (
    <section>
      <h2 id="facet-year">{words.facets.year.name}</h2>
      <table className="histogram" aria-labelledby="facet-year">
        <thead>
          <tr>
            <th scope="col">{years.caption}</th>
            <th scope="col">{years.results}</th>
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <Bar key={span.from} span={span} most={most} query={query} isChosen={chosen.includes(String(span.from))} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface BarProps {
  span: YearSpan
  /** The highest count of all bars. */
  most: number
  query: ListingQuery
  isChosen: boolean
}

function Bar({ span, most, query, isChosen }: BarProps) {
  const { words, href, number } = useI18n()
  const { from, to, count } = span
  const name = from === to ? String(from) : `${from}–${to}`
  return (
    <tr>
      <th scope="row">
        {count > 0 || isChosen ? (
          <a rel="nofollow" aria-current={isChosen ? 'true' : undefined} href={href(pathOf(span, query, isChosen))}>
            {isChosen ? rich(words.listing.years.remove({ years: name, hidden })) : name}
          </a>
        ) : (
          name
        )}
      </th>
      <td>
        <svg className="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={count === 0 ? 0 : Math.max(1, Math.round((100 * count) / most))} height="1" />
        </svg>
        <span className="count">{number(count)}</span>
      </td>
    </tr>
  )
}

/** A single year is one value among others that may be chosen; several years are a period. */
function pathOf({ from, to }: YearSpan, query: ListingQuery, isChosen: boolean): string {
  if (isChosen) return listingHref(withoutValue(query, 'year', String(from)))
  const { filters, dates } = query
  if (from === to) {
    const year = [...(filters.year ?? []), String(from)]
    return listingHref({ ...firstPage(query), filters: { ...filters, year } })
  }
  const later = dates.from !== null && dates.from > String(from) ? dates.from : String(from)
  const earlier = dates.to !== null && dates.to < `${to}-12-31` ? dates.to : String(to)
  return listingHref({ ...firstPage(query), dates: { from: later, to: earlier } })
}
