import { localeOf } from './localeOf'
import { DATE_PARAMETERS } from './listing/dateParameters'
import { LISTED_FACETS } from './listing/facets'
import { parametersOf } from './parameters'
import { routes } from './routes'

const LIST = [...LISTED_FACETS, ...DATE_PARAMETERS, 'q', 'verbatim', 'sort', 'page', 'more']

/** By the paths of routes; the others read none. */
const READ: Record<string, readonly string[]> = {
  '/suggest': ['q'],
  '/suggest/opensearch': ['q'],
}

const PATTERNS = routes.map(({ path, list }) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}/?$`),
  parameters: new Set(list ? LIST : READ[path]),
}))

/**
 * Takes parameters out of an address that no page reads, such as those of newsletters and advertising: the page is the same
 * without them.
 *
 * @param url path and query string
 * @returns the address under which the page is kept
 */
export function withoutUnknownParameters(url: string): string {
  const mark = url.indexOf('?')
  if (mark < 0) return url
  const path = url.slice(0, mark)
  const route = PATTERNS.find(({ pattern }) => pattern.test(localeOf(path).url))
  if (!route) return url
  const kept = url
    .slice(mark + 1)
    .split('&')
    .filter((pair) => [...parametersOf(pair).keys()].some((name) => route.parameters.has(name)))
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}
