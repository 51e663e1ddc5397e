import express, { type RequestHandler } from 'express'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import { reachDatabase } from '../config/database/identity'
import type { Env } from '../config/env'
import { ROOT } from '../config/root'
import { LOCALES, localePrefix } from '../domain/locale'
import { accessLog, logHit } from '../http/accessLog'
import { adminGate } from '../http/adminGate'
import { closeUnread } from '../http/door/closeUnread'
import { hostCookie } from '../http/door/hostCookie'
import { errorHandler, notFound } from '../http/errorHandler'
import { fairShare } from '../http/fairShare'
import { formPage } from '../http/formPage'
import { health } from '../http/health'
import { generalLimit } from '../http/rateLimits'
import { createPageCache, type PageCache } from '../http/pageCache'
import { requestId } from '../http/requestId'
import { siteSecurityHeaders } from '../http/securityHeaders'
import type { Hub } from '../hub'
import { createErrorPage, createPageWriter, createSite, type Respond } from '../site/createSite'
import { withoutUnknownParameters } from '../site/knownParameters'
import { accountLanguage } from './accountLanguage'
import { api } from './api'
import { adminEntities } from './adminEntities'
import { enrolmentDue } from './enrolmentDue'
import { files } from './files'
import { oneClickPage } from './oneClick'
import { preview } from './preview'
import { readUser } from './session'
import { unsubscribePage } from './unsubscribe'
import about from '../../package.json' with { type: 'json' }

const PAGE_CACHE_BYTES = 64 * 1024 * 1024

const PREFIXES = LOCALES.map((locale) => localePrefix(locale))

/** Pages and files that ask the search. What the page cache holds is not counted. */
const SEARCHES = new RegExp(`^(?:${PREFIXES.join('|')})/(?:search|publications)(?:\\.\\w+)?$`)

const SUGGESTIONS = PREFIXES.map((prefix) => `${prefix}/suggest`)

/** The pages of the admin ask for several things at once. */
const SIGNED_IN = { atOnceSignedIn: 2 }

/** Below /api. */
const IN_A_FILE = /^\/\w+\/file\//

/**
 * The whole address space, in the order in which a request meets it.
 *
 * @param hub to serve
 * @param env the settings
 * @param parts.admin serves /admin and lets everything else pass
 * @param parts.draining whether the process is closing
 * @param parts.cachePages false renders every page anew, to compare with what the cache serves
 */
export function createApp(
  hub: Hub,
  env: Env,
  parts: { admin: RequestHandler; draining: () => boolean; cachePages?: boolean },
): RequestListener {
  const logger = hub.payload.logger
  const { isCurrent, current } = hub
  const cache =
    parts.cachePages === false
      ? undefined
      : createPageCache({
          ...{ maxBytes: PAGE_CACHE_BYTES, isCurrent, current },
          address: withoutUnknownParameters,
          onHit: logHit(logger),
        })
  const site = {
    ...hub.pages,
    publicUrl: env.publicUrl,
    version: about.version,
    assetsDirectory: path.join(ROOT, 'dist/public'),
    pseudoLocales: env.mode === 'test',
    respond: cache && respondFrom(cache, hub.track),
  }

  const app = express()
  app.set('trust proxy', env.trustProxy)
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.disable('x-powered-by')

  const session = readUser(hub.payload)
  // Tests and benchmarks send more from one address than any limit could allow.
  const limited = env.mode !== 'test'
  if (cache) app.use(cache.middleware)
  app.use(requestId(), accessLog({ logger }), closeUnread())
  if (env.publicUrl.startsWith('https:')) app.use(hostCookie)
  const checks = { database: () => reachDatabase(hub.payload), following: hub.current }
  app.use(health({ draining: parts.draining, checks, setAside: hub.setAside, pages: cache?.stats }))
  app.use(siteSecurityHeaders({ publicURL: env.publicUrl }))
  // Its static files cost nothing.
  if (limited) app.use('/admin', fairShare({ session, atOnce: 1, ...SIGNED_IN }))
  app.use(
    adminGate({
      ...adminEntities(hub.payload),
      ...{ publicURL: env.publicUrl, session, enrolmentDue: enrolmentDue(hub.payload, session), limited },
    }),
  )
  const spoken = accountLanguage(session)
  app.use('/admin', spoken)
  app.use(parts.admin)
  // A file that is sent slowly would hold up the others.
  const share = fairShare({ session, atOnce: 1, ...SIGNED_IN })
  if (limited) app.use('/api', (req, res, next) => (IN_A_FILE.test(req.path) ? next() : share(req, res, next)))
  app.use('/api', spoken, api(hub.payload, env, session))
  app.use(files(hub, env, session))
  if (limited) {
    app.use(fairShare({ session, atOnce: 2, ...SIGNED_IN }))
    app.use(SEARCHES, generalLimit('search', { limit: 300, window: 60_000 }))
    app.use(SUGGESTIONS, generalLimit('suggest', { limit: 1200, window: 60_000 }))
  }
  const write = createPageWriter(site)
  for (const page of [oneClickPage(hub.payload, write), unsubscribePage(hub.payload, write)])
    app.use(formPage(page, { publicURL: env.publicUrl, limited }))
  app.use(preview(hub.payload, { publicUrl: env.publicUrl, session, write }))
  app.use(createSite(site))
  app.use(notFound)
  app.use(errorHandler({ renderPage: createErrorPage(site), logger }))
  return (req, res) => {
    if (!cache?.serveHit(req, res)) app(req, res)
  }
}

function respondFrom(cache: PageCache, track: Hub['track']): Respond {
  return (req, res, make) => cache.respond(req, res, () => track(make))
}
