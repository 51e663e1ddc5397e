import { MAX_RANK } from '../../search/types'
import { countOf, formatNumber } from '../format/numbers'
import type { PageContent } from '../page'

/**
 * What stands at the address of a page that a list does not have, or has too deep to be shown.
 *
 * @param page the number that was asked for
 * @param last the number of the last page
 * @param lastHref its address
 * @param total how many results the list has
 */
export function beyondLastPage(page: number, last: number, lastHref: string, total: number): PageContent {
  const isTooDeep = total > MAX_RANK
  const title = isTooDeep ? `Page ${formatNumber(page)} is too far down` : `There is no page ${formatNumber(page)}`
  return {
    status: 404,
    head: { title, description: null, canonical: null, noindex: true },
    body: (
      <div className="message">
        <h1>{title}</h1>
        {isTooDeep ? (
          <p>
            {`This list has ${formatNumber(total)} results, and the first ${formatNumber(MAX_RANK)} are shown. Narrow it down by words, years, a working group or a country to reach the others, or put the oldest first.`}
          </p>
        ) : null}
        <p>
          {isTooDeep ? '' : `This list has ${countOf(last, 'page')}. `}
          <a href={lastHref}>Go to the last one</a>.
        </p>
      </div>
    ),
  }
}
