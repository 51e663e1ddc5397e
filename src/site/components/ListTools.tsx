import type { Sort } from '../../search/types'
import { LIST_FORMATS, MAX_IN_FILE } from '../files/listFormats'
import { formatNumber } from '../format/numbers'
import { firstPage, listingHref } from '../listing/listingHref'
import { defaultSort, type ListingQuery } from '../listing/listingQuery'
import { LISTINGS } from '../listing/places'

const NAMES: Record<Sort, string> = { relevance: 'Best match', newest: 'Newest', oldest: 'Oldest', title: 'Title' }

/** The order of a list, and the list as a feed and as files. */
export function ListTools({ query, total }: { query: ListingQuery; total: number }) {
  const current = query.sort ?? defaultSort(query)
  const sorts: Sort[] = query.text === '' ? ['newest', 'oldest', 'title'] : ['relevance', 'newest', 'oldest', 'title']
  return (
    <div className="list-tools">
      <nav aria-label="Order">
        <span className="tools-label">Order</span>
        <ul>
          {sorts.map((sort) => (
            <li key={sort}>
              <a
                rel="nofollow"
                aria-current={sort === current ? 'true' : undefined}
                href={listingHref({ ...firstPage(query), sort })}
              >
                {NAMES[sort]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label="This list as a feed or a file">
        <span className="tools-label">
          {total > MAX_IN_FILE ? `First ${formatNumber(MAX_IN_FILE)} as` : 'This list as'}
        </span>
        <ul>
          {LISTINGS[query.place].files.map((ending) => (
            <li key={ending}>
              <a rel="nofollow" href={listingHref(query, ending)}>
                {LIST_FORMATS[ending].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
