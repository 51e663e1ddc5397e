import type { Facet } from '../../domain/facets'
import type { SearchResult } from '../../search/types'
import { shorten } from '../format/text'
import { rich, useI18n } from '../i18n'
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
  const i18n = useI18n()
  const { notice } = i18n.words.listing
  const searchAgain = (verbatim: boolean) => (text: string) => (
    <a rel="nofollow" href={i18n.href(listingHref({ ...firstPage(query), verbatim }))}>
      {text}
    </a>
  )
  const isTooExact = query.verbatim && total === 0
  const isPartial = words === 'most' && total > 0
  if (corrected === null && !isPartial && !isLowerBound && !isTooExact) return null
  return (
    <div className="search-notice">
      {corrected === null ? null : (
        <p>
          {rich(
            notice.corrected({
              ...{ corrected: shorten(corrected, MAX_LENGTH), text: shorten(query.text, MAX_LENGTH) },
              ...{ strong: (text) => <strong>{text}</strong>, link: searchAgain(true) },
            }),
          )}
        </p>
      )}
      {isTooExact ? <p>{rich(notice.tooExact({ link: searchAgain(false) }))}</p> : null}
      {isPartial ? <p>{notice.partial}</p> : null}
      {isLowerBound ? <p>{notice.lowerBound}</p> : null}
    </div>
  )
}
