import { countOf } from '../format/numbers'
import type { PageContent } from '../page'

/**
 * What stands at the address of a page that a list does not have.
 *
 * @param page the number that was asked for
 * @param last the number of the last page
 * @param lastHref its address
 */
export function beyondLastPage(page: number, last: number, lastHref: string): PageContent {
  return {
    status: 404,
    head: { title: `There is no page ${page}`, description: null, canonical: null, noindex: true },
    body: (
      <div className="message">
        <h1>{`There is no page ${page}`}</h1>
        <p>
          {`This list has ${countOf(last, 'page')}. `}
          <a href={lastHref}>Go to the last one</a>.
        </p>
      </div>
    ),
  }
}
