import type { Addressed } from '../domain/addressed'
import { CITATION_FORMATS } from '../export'
import { KINDS_WITH_PAGE, type KindWithPage } from '../kinds'
import { citationFile } from './files/citationFile'
import { listingFeed } from './files/listingFeed'
import { listingFile } from './files/listingFile'
import { openSearch } from './files/openSearch'
import { robots } from './files/robots'
import { sitemapIndex, sitemapPart } from './files/sitemap'
import { openSearchSuggestions, suggestions } from './files/suggestions'
import type { FileLoader, PageLoader } from './page'
import { aboutPage } from './pages/about'
import { coveragePage } from './pages/coverage'
import { expertPage } from './pages/expert'
import { groupPage } from './pages/group'
import { groupsPage } from './pages/groups'
import { homePage } from './pages/home'
import { listingPage } from './pages/listing'
import { partnerPage } from './pages/partner'
import { partnersPage } from './pages/partners'
import { publicationPage } from './pages/publication'
import { textPage } from './pages/textPage'
import { themePage } from './pages/theme'
import { themesPage } from './pages/themes'

export type Route = {
  path: string
  /** The collection whose addresses these are, by `:slug`: what stood there before is still known. */
  addresses?: Addressed
  /** Whether its parameters are filters, by slugs that may have changed. */
  isList?: true
  /** A file that speaks a language, as every page and list does. */
  isLocalized?: true
} & ({ page: PageLoader } | { file: FileLoader })

/** The page of one of each kind that has an address. */
const KIND_PAGES = {
  publication: publicationPage,
  group: groupPage,
  theme: themePage,
  partner: partnerPage,
  expert: expertPage,
  page: textPage,
} satisfies Record<KindWithPage, PageLoader>

/** The whole public address space, in the order in which it is matched. */
export const routes: Route[] = [
  { path: '/', page: homePage },
  { path: '/groups', page: groupsPage },
  { path: '/themes', page: themesPage },
  { path: '/coverage', page: coveragePage },

  { path: '/search', page: listingPage('search'), isList: true },
  { path: '/search.atom', file: listingFeed('search'), isList: true },
  { path: '/search.csv', file: listingFile('search', 'csv'), isList: true },
  { path: '/suggest', file: suggestions, isLocalized: true },
  { path: '/suggest/opensearch', file: openSearchSuggestions, isLocalized: true },

  { path: '/publications', page: listingPage('publications'), isList: true },
  { path: '/publications.atom', file: listingFeed('publications'), isList: true },
  { path: '/publications.csv', file: listingFile('publications', 'csv'), isList: true },
  { path: '/publications.bib', file: listingFile('publications', 'bib'), isList: true },
  { path: '/publications.ris', file: listingFile('publications', 'ris'), isList: true },
  ...CITATION_FORMATS.map((format) => ({
    ...{ path: `/publications/:slug.${format.ending}`, file: citationFile(format) },
    addresses: 'publications' as const,
  })),

  { path: '/experts', page: listingPage('experts'), isList: true },
  { path: '/experts.csv', file: listingFile('experts', 'csv'), isList: true },
  { path: '/partners', page: partnersPage },
  { path: '/about', page: aboutPage },

  ...KINDS_WITH_PAGE.map(({ kind, path, collection }) => ({
    ...{ path: `${path}/:slug`, page: KIND_PAGES[kind], addresses: collection },
  })),

  { path: '/sitemap.xml', file: sitemapIndex },
  { path: '/sitemaps/:part.xml', file: sitemapPart },
  { path: '/robots.txt', file: robots },
  { path: '/opensearch.xml', file: openSearch, isLocalized: true },
]

/** @returns whether there is one of a route in each language */
export function isLocalized(route: Route): boolean {
  return 'page' in route || route.isList === true || route.isLocalized === true
}
