import { toAtom, type AtomEntry } from '../../export'
import { publicationsAmong, type FoundPublication } from '../../kinds/foundItem'
import { itemHref } from '../../kinds/itemHref'
import type { SiteI18n } from '../i18n'
import { LISTED_FACETS } from '../listing/facets'
import { filterLabels } from '../listing/filterLabels'
import { firstPage, listingHref } from '../listing/listingHref'
import { parseListingQuery, toSearchRequest } from '../listing/listingQuery'
import { listingSubject } from '../listing/listingTitle'
import type { ListingPlace } from '../listing/places'
import type { FileLoader } from '../page'
import { LIST_FORMATS, MAX_IN_FEED } from './listFormats'

/**
 * The publications of a list as a feed, the newest first whatever the order of the list: who follows a search waits for
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
    const filters = { ...asked.filters, kind: ['publication'] }
    const result = await site.search.search({ ...asked, filters })
    const [settings, labels] = await Promise.all([site.queries.settings(), filterLabels(site, query, result)])
    const publications = publicationsAmong(result.hits.map(({ record }) => record))
    return {
      status: 200,
      headers: { 'Content-Type': LIST_FORMATS.atom.mediaType, 'X-Robots-Tag': 'noindex' },
      body: toAtom({
        id: tag(publicUrl, i18n.href(listingHref({ ...query, sort: null }))),
        title: `${settings.name}: ${listingSubject(query, labels, i18n)}`,
        author: settings.name,
        self: publicUrl + i18n.href(listingHref(query, 'atom')),
        alternate: publicUrl + i18n.href(listingHref(query)),
        entries: publications.map((publication) => entryOf(publication, publicUrl, i18n)),
      }),
    }
  }
}

function entryOf(publication: FoundPublication, publicUrl: string, { words, href }: SiteI18n): AtomEntry {
  const { id, type, title, authors, issued, language, abstract, updatedAt, groups, themes } = publication
  return {
    id: tag(publicUrl, `/publications/${id}`),
    title,
    href: publicUrl + href(itemHref(publication)),
    updated: updatedAt,
    published: issued?.length === 'YYYY-MM-DD'.length ? `${issued}T00:00:00Z` : null,
    authors: authors.map(({ name }) => name),
    summary: abstract,
    language,
    categories: [
      { term: type, label: words.publicationTypes[type].label },
      ...[...groups, ...themes].map(({ slug, name }) => ({ term: slug, label: name })),
    ],
  }
}

/** A tag URI (RFC 4151): of this host as it was in the year in which these feeds began. */
function tag(publicUrl: string, path: string): string {
  return `tag:${new URL(publicUrl).hostname},2026:${path}`
}
