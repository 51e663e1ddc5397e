import type { RequestHandler } from 'express'
import type { Server } from 'node:http'
import next from 'next'
import type { Env } from '../config/env'
import { ROOT } from '../config/root'
import { adminSecurityHeaders } from '../http/securityHeaders'

const ADMIN_PATH = /^\/(admin|_next|__nextjs)(\/|_|\?|$)/

/**
 * Payload's admin, served by Next in this process.
 *
 * @param env the settings
 * @param server that listens, for Next's own sockets while developing
 */
export async function adminHandler(
  env: Env,
  server: Server,
): Promise<{ handler: RequestHandler; close(): Promise<void> }> {
  const development = env.developing
  const app = next({ dev: development, dir: ROOT, httpServer: server, hostname: env.host, port: env.port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const headers = adminSecurityHeaders({ publicURL: env.publicUrl, development })
  return {
    handler: (req, res, proceed) => {
      if (!ADMIN_PATH.test(req.url)) return proceed()
      headers(req, res, (error?: unknown) => {
        if (error) return proceed(error)
        handle(req, res).catch(proceed)
      })
    },
    close: () => app.close(),
  }
}
