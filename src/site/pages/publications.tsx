import type { PublicationSummary } from '../../queries/viewModels'
import type { SearchResult } from '../../search/types'
import { ActiveFilters } from '../components/ActiveFilters'
import { EmptyList } from '../components/EmptyList'
import { Entry } from '../components/Entry'
import { Facets } from '../components/Facets'
import { ListTools } from '../components/ListTools'
import { Pagination } from '../components/Pagination'
import { SearchForm } from '../components/SearchForm'
import { activeFilters, conditions, type ActiveFilter } from '../listing/activeFilters'
import { alternatives, type Alternative } from '../listing/alternatives'
import { LISTED_FACETS } from '../listing/facets'
import { filterLabels } from '../listing/filterLabels'
import { keptConditions } from '../listing/keptConditions'
import { listingHref } from '../listing/listingHref'
import { PAGE_SIZE, parseListingQuery, toSearchRequest, type ListingQuery } from '../listing/listingQuery'
import { listingTitle } from '../listing/listingTitle'
import type { PageContent, PageLoader } from '../page'
import { beyondLastPage } from './beyondLastPage'

/** The catalogue: search, facets, order and pages. Everything in it comes out of the search engine. */
export const publicationsPage: PageLoader = async (site, request) => {
  const query = parseListingQuery(request.query)
  const result = await site.search.search(toSearchRequest(query, PAGE_SIZE, LISTED_FACETS))
  const last = Math.max(1, Math.ceil(result.total / PAGE_SIZE))
  if (query.page > last) return beyondLastPage(query.page, last, listingHref({ ...query, page: last }))
  const labels = await filterLabels(site, query, result)
  const found: Found = {
    query,
    result,
    last,
    title: listingTitle(result.total, query, labels),
    filters: activeFilters(query, labels),
    conditions: conditions(query, labels).length,
    alternatives: result.total === 0 ? await alternatives(site, query, labels) : [],
  }
  return content(found)
}

interface Found {
  query: ListingQuery
  result: SearchResult<PublicationSummary>
  last: number
  title: string
  filters: ActiveFilter[]
  conditions: number
  alternatives: Alternative[]
}

function content(found: Found): PageContent {
  const { query, title, filters } = found
  return {
    head: {
      title: query.page === 1 ? title : `${title}, page ${query.page}`,
      description: `${title}: titles, authors and abstracts, with filters by working group, theme, type, year, country, language and author.`,
      canonical: listingHref({ ...query, expanded: null }),
      noindex: filters.length > 0 || query.sort !== null || query.expanded !== null,
      alternates: [
        { type: 'application/x-bibtex', href: listingHref(query, '.bib'), title: `${title}, as BibTeX` },
        { type: 'application/x-research-info-systems', href: listingHref(query, '.ris'), title: `${title}, as RIS` },
      ],
    },
    place: 'publications',
    ownSearch: true,
    body: <Publications {...found} />,
  }
}

function Publications({ query, result, last, title, filters, conditions: count, alternatives: others }: Found) {
  return (
    <>
      <h1 className="list-title">{title}</h1>
      <SearchForm
        id="q"
        action="/publications"
        label="Words, names or numbers"
        value={query.text}
        kept={keptConditions(query, 'text')}
      />
      <ActiveFilters filters={filters} />
      {result.total === 0 ? (
        <EmptyList conditions={count} alternatives={others} />
      ) : (
        <div className="with-facets">
          <Facets query={query} facets={result.facets} />
          <section className="results" aria-label="Results">
            <ListTools query={query} />
            <ol className="entries" start={(query.page - 1) * PAGE_SIZE + 1}>
              {result.hits.map(({ record, title: markedTitle, snippet }) => (
                <Entry
                  key={record.id}
                  publication={record}
                  level={2}
                  title={query.text === '' ? undefined : markedTitle}
                  snippet={query.text === '' ? undefined : snippet}
                />
              ))}
            </ol>
            <Pagination
              current={query.page}
              last={last}
              href={(page) => listingHref({ ...query, page, expanded: null })}
            />
          </section>
        </div>
      )}
    </>
  )
}
