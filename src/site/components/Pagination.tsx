import { formatNumber } from '../format/numbers'
import { pageNumbers } from '../listing/pageNumbers'

interface Props {
  current: number
  last: number
  href: (page: number) => string
}

/** Links to the other pages of a list, by number. */
export function Pagination({ current, last, href }: Props) {
  if (last < 2) return null
  return (
    <nav className="pagination" aria-label="Pages">
      <ul>
        {current > 1 ? (
          <li>
            <a rel="prev" href={href(current - 1)}>
              Previous
            </a>
          </li>
        ) : null}
        {pageNumbers(current, last).map((page, index) =>
          page === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={page}>
              <a href={href(page)} aria-current={page === current ? 'page' : undefined}>
                <span className="visually-hidden">Page </span>
                {formatNumber(page)}
              </a>
            </li>
          ),
        )}
        {current < last ? (
          <li>
            <a rel="next" href={href(current + 1)}>
              Next
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
