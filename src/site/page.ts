import type { ReactElement } from 'react'
import type { KindWithPage } from '../domain/kinds'
import type { Queries } from '../kinds/queries'
import type { SiteSettings } from '../queries/viewModels'
import type { Assets } from './assets'
import type { PageSearch } from '../kinds/pageSearch'
import type { SiteI18n } from './i18n'

/** What every page may draw on. */
export interface Site {
  /** The language of the pages. */
  i18n: SiteI18n
  /** Read in that language. */
  queries: Queries
  search: PageSearch
  /** Origin and path under which the hub is reached, without a slash at its end. */
  publicUrl: string
  version: string
  assets: Assets
}

/** A request, reduced to what a page depends on: the same address always gives the same page. */
export interface SiteRequest {
  /** Path without the prefix of its language and without the query string. */
  path: string
  /** Values of the named segments of the route, decoded. */
  params: Record<string, string>
  query: URLSearchParams
}

/** What a route produces; the server writes it out, or keeps it in the page cache. */
export interface SiteAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

/** What the header may show as the present place. */
export type Place = KindWithPage | 'coverage' | 'about'

/** What stands in `<head>`. */
export interface PageHead {
  /** Without the hub's name, which is added; null for the home page, whose title is that name. */
  title: string | null
  /** One or two sentences of plain text. */
  description: string | null
  /** Path and query string of the one address of this content, without the prefix of its language; null where it has none. */
  canonical: string | null
  /** Keeps the page out of search engines, while its links are followed. */
  noindex?: boolean
  openGraphType?: 'website' | 'article' | 'profile'
  meta?: { name: string; content: string }[]
  /** The same content in other formats. */
  alternates?: { type: string; href: string; title: string }[]
  jsonLd?: object
}

export interface PageContent {
  head: PageHead
  body: ReactElement
  place?: Place
  status?: number
  /** Set by a page that has a search box of its own, so that the header shows none. */
  ownSearch?: boolean
  /** For a frame in another page: without header and footer, and links open outside of it. */
  isFramed?: true
}

/** Makes the content of a page; null when there is nothing at this address. */
export type PageLoader = (site: Site, request: SiteRequest) => Promise<PageContent | null> | PageContent | null

/** Makes a file; null when there is nothing at this address. */
export type FileLoader = (site: Site, request: SiteRequest) => Promise<SiteAnswer | null> | SiteAnswer | null

/** What the frame around a page needs. */
export interface Frame {
  i18n: SiteI18n
  settings: SiteSettings
  publicUrl: string
  version: string
  assets: Assets
}
