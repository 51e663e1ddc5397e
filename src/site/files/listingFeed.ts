import { toAtom, type AtomEntry } from '../../export'
import { hasPage, KINDS, pathOf } from '../../domain/kinds'
import type { FoundItem, FoundKind } from '../../kinds/foundItem'
import { itemHref } from '../../kinds/itemHref'
import { PRESENTATIONS } from '../kinds'
import { LISTED_FACETS } from '../listing/facets'
import { filterLabels } from '../listing/filterLabels'
import { firstPage, listingHref } from '../listing/listingHref'
import { parseListingQuery, toSearchRequest } from '../listing/listingQuery'
import { listingSubject } from '../listing/listingTitle'
import { LISTINGS, type ListingPlace } from '../listing/places'
import type { FileLoader, Site } from '../page'
import { LIST_FORMATS, MAX_IN_FEED } from './listFormats'

const NEWS = KINDS.filter((kind) => kind in PRESENTATIONS && PRESENTATIONS[kind as FoundKind].news)

/**
 * The news of a list as a feed, the newest first whatever the order of the list: who follows a search waits for
 * what comes. People, groups and the like have no date and are no news, so a feed leaves them out.
 *
 * @returns the loader of a feed: `/publications.atom?theme=…`
 */
export function listingFeed(place: ListingPlace): FileLoader {
  return async (site, request) => {
    const { i18n, publicUrl } = site
    const query = firstPage(parseListingQuery(request.query, place))
    // Counted for the names of their values, which the feed's title has.
    const chosen = LISTED_FACETS.filter((facet) => query.filters[facet])
    const asked = toSearchRequest({ ...query, sort: 'newest' }, MAX_IN_FEED, chosen)
    const { kind } = LISTINGS[place]
    const filters = { ...asked.filters, kind: kind ? [kind] : NEWS }
    const result = await site.search.search({ ...asked, filters })
    const [settings, labels] = await Promise.all([site.queries.settings(), filterLabels(site, query, result)])
    return {
      status: 200,
      headers: { 'Content-Type': LIST_FORMATS.atom.mediaType, 'X-Robots-Tag': 'noindex' },
      body: toAtom({
        id: tag(publicUrl, i18n.href(listingHref({ ...query, sort: null }))),
        title: `${settings.name}: ${listingSubject(query, labels, i18n)}`,
        author: settings.name,
        self: publicUrl + i18n.href(listingHref(query, 'atom')),
        alternate: publicUrl + i18n.href(listingHref(query)),
        entries: result.hits.flatMap(({ record }) => entryOf(record, site)),
      }),
    }
  }
}

function entryOf(item: FoundItem, { publicUrl, i18n }: Site): AtomEntry[] {
  const { news } = PRESENTATIONS[item.kind]
  if (!news || !('id' in item)) return []
  const path = hasPage(item.kind) ? pathOf(item.kind) : ''
  return [
    { ...news(item, i18n), id: tag(publicUrl, `${path}/${item.id}`), href: publicUrl + i18n.href(itemHref(item)) },
  ]
}

/** A tag URI (RFC 4151): of this host as it was in the year in which these feeds began. */
function tag(publicUrl: string, path: string): string {
  return `tag:${new URL(publicUrl).hostname},2026:${path}`
}
