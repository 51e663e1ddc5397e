import type { Sort } from '../../search/types'
import { MAX_IN_FILE } from '../files/listFormats'
import { useI18n } from '../i18n'
import { firstPage, listingHref } from '../listing/listingHref'
import { defaultSort, type ListingQuery } from '../listing/listingQuery'
import { LISTINGS } from '../listing/places'

/** The order of a list, and the list as a feed and as files. */
export function ListTools({ query, total }: { query: ListingQuery; total: number }) {
  const { words, href } = useI18n()
  const { order, formats } = words.listing
  const current = query.sort ?? defaultSort(query)
  const { sorts: always, files } = LISTINGS[query.place]
  const sorts: Sort[] = query.text === '' ? [...always] : ['relevance', ...always]
  return (
    <div className="list-tools">
      {sorts.length > 1 ? (
        <nav aria-label={order.label}>
          <span className="tools-label">{order.label}</span>
          <ul>
            {sorts.map((sort) => (
              <li key={sort}>
                <a
                  rel="nofollow"
                  aria-current={sort === current ? 'true' : undefined}
                  href={href(listingHref({ ...firstPage(query), sort }))}
                >
                  {order[sort]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <nav aria-label={formats.label}>
        <span className="tools-label">{total > MAX_IN_FILE ? formats.first({ count: MAX_IN_FILE }) : formats.all}</span>
        <ul>
          {files.map((ending) => (
            <li key={ending}>
              <a rel="nofollow" href={href(listingHref(query, ending))}>
                {formats.names[ending]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
