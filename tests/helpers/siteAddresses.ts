import { CONTENT } from '../../seed/content'
import { KINDS_WITH_PAGE } from '../../src/kinds'

/** @param route of the site @returns the kind of whose things these are the pages: `/themes/:slug` */
export function kindAt(route: string) {
  return KINDS_WITH_PAGE.find(({ path }) => route === `${path}/:slug`)
}

/**
 * @param route of the site
 * @returns an address of it in the demo: as it stands, or that of the first thing of its kind; undefined for a route with
 *   other parameters, or of a kind of which the demo has nothing
 */
export function demoAddress(route: string): string | undefined {
  const kind = kindAt(route)
  if (!kind) return route.includes(':') ? undefined : route
  const things = (CONTENT as Partial<Record<string, unknown>>)[kind.path.slice(1)]
  const [first] = Array.isArray(things) ? (things as { slug: string }[]) : []
  return first && kind.href(first.slug)
}
