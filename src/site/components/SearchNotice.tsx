import type { SearchResult } from '../../search/types'
import { shorten } from '../format/text'
import { firstPage, listingHref } from '../listing/listingHref'
import type { ListingQuery } from '../listing/listingQuery'

/** Of a long text the beginning is shown, in characters. */
const LONGEST = 120

interface Props {
  query: ListingQuery
  result: Pick<SearchResult<unknown>, 'words' | 'corrected' | 'isLowerBound' | 'total'>
}

/** How the words were taken, where that is not as they were typed. */
export function SearchNotice({ query, result: { words, corrected, isLowerBound, total } }: Props) {
  if (corrected === null && words === 'all' && !isLowerBound) return null
  return (
    <div className="search-notice">
      {corrected === null ? null : (
        <p>
          Showing results for <strong>{shorten(corrected, LONGEST)}</strong>. Search instead for{' '}
          <a rel="nofollow" href={listingHref({ ...firstPage(query), verbatim: true })}>
            {shorten(query.text, LONGEST)}
          </a>
          .
        </p>
      )}
      {words === 'most' && total > 0 ? <p>No result has all of these words. These have most of them.</p> : null}
      {isLowerBound ? <p>This search stopped early: there may be more results than its numbers say.</p> : null}
    </div>
  )
}
