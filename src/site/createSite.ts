import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Queries } from '../kinds/queries'
import type { Sources } from '../queries/tracking/sources'
import { DEFAULT_LOCALE, LOCALES, localePrefix, PSEUDO_LOCALES, type PageLocale } from '../domain/locale'
import { answer, failure, wholePage } from './answer'
import { ASSETS_PATH, readAssets } from './assets'
import type { PageSearch } from '../kinds/pageSearch'
import { siteI18n, type SiteI18n } from './i18n'
import { localeOf } from './localeOf'
import { localizedSearch } from './localizedSearch'
import type { PageContent, Site, SiteAnswer, SiteRequest } from './page'
import type { Failure } from './pages/failure'
import { parametersOf } from './parameters'
import { isLocalized, routes } from './routes'

/** What every page is made of, and nothing else. */
type PageSources = Sources<Queries, PageSearch>

/**
 * Makes an answer, from the sources that it is given, and sends it.
 *
 * @returns false where there is none
 */
export type Respond = (
  req: Request,
  res: Response,
  make: (sources: PageSources) => Promise<SiteAnswer | null>,
) => Promise<boolean>

export interface SiteOptions extends PageSources {
  /** Where the hub is reached from outside, without a slash at its end: `https://hub.example.org`. */
  publicUrl: string
  /** Version of the software, shown in the footer. */
  version: string
  /** Folder that `scripts/buildAssets.mjs` wrote. */
  assetsDirectory: string
  /** Whether there are pages in the languages of tests too. */
  pseudoLocales?: boolean
  /** Answers in place of making each page anew. */
  respond?: Respond
}

/**
 * The public site. What it has no address for, and what goes wrong, it leaves to the handlers after it, which show a page
 * by {@link createErrorPage}.
 *
 * @throws when the assets were not built
 */
export function createSite(options: SiteOptions): Router {
  const siteOf = sitesOf(options)
  const respond = options.respond ?? answerAnew(options)
  const router = Router({ caseSensitive: true })
  router.use(ASSETS_PATH, builtFiles(options.assetsDirectory))
  const locales = options.pseudoLocales ? [...LOCALES, ...PSEUDO_LOCALES] : LOCALES
  for (const locale of locales) {
    const siteFrom = siteOf(locale)
    router.use(localePrefix(locale) || '/', inOneLanguage(locale, siteFrom, respond))
  }
  return router
}

function inOneLanguage(locale: PageLocale, siteFrom: (sources: PageSources) => Site, respond: Respond): Router {
  const router = Router({ caseSensitive: true })
  const isDefault = locale === DEFAULT_LOCALE
  for (const route of routes.filter((each) => isDefault || isLocalized(each))) {
    const handler: RequestHandler = async (req, res, next) => {
      const isAnswered = await respond(req, res, (sources) => answer(siteFrom(sources), route, requestOf(req)))
      if (!isAnswered) next()
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
  const siteOf = sitesOf(options)
  return (what) => failure(siteOf(localeOf(what.url ?? '/').locale)(options), what)
}

/** @returns a whole document with its status, for a page that is no part of the site's address space */
export type WritePage = (
  locale: string,
  page: (i18n: SiteI18n) => PageContent,
) => Promise<{ status: number; body: string }>

/** The frame of the site around pages that the server makes for one person. */
export function createPageWriter(options: SiteOptions): WritePage {
  const siteOf = sitesOf(options)
  return (locale, page) => {
    const site = siteOf(LOCALES.find((known) => known === locale) ?? DEFAULT_LOCALE)(options)
    return wholePage(site, page(site.i18n))
  }
}

function sitesOf(options: SiteOptions): (locale: PageLocale) => (sources: PageSources) => Site {
  const { version } = options
  const publicUrl = options.publicUrl.replace(/\/+$/, '')
  const assets = readAssets(options.assetsDirectory)
  return (locale) => {
    const i18n = siteI18n(locale)
    return ({ queriesIn, search }) => {
      const queries = queriesIn(i18n.contentLocale)
      return { i18n, queries, search: localizedSearch(search, queries, i18n), publicUrl, version, assets }
    }
  }
}

function requestOf(req: Parameters<RequestHandler>[0]): SiteRequest {
  const url = req.originalUrl
  const mark = url.indexOf('?')
  const params = Object.fromEntries(Object.entries(req.params).map(([name, value]) => [name, String(value)]))
  return { path: req.path, params, query: parametersOf(mark === -1 ? '' : url.slice(mark + 1)) }
}

function answerAnew(sources: PageSources): Respond {
  return async (_req, res, make) => {
    const made = await make(sources)
    if (made) res.status(made.status).set(made.headers).send(made.body)
    return made !== null
  }
}

/** Names carry the hash of the content, so a copy is good for ever. */
function builtFiles(directory: string): RequestHandler {
  return express.static(directory, { index: false, redirect: false, immutable: true, maxAge: '1y' })
}
