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
import { parseListingQuery, toSearchRequest, unconditional, type ListingQuery } from '../listing/listingQuery'
import { listingTitle } from '../listing/listingTitle'
import { LISTINGS, wordsOf, type ListingPlace } from '../listing/places'
import { useI18n, type SiteI18n } from '../i18n'
import type { PageContent, PageLoader } from '../page'
import { beyondLastPage } from './beyondLastPage'

/**
 * A list of what was found: search, facets, order and pages. Everything in it comes out of the search engine.
 *
 * @param place of the list
 */
export function listingPage(place: ListingPlace): PageLoader {
  return async (site, request) => {
    const { i18n } = site
    const query = parseListingQuery(request.query, place)
    const { pageSize, facets } = LISTINGS[place]
    const result = await site.search.search(toSearchRequest(query, pageSize, [...facets, ...unlisted(query)]))
    const last = Math.max(1, Math.ceil(Math.min(result.total, MAX_RANK) / pageSize))
    if (query.page > last) {
      const path = listingHref({ ...query, page: last })
      return beyondLastPage(query.page, { number: last, path }, result.total, i18n)
    }
    const labels = await filterLabels(site, query, result)
    const filters = activeFilters(query, labels, i18n)
    const found: Found = {
      query,
      result,
      last,
      title:
        filters.length === 0 && place === 'search'
          ? i18n.words.listing.search
          : listingTitle(result, query, labels, i18n),
      filters,
      conditions: conditions(query, labels, i18n).length,
      alternatives: result.total === 0 ? await alternatives(site, query, labels) : [],
    }
    return content(found, i18n)
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

function content(found: Found, { words, href }: SiteI18n): PageContent {
  const { query, title, filters } = found
  const { files } = LISTINGS[query.place]
  const { contents } = wordsOf(query.place, words)
  const { described, asFormat } = words.listing.title
  const isNarrowed = filters.length > 0 || query.sort !== null || query.expanded !== null
  return {
    head: {
      title: query.page === 1 ? title : words.site.pages.titled({ title, page: query.page }),
      description: described({ title, contents }),
      canonical: listingHref({ ...query, expanded: null }),
      noindex: query.place === 'search' || isNarrowed,
      alternates: files.map((ending) => ({
        type: LIST_FORMATS[ending].mediaType.split(';')[0] ?? '',
        href: href(listingHref(query, ending)),
        title: asFormat({ title, format: words.listing.formats.names[ending] }),
      })),
    },
    place: LISTINGS[query.place].kind ?? undefined,
    ownSearch: true,
    body: <Listing {...found} />,
  }
}

function Listing(found: Found) {
  const { query, result, title, filters, conditions: count, alternatives: others } = found
  const { words } = useI18n()
  const { path } = LISTINGS[query.place]
  const { searchLabel } = wordsOf(query.place, words)
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
  const { words } = useI18n()
  return (
    <section className="results" aria-label={words.listing.results.label}>
      <ListTools query={query} total={result.total} />
      <ol className="entries" start={(query.page - 1) * LISTINGS[query.place].pageSize + 1}>
        {result.hits.map((hit, index) => (
          <Hit key={index} hit={hit} marked={query.text !== ''} mixed={query.place === 'search'} />
        ))}
      </ol>
      <Pagination current={query.page} last={last} pathOf={(page) => listingHref({ ...query, page, expanded: null })} />
    </section>
  )
}
