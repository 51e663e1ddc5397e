import type { FacetCount, SearchResult } from '../../search/types'
import { formatNumber } from '../format/numbers'
import { FACET_DESCRIPTIONS, type ListedFacet } from '../listing/facets'
import { firstPage, listingHref, withoutValue } from '../listing/listingHref'
import { MOST_COUNTED, WHOLE_CATALOGUE, type ListingQuery } from '../listing/listingQuery'
import { rememberedHtml } from './rememberedHtml'
import { YearsForm } from './YearsForm'

const ORDER: ListedFacet[] = ['group', 'theme', 'type', 'year', 'country', 'language', 'author']

interface Props {
  query: ListingQuery
  facets: SearchResult<unknown>['facets']
}

/** The ways to narrow a list, with the number of results each would give. On a phone they stand behind one button. */
export function Facets({ query, facets }: Props) {
  const isWhole = listingHref(firstPage(query)) === listingHref(WHOLE_CATALOGUE) && query.expanded === null
  return (
    <details className="facets" open={query.expanded !== null}>
      <summary>Narrow this list</summary>
      {isWhole ? (
        <nav aria-label="Filters" dangerouslySetInnerHTML={{ __html: ofWholeCatalogue(facets) }} />
      ) : (
        <nav aria-label="Filters">
          <FacetLists query={query} facets={facets} />
        </nav>
      )}
      <YearsForm query={query} />
    </details>
  )
}

/** Of the whole catalogue the engine hands out the same counts until a record changes. */
const ofWholeCatalogue = rememberedHtml((facets: Props['facets']) => (
  <FacetLists query={WHOLE_CATALOGUE} facets={facets} />
))

function FacetLists({ query, facets }: Props) {
  const base = listingHref(firstPage(query))
  const add = (facet: ListedFacet, value: string) =>
    `${base}${base.includes('?') ? '&' : '?'}${facet}=${encodeURIComponent(value)}`
  return ORDER.map((facet) => (
    <FacetList key={facet} facet={facet} counts={facets[facet] ?? []} query={query} add={add} />
  ))
}

interface FacetListProps {
  facet: ListedFacet
  counts: FacetCount[]
  query: ListingQuery
  add: (facet: ListedFacet, value: string) => string
}

function FacetList({ facet, counts, query, add }: FacetListProps) {
  if (counts.length === 0) return null
  const chosen = query.filters[facet] ?? []
  const shown = query.expanded === facet ? MOST_COUNTED : FACET_DESCRIPTIONS[facet].shown
  const values = inOrder(facet, counts).filter(({ value }, index) => index < shown || chosen.includes(value))
  const hidden = Math.min(counts.length, MOST_COUNTED) - values.length
  return (
    <section>
      <h2 id={`facet-${facet}`}>{FACET_DESCRIPTIONS[facet].name}</h2>
      <ul aria-labelledby={`facet-${facet}`}>
        {values.map(({ value, label, count }) => (
          <li key={value}>
            {chosen.includes(value) ? (
              <a aria-current="true" rel="nofollow" href={listingHref(withoutValue(query, facet, value))}>
                {label} <span className="count">remove</span>
              </a>
            ) : (
              <a rel="nofollow" href={add(facet, value)}>
                {label} <span className="count">{formatNumber(count)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <a className="more" rel="nofollow" href={`${listingHref({ ...query, expanded: facet })}#facet-${facet}`}>
          {`${formatNumber(hidden)} more`}
          <span className="visually-hidden">{` under ${FACET_DESCRIPTIONS[facet].name}`}</span>
        </a>
      ) : null}
    </section>
  )
}

/** Years run backwards; everything else stands by its count. */
function inOrder(facet: ListedFacet, counts: FacetCount[]): FacetCount[] {
  return facet === 'year'
    ? [...counts].sort((a, b) => (a.value < b.value ? 1 : -1))
    : [...counts].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}
