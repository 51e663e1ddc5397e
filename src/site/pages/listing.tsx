import type { Facet } from '../../domain/facets'
import { MAX_RANK, type SearchResult } from '../../search/types'
import type { FoundItem } from '../../kinds/foundItem'
import { ActiveFilters } from '../components/ActiveFilters'
import { EmptyList } from '../components/EmptyList'
import { Facets } from '../components/Facets'
import { Hit } from '../components/Hit'
import { ListTools } from '../components/ListTools'
import { Pagination } from '../components/Pagination'
import { SearchForm } from '../components/SearchForm'
import { SearchNotice } from '../components/SearchNotice'
import { LIST_FORMATS } from '../files/listFormats'
import { activeFilters, conditions, type ActiveFilter } from '../listing/activeFilters'
import { alternatives, type Alternative } from '../listing/alternatives'
import { LISTED_FACETS, type ListedFacet } from '../listing/facets'
import { filterLabels } from '../listing/filterLabels'
import { keptConditions } from '../listing/keptConditions'
import { listingHref } from '../listing/listingHref'
import {
  PAGE_SIZE,
  parseListingQuery,
  toSearchRequest,
  unconditional,
  type ListingQuery,
} from '../listing/listingQuery'
import { listingTitle } from '../listing/listingTitle'
import { LISTINGS, type ListingPlace } from '../listing/places'
import type { PageContent, PageLoader } from '../page'
import { beyondLastPage } from './beyondLastPage'

/**
 * A list of what was found: search, facets, order and pages. Everything in it comes out of the search engine.
 *
 * @param place of the list
 */
export function listingPage(place: ListingPlace): PageLoader {
  return async (site, request) => {
    const query = parseListingQuery(request.query, place)
    const result = await site.search.search(
      toSearchRequest(query, PAGE_SIZE, [...LISTINGS[place].facets, ...unlisted(query)]),
    )
    const last = Math.max(1, Math.ceil(Math.min(result.total, MAX_RANK) / PAGE_SIZE))
    if (query.page > last) return beyondLastPage(query.page, last, listingHref({ ...query, page: last }), result.total)
    const labels = await filterLabels(site, query, result)
    const filters = activeFilters(query, labels)
    return content({
      query,
      result,
      last,
      title: filters.length === 0 && place === 'search' ? 'Search' : listingTitle(result, query, labels),
      filters,
      conditions: conditions(query, labels).length,
      alternatives: result.total === 0 ? await alternatives(site, query, labels) : [],
    })
  }
}

/** Facets that the list is narrowed by and does not show: they are counted for the names of their values. */
function unlisted({ place, filters }: ListingQuery): ListedFacet[] {
  const shown: readonly string[] = LISTINGS[place].facets
  return LISTED_FACETS.filter((facet) => filters[facet] && !shown.includes(facet))
}

interface Found {
  query: ListingQuery
  result: SearchResult<FoundItem, Facet>
  last: number
  title: string
  filters: ActiveFilter[]
  conditions: number
  alternatives: Alternative[]
}

function content(found: Found): PageContent {
  const { query, title, filters } = found
  const { contents, files } = LISTINGS[query.place]
  const isNarrowed = filters.length > 0 || query.sort !== null || query.expanded !== null
  return {
    head: {
      title: query.page === 1 ? title : `${title}, page ${query.page}`,
      description: `${title}: ${contents}.`,
      canonical: listingHref({ ...query, expanded: null }),
      noindex: query.place === 'search' || isNarrowed,
      alternates: files.map((ending) => ({
        type: LIST_FORMATS[ending].mediaType.split(';')[0] ?? '',
        href: listingHref(query, ending),
        title: `${title}, as ${LIST_FORMATS[ending].name}`,
      })),
    },
    place: query.place === 'publications' ? 'publications' : undefined,
    ownSearch: true,
    body: <Listing {...found} />,
  }
}

function Listing(found: Found) {
  const { query, result, title, filters, conditions: count, alternatives: others } = found
  const { path, searchLabel } = LISTINGS[query.place]
  return (
    <>
      <h1 className="list-title">{title}</h1>
      <SearchForm id="q" action={path} label={searchLabel} value={query.text} kept={keptConditions(query, 'text')} />
      <SearchNotice query={query} result={result} />
      <ActiveFilters filters={filters} whole={unconditional(query)} />
      {result.total === 0 ? (
        <EmptyList place={query.place} conditions={count} hasWords={query.text !== ''} alternatives={others} />
      ) : (
        <div className="with-facets">
          <Facets query={query} result={result} />
          <Results {...found} />
        </div>
      )}
    </>
  )
}

function Results({ query, result, last }: Found) {
  return (
    <section className="results" aria-label="Results">
      <ListTools query={query} total={result.total} />
      <ol className="entries" start={(query.page - 1) * PAGE_SIZE + 1}>
        {result.hits.map((hit, index) => (
          <Hit key={index} hit={hit} marked={query.text !== ''} />
        ))}
      </ol>
      <Pagination current={query.page} last={last} href={(page) => listingHref({ ...query, page, expanded: null })} />
    </section>
  )
}
