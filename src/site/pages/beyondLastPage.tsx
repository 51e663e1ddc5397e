import { MAX_RANK } from '../../search/types'
import { rich, type SiteI18n } from '../i18n'
import type { PageContent } from '../page'

/**
 * What stands at the address of a page that a list does not have, or has too deep to be shown.
 *
 * @param page the number that was asked for
 * @param last the number of the last page, and its path
 * @param total how many results the list has
 * @param i18n the language of the page
 */
export function beyondLastPage(
  page: number,
  last: { number: number; path: string },
  total: number,
  { words, href }: SiteI18n,
): PageContent {
  const { beyond } = words.listing
  const isTooDeep = total > MAX_RANK
  const title = isTooDeep ? beyond.tooDeep({ page }) : beyond.missing({ page })
  return {
    status: 404,
    head: { title, description: null, canonical: null, noindex: true },
    body: (
      <div className="message">
        <h1>{title}</h1>
        {isTooDeep ? <p>{beyond.shown({ total, most: MAX_RANK })}</p> : null}
        <p>
          {isTooDeep ? '' : `${beyond.pages({ count: last.number })} `}
          {rich(beyond.last({ link: (text) => <a href={href(last.path)}>{text}</a> }))}
        </p>
      </div>
    ),
  }
}
