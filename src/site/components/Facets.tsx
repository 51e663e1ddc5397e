import { regionOf } from '../../domain/regions'
import type { Facet } from '../../domain/facets'
import type { FacetCount, SearchResult } from '../../search/types'
import { hidden, rich, useI18n } from '../i18n'
import { FACET_DESCRIPTIONS, type ListedFacet } from '../listing/facets'
import { firstPage, listingHref, withoutValue } from '../listing/listingHref'
import { MAX_COUNTED, type ListingQuery } from '../listing/listingQuery'
import { LISTINGS } from '../listing/places'
import { YearHistogram } from './YearHistogram'
import { DatesForm } from './DatesForm'

interface Props {
  query: ListingQuery
  result: Counted
}

type Counted = Pick<SearchResult<unknown, Facet>, 'total' | 'facets'>

/** The ways to narrow a list, with the number of results each would give. On a phone they stand behind one button. */
export function Facets({ query, result }: Props) {
  const { facets } = useI18n().words.listing
  return (
    <details className="facets" open={query.expanded !== null}>
      <summary>{facets.narrow}</summary>
      <nav aria-label={facets.label}>
        <FacetLists query={query} result={result} />
      </nav>
      {LISTINGS[query.place].facets.includes('year') ? <DatesForm query={query} /> : null}
    </details>
  )
}

function FacetLists({ query, result: { total, facets } }: Props) {
  const { href } = useI18n()
  const base = href(listingHref(firstPage(query)))
  const add = (facet: ListedFacet, value: string) =>
    `${base}${base.includes('?') ? '&' : '?'}${facet}=${encodeURIComponent(value)}`
  return LISTINGS[query.place].facets.map((facet) => {
    const counts = facets[facet] ?? []
    if (!query.filters[facet] && !narrows(counts, total)) return null
    if (facet === 'year') return <YearHistogram key={facet} query={query} counts={counts} />
    return <FacetList key={facet} facet={facet} counts={within(facet, counts, query)} query={query} add={add} />
  })
}

/** One value that everything has is no choice. */
function narrows(counts: FacetCount[], total: number): boolean {
  return counts.length > 1 || counts.some(({ count }) => count < total)
}

/** Under a region that is chosen stand the countries in it, and not those that its publications are about as well. */
function within(facet: ListedFacet, counts: FacetCount[], { filters }: ListingQuery): FacetCount[] {
  const regions = filters.region ?? []
  if (facet !== 'country' || regions.length === 0) return counts
  return counts.filter(({ value }) => regions.includes(regionOf(value)?.slug ?? '') || filters.country?.includes(value))
}

interface FacetListProps {
  facet: ListedFacet
  counts: FacetCount[]
  query: ListingQuery
  add: (facet: ListedFacet, value: string) => string
}

function FacetList({ facet, counts, query, add }: FacetListProps) {
  const { words, href, number, compare } = useI18n()
  if (counts.length === 0) return null
  const { name } = words.facets[facet]
  const { shown } = FACET_DESCRIPTIONS[facet]
  const chosen = query.filters[facet] ?? []
  const most = query.expanded === facet ? MAX_COUNTED : shown
  const values = [...counts]
    .sort((one, other) => other.count - one.count || compare(one.label, other.label))
    .filter(({ value }, index) => index < most || chosen.includes(value))
  const left = counts.length - values.length
  return (
    <section>
      <h2 id={`facet-${facet}`}>{name}</h2>
      <ul aria-labelledby={`facet-${facet}`}>
        {values.map(({ value, label, count }) => (
          <li key={value}>
            {chosen.includes(value) ? (
              <a aria-current="true" rel="nofollow" href={href(listingHref(withoutValue(query, facet, value)))}>
                {label} <span className="count">{words.listing.facets.remove}</span>
              </a>
            ) : (
              <a rel="nofollow" href={add(facet, value)}>
                {label} <span className="count">{number(count)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <a className="more" rel="nofollow" href={`${href(listingHref({ ...query, expanded: facet }))}#facet-${facet}`}>
          {rich(
            counts.length < MAX_COUNTED
              ? words.listing.facets.moreOf({ count: left, facet: name, hidden })
              : words.listing.facets.more({ facet: name, hidden }),
          )}
        </a>
      ) : null}
    </section>
  )
}
