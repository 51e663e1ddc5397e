import type { Sort } from '../../search/types'
import { firstPage, listingHref } from '../listing/listingHref'
import { defaultSort, type ListingQuery } from '../listing/listingQuery'

const NAMES: Record<Sort, string> = { relevance: 'Best match', newest: 'Newest', oldest: 'Oldest', title: 'Title' }

/** The order of a list, and the list as a file. */
export function ListTools({ query }: { query: ListingQuery }) {
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
      <nav aria-label="This list as a file">
        <span className="tools-label">Save as</span>
        <ul>
          <li>
            <a rel="nofollow" href={listingHref(query, '.bib')}>
              BibTeX
            </a>
          </li>
          <li>
            <a rel="nofollow" href={listingHref(query, '.ris')}>
              RIS
            </a>
          </li>
        </ul>
      </nav>
    </div>
  )
}
