import { hidden, rich, useI18n } from '../i18n'
import { pageNumbers } from '../listing/pageNumbers'

interface Props {
  current: number
  last: number
  /** Path of a page of the list. */
  pathOf: (page: number) => string
}

/** Links to the other pages of a list, by number. */
export function Pagination({ current, last, pathOf }: Props) {
  const { words, href } = useI18n()
  const { pages } = words.site
  if (last < 2) return null
  return (
    <nav className="pagination" aria-label={pages.label}>
      <ul>
        {current > 1 ? (
          <li>
            <a rel="prev" href={href(pathOf(current - 1))}>
              {pages.previous}
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
              <a href={href(pathOf(page))} aria-current={page === current ? 'page' : undefined}>
                {rich(pages.page({ page, hidden }))}
              </a>
            </li>
          ),
        )}
        {current < last ? (
          <li>
            <a rel="next" href={href(pathOf(current + 1))}>
              {pages.next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
