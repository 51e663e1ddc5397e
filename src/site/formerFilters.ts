import { kindOfFacet } from '../kinds'
import { newest } from './listing/listingQuery'
import { redirection } from './formerAddress'
import type { Site, SiteAnswer, SiteRequest } from './page'

/** How many filters of one address are looked up; a list narrowed by more of them is nobody's bookmark. */
const MAX_LOOKED_UP = 20

/**
 * Leads a list that is narrowed by a former slug to the same list by the present one: bookmarks and subscribed feeds
 * outlive a change of name.
 *
 * @param site to ask
 * @param request for a list
 * @returns a redirection, or null where no filter has another name now
 */
export async function answerFormerFilters(site: Site, request: SiteRequest): Promise<SiteAnswer | null> {
  const { queries, i18n } = site
  const parameters = [...request.query]
  let lookedUp = 0
  let hasMoved = false
  for (const parameter of parameters) {
    const [name, slug] = parameter
    const filter = kindOfFacet(name)?.filter
    if (!filter || slug === '' || ++lookedUp > MAX_LOOKED_UP) continue
    const { collection } = filter
    if ((await queries.names(collection)).some((holder) => holder.slug === slug)) continue
    const former = await queries.formerAddress(collection, slug)
    if (!former || !('movedTo' in former) || (await isInUse(site, name, slug))) continue
    parameter[1] = former.movedTo
    hasMoved = true
  }
  return hasMoved ? redirection(i18n.href(request.path), new URLSearchParams(parameters)) : null
}

/** A funder or an author who is named in words may have the value that a partner or an expert had. */
async function isInUse({ search }: Site, facet: string, value: string): Promise<boolean> {
  return (await search.search(newest({ [facet]: [value] }, 0))).total > 0
}
