import { CITATION_FORMATS } from '../export'
import { citationFile } from './files/citationFile'
import { listingFile } from './files/listingFile'
import { openSearch } from './files/openSearch'
import { robots } from './files/robots'
import { sitemapIndex, sitemapPart } from './files/sitemap'
import type { FileLoader, PageLoader } from './page'
import { aboutPage } from './pages/about'
import { coveragePage } from './pages/coverage'
import { expertPage } from './pages/expert'
import { expertsPage } from './pages/experts'
import { groupPage } from './pages/group'
import { groupsPage } from './pages/groups'
import { homePage } from './pages/home'
import { publicationPage } from './pages/publication'
import { publicationsPage } from './pages/publications'
import { themePage } from './pages/theme'
import { themesPage } from './pages/themes'

export type Route = { path: string; page: PageLoader } | { path: string; file: FileLoader }

const LIST_FORMATS = CITATION_FORMATS.filter(({ ending }) => ending === 'bib' || ending === 'ris')

/** The whole public address space, in the order in which it is matched. */
export const routes: Route[] = [
  { path: '/', page: homePage },
  { path: '/groups', page: groupsPage },
  { path: '/groups/:slug', page: groupPage },
  { path: '/themes', page: themesPage },
  { path: '/themes/:slug', page: themePage },
  { path: '/coverage', page: coveragePage },

  { path: '/publications', page: publicationsPage },
  ...LIST_FORMATS.map((format) => ({ path: `/publications.${format.ending}`, file: listingFile(format) })),
  ...CITATION_FORMATS.map((format) => ({ path: `/publications/:slug.${format.ending}`, file: citationFile(format) })),
  { path: '/publications/:slug', page: publicationPage },

  { path: '/experts', page: expertsPage },
  { path: '/experts/:slug', page: expertPage },
  { path: '/about', page: aboutPage },

  { path: '/sitemap.xml', file: sitemapIndex },
  { path: '/sitemaps/:part.xml', file: sitemapPart },
  { path: '/robots.txt', file: robots },
  { path: '/opensearch.xml', file: openSearch },
]
