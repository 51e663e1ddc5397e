import type { Addressed } from '../domain/addressed'
import { CITATION_FORMATS } from '../export'
import { KINDS_WITH_PAGE } from '../kinds'
import { citationFile } from './files/citationFile'
import { listingFeed } from './files/listingFeed'
import { listingFile } from './files/listingFile'
import { openSearch } from './files/openSearch'
import { robots } from './files/robots'
import { sitemapIndex, sitemapPart } from './files/sitemap'
import { openSearchSuggestions, suggestions } from './files/suggestions'
import { PRESENTATIONS } from './kinds'
import { LISTING_PLACES, LISTINGS, type ListingPlace } from './listing/places'
import type { FileLoader, PageLoader } from './page'
import { aboutPage } from './pages/about'
import { coveragePage } from './pages/coverage'
import { homePage } from './pages/home'
import { listingPage } from './pages/listing'

export type Route = {
  path: string
  /** The collection whose addresses these are, by `:slug`: what stood there before is still known. */
  addresses?: Addressed
  /** The list that it shows, or gives as a file: its parameters are filters. */
  list?: ListingPlace
  /** A file that speaks a language, as every page and list does. */
  isLocalized?: true
} & ({ page: PageLoader } | { file: FileLoader })

/** Lists with filters, each with its files. */
const LISTS = LISTING_PLACES.flatMap((place): Route[] => {
  const { path, files } = LISTINGS[place]
  return [
    { path, page: listingPage(place), list: place },
    ...files.map((ending): Route => ({
      ...{ path: `${path}.${ending}`, list: place },
      file: ending === 'atom' ? listingFeed(place) : listingFile(place, ending),
    })),
  ]
})

/** The pages of all and of one of each kind. */
const OF_KINDS = KINDS_WITH_PAGE.flatMap(({ kind, path, collection }): Route[] => {
  const { all, one } = PRESENTATIONS[kind]
  return [...(all ? [{ path, page: all }] : []), { path: `${path}/:slug`, page: one, addresses: collection }]
})

/** The whole public address space, in the order in which it is matched. */
export const routes: Route[] = [
  { path: '/', page: homePage },
  { path: '/coverage', page: coveragePage },
  { path: '/about', page: aboutPage },
  ...LISTS,
  { path: '/suggest', file: suggestions, isLocalized: true },
  { path: '/suggest/opensearch', file: openSearchSuggestions, isLocalized: true },
  ...CITATION_FORMATS.map((format) => ({
    ...{ path: `/publications/:slug.${format.ending}`, file: citationFile(format) },
    addresses: 'publications' as const,
  })),
  ...OF_KINDS,
  { path: '/sitemap.xml', file: sitemapIndex },
  { path: '/sitemaps/:part.xml', file: sitemapPart },
  { path: '/robots.txt', file: robots },
  { path: '/opensearch.xml', file: openSearch, isLocalized: true },
]

/** @returns whether there is one of a route in each language */
export function isLocalized(route: Route): boolean {
  return 'page' in route || route.list !== undefined || route.isLocalized === true
}
