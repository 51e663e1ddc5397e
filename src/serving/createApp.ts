import express, { type RequestHandler } from 'express'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import { reachDatabase } from '../config/database/identity'
import type { Env } from '../config/env'
import { ROOT } from '../config/root'
import { accessLog } from '../http/accessLog'
import { errorHandler, notFound } from '../http/errorHandler'
import { health } from '../http/health'
import { createPageCache } from '../http/pageCache'
import { requestId } from '../http/requestId'
import { siteSecurityHeaders } from '../http/securityHeaders'
import type { Hub } from '../hub'
import { createErrorPage, createSite } from '../site/createSite'
import { api } from './api'
import { files } from './files'
import about from '../../package.json' with { type: 'json' }

const PAGE_CACHE_BYTES = 64 * 1024 * 1024

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
  const site = {
    queries: hub.queries,
    search: hub.search,
    publicUrl: env.publicUrl,
    version: about.version,
    assetsDirectory: path.join(ROOT, 'dist/public'),
  }

  const app = express()
  app.set('trust proxy', env.trustProxy)
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.disable('x-powered-by')

  const { revision, isCurrent, current } = hub
  const cache =
    parts.cachePages === false ? null : createPageCache({ maxBytes: PAGE_CACHE_BYTES, revision, isCurrent, current })
  if (cache) app.use(cache.middleware)
  app.use(requestId())
  app.use(accessLog({ logger }))
  const checks = { database: () => reachDatabase(hub.payload), following: hub.follows }
  app.use(health({ draining: parts.draining, checks, setAside: hub.setAside }))
  app.use(parts.admin)
  app.use(siteSecurityHeaders({ publicURL: env.publicUrl }))
  app.use('/api', api(hub.payload, env))
  app.use(files(hub, env))
  app.use(createSite(site))
  app.use(notFound)
  app.use(errorHandler({ renderPage: createErrorPage(site), logger }))
  return (req, res) => {
    if (!cache?.serveHit(req, res)) app(req, res)
  }
}
