import type { SiteSettings } from '../queries/viewModels'
import { inWords } from './badParameter'
import { answerFormer, redirection } from './formerAddress'
import { answerFormerFilters } from './formerFilters'
import { withDates } from './listing/dateParameters'
import type { ListingPlace } from './listing/places'
import type { Frame, PageContent, Site, SiteAnswer, SiteRequest } from './page'
import { failurePage, type Failure } from './pages/failure'
import { renderPage } from './render'
import type { Route } from './routes'

/** Every copy is asked for again: what an editor changed or took away is gone at once. */
const FRESH = { 'Cache-Control': 'no-cache' }

/**
 * Makes what stands at an address. It depends on the address and on what is published, and on nothing else.
 *
 * @returns null when there is nothing
 * @throws {HttpProblem} when the address has a parameter that cannot mean anything
 */
export async function answer(site: Site, route: Route, request: SiteRequest): Promise<SiteAnswer | null> {
  const made = await make(site, route, request).catch((problem: unknown) => {
    throw inWords(site.i18n.words, problem)
  })
  if (!made) return null
  if ('headers' in made) return { ...made, headers: { ...FRESH, ...made.headers } }
  return html(made, frame(site, await site.queries.settings()))
}

async function make(site: Site, route: Route, request: SiteRequest): Promise<PageContent | SiteAnswer | null> {
  const moved = route.list
    ? (answerNamedRange(site, request, route.list) ?? (await answerFormerFilters(site, request)))
    : null
  if (moved) return moved
  const made = await ('file' in route ? route.file(site, request) : route.page(site, request))
  const { path, addresses } = route
  return made ?? (addresses ? answerFormer(site, { path, addresses, isPage: 'page' in route }, request) : null)
}

/** Leads a range that is asked for by name to its dates, from one day to the next to others. */
function answerNamedRange({ i18n }: Site, { path, query }: SiteRequest, list: ListingPlace): SiteAnswer | null {
  const dated = withDates(query, list, new Date())
  return dated && redirection(i18n.href(path), dated, 302)
}

/** @returns a whole document for what went wrong, even when the settings cannot be read */
export async function failure(site: Site, what: Failure): Promise<string> {
  return (await wholePage(site, failurePage(what, site.i18n))).body
}

/** @returns a page in its frame, even when the settings cannot be read */
export async function wholePage(site: Site, page: PageContent): Promise<{ status: number; body: string }> {
  const settings = await site.queries.settings().catch(() => nameless(site))
  return { status: page.status ?? 200, body: renderPage(page, frame(site, settings)) }
}

function nameless({ i18n }: Site): SiteSettings {
  const name = i18n.words.site.unnamed
  return { name, tagline: '', introduction: '', contact: null, licence: '', partners: [], featured: [] }
}

function frame({ i18n, publicUrl, version, assets }: Site, settings: SiteSettings): Frame {
  return { i18n, settings, publicUrl, version, assets }
}

function html(page: PageContent, around: Frame): SiteAnswer {
  return {
    status: page.status ?? 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...FRESH },
    body: renderPage(page, around),
  }
}
