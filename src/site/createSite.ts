import express, { Router, type RequestHandler, type Response } from 'express'
import type { Queries } from '../queries/queries'
import type { Facet } from '../domain/facets'
import type { SearchEngine } from '../search/types'
import { DEFAULT_LOCALE, LOCALES, localePrefix, PSEUDO_LOCALES, type Locale, type PageLocale } from '../domain/locale'
import { answer, failure } from './answer'
import { ASSETS_PATH, readAssets } from './assets'
import type { FoundItem } from '../kinds/foundItem'
import { siteI18n } from './i18n'
import { localeOf } from './localeOf'
import { localizedSearch } from './localizedSearch'
import type { Site, SiteAnswer, SiteRequest } from './page'
import type { Failure } from './pages/failure'
import { parametersOf } from './parameters'
import { isLocalized, routes } from './routes'

export interface SiteOptions {
  /** What visitors may read, by language. Settings, groups, themes and experts are asked for often: give memoised ones. */
  queriesIn: (locale: Locale) => Queries
  search: SearchEngine<FoundItem, Facet>
  /** Where the hub is reached from outside, without a slash at its end: `https://hub.example.org`. */
  publicUrl: string
  /** Version of the software, shown in the footer. */
  version: string
  /** Folder that `scripts/buildAssets.mjs` wrote. */
  assetsDirectory: string
  /** Whether there are pages in the languages of tests too. */
  pseudoLocales?: boolean
}

/**
 * The public site. What it has no address for, and what goes wrong, it leaves to the handlers after it, which show a page
 * by {@link createErrorPage}.
 *
 * @throws when the assets were not built
 */
export function createSite(options: SiteOptions): Router {
  const siteIn = sitesOf(options)
  const router = Router({ caseSensitive: true })
  router.use(ASSETS_PATH, builtFiles(options.assetsDirectory))
  const locales = options.pseudoLocales ? [...LOCALES, ...PSEUDO_LOCALES] : LOCALES
  for (const locale of locales) router.use(localePrefix(locale) || '/', inOneLanguage(siteIn(locale)))
  return router
}

function inOneLanguage(site: Site): Router {
  const router = Router({ caseSensitive: true })
  const isDefault = site.i18n.locale === DEFAULT_LOCALE
  for (const route of routes.filter((each) => isDefault || isLocalized(each))) {
    const handler: RequestHandler = async (req, res, next) => {
      const made = await answer(site, route, requestOf(req))
      if (made) send(res, made)
      else next()
    }
    router.get(route.path, handler)
  }
  return router
}

/**
 * The page of an error, for the error handler of the whole server.
 *
 * @returns a function from what went wrong to a whole document; it works without the database
 */
export function createErrorPage(options: SiteOptions): (what: Failure) => Promise<string> {
  const siteIn = sitesOf(options)
  return (what) => failure(siteIn(localeOf(what.url ?? '/').locale), what)
}

function sitesOf(options: SiteOptions): (locale: PageLocale) => Site {
  const { queriesIn, search, version } = options
  const publicUrl = options.publicUrl.replace(/\/+$/, '')
  const assets = readAssets(options.assetsDirectory)
  return (locale) => {
    const i18n = siteI18n(locale)
    const queries = queriesIn(i18n.contentLocale)
    return { i18n, queries, search: localizedSearch(search, queries, i18n), publicUrl, version, assets }
  }
}

function requestOf(req: Parameters<RequestHandler>[0]): SiteRequest {
  const url = req.originalUrl
  const mark = url.indexOf('?')
  const params = Object.fromEntries(Object.entries(req.params).map(([name, value]) => [name, String(value)]))
  return { path: req.path, params, query: parametersOf(mark === -1 ? '' : url.slice(mark + 1)) }
}

/** Every page is the same for every visitor, so the page cache may keep it. */
function send(res: Response, { status, headers, body }: SiteAnswer): void {
  if (status === 200) res.locals.cacheable = true
  res.status(status).set(headers).send(body)
}

/** Names carry the hash of the content, so a copy is good for ever. */
function builtFiles(directory: string): RequestHandler {
  return express.static(directory, { index: false, redirect: false, immutable: true, maxAge: '1y' })
}
