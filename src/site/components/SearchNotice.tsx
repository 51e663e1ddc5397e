import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { shorten } from '../format/text'
import { firstPage, listingHref } from '../listing/listingHref'
import type { ListingQuery } from '../listing/listingQuery'

/** Of a long text the beginning is shown, in characters. */
const MAX_LENGTH = 120

interface Props {
  query: ListingQuery
  result: Pick<SearchResult<unknown, Facet>, 'words' | 'corrected' | 'isLowerBound' | 'total'>
}

/** How the words were taken, where that is not as they were typed. */
export function SearchNotice({ query, result: { words, corrected, isLowerBound, total } }: Props) {
  const isTooExact = query.verbatim && total === 0
  const isPartial = words === 'most' && total > 0
  if (corrected === null && !isPartial && !isLowerBound && !isTooExact) return null
  return (
    <div className="search-notice">
      {corrected === null ? null : (
        <p>
          Showing results for <strong>{shorten(corrected, MAX_LENGTH)}</strong>. Search instead for{' '}
          <a rel="nofollow" href={listingHref({ ...firstPage(query), verbatim: true })}>
            {shorten(query.text, MAX_LENGTH)}
          </a>
          .
        </p>
      )}
      {isTooExact ? (
        <p>
          These words were taken exactly as they are written.{' '}
          <a rel="nofollow" href={listingHref({ ...firstPage(query), verbatim: false })}>
            Search for words like them as well
          </a>
          .
        </p>
      ) : null}
      {isPartial ? <p>No result has all of these words in one place. These have most of them.</p> : null}
      {isLowerBound ? <p>This search stopped early: there may be more results than its numbers say.</p> : null}
    </div>
  )
}
