import type { Addressed } from '../domain/addressed'
import { HttpProblem } from '../domain/errors'
import type { PageContent, Site, SiteAnswer, SiteRequest } from './page'
import { tombstonePage } from './pages/tombstone'

/**
 * Answers for an address whose document has another slug now, or is gone. Addresses are for ever: a citation of years ago
 * leads to what it cites, or says what became of it.
 *
 * @param site to ask
 * @param route whose addresses these are, and whether it gives a page or a file
 * @param request for an address at which nothing stands
 * @returns a redirection (RFC 9110, section 15.4.2) that keeps the ending and the query string, or the page of a tombstone;
 *   null when nothing may be known of the address
 * @throws {HttpProblem} 410 where something stood of which nothing more is said
 */
export async function answerFormer(
  { queries, i18n }: Site,
  route: { path: string; addresses: Addressed; isPage: boolean },
  { params, query }: SiteRequest,
): Promise<PageContent | SiteAnswer | null> {
  const former = await queries.formerAddress(route.addresses, params.slug ?? '')
  if (!former) return null
  if ('movedTo' in former) return redirection(i18n.href(route.path.replace(':slug', former.movedTo)), query)
  if (former.tombstone && route.isPage) return tombstonePage(former.tombstone, i18n)
  const { withdrawn } = i18n.words.publication
  throw new HttpProblem('address.gone', 410, former.tombstone ? withdrawn.short : withdrawn.gone)
}

/** @param status by default 301; it is asked for anew each time, since a name may be changed back */
export function redirection(path: string, query: URLSearchParams, status: 301 | 302 = 301): SiteAnswer {
  const parameters = query.toString()
  const location = parameters === '' ? path : `${path}?${parameters}`
  return {
    status,
    headers: { Location: location, 'Content-Type': 'text/plain; charset=utf-8' },
    body: `See ${location}\n`,
  }
}
