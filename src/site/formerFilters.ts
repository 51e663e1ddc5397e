import type { Queries } from '../queries/queries'
import { redirection } from './formerAddress'
import type { Site, SiteAnswer, SiteRequest } from './page'

/** How many filters of one address are looked up; a list narrowed by more of them is nobody's bookmark. */
const MAX_LOOKED_UP = 20

/** Filters by a slug: whose it is, and who have one now. */
const FILTERS = {
  group: { collection: 'working-groups', present: (queries: Queries) => queries.groups() },
  theme: { collection: 'themes', present: (queries: Queries) => queries.themes() },
  author: { collection: 'experts', present: (queries: Queries) => queries.experts() },
} as const

/**
 * Leads a list that is narrowed by a former slug to the same list by the present one: bookmarks and subscribed feeds
 * outlive a change of name.
 *
 * @param site to ask
 * @param request for a list
 * @returns a redirection, or null where no filter has another name now
 */
export async function answerFormerFilters({ queries }: Site, request: SiteRequest): Promise<SiteAnswer | null> {
  const parameters = [...request.query]
  let lookedUp = 0
  let hasMoved = false
  for (const parameter of parameters) {
    const [name, slug] = parameter
    if (!isFilter(name) || slug === '' || ++lookedUp > MAX_LOOKED_UP) continue
    const { collection, present } = FILTERS[name]
    if ((await present(queries)).some((holder) => holder.slug === slug)) continue
    const former = await queries.formerAddress(collection, slug)
    if (!former || !('movedTo' in former)) continue
    parameter[1] = former.movedTo
    hasMoved = true
  }
  return hasMoved ? redirection(request.path, new URLSearchParams(parameters)) : null
}

function isFilter(name: string): name is keyof typeof FILTERS {
  return Object.hasOwn(FILTERS, name)
}
