import type { RequestHandler } from 'express'
import { createServer, IncomingMessage, type Server } from 'node:http'
import next from 'next'
import type { Env } from '../config/env'
import { ROOT } from '../config/root'
import { ADMIN_PATH } from '../http/adminGate'
import { adminSecurityHeaders } from '../http/securityHeaders'

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
  // Next listens for upgrades on the server it is given, or finds; those it has no use for it leaves open, unanswered and
  // for ever. Of a server on which nobody listens for them, Node answers such requests as all others.
  const httpServer = development ? server : createServer()
  const app = next({ dev: development, dir: ROOT, httpServer, hostname: env.host, port: env.port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const headers = adminSecurityHeaders({ publicURL: env.publicUrl, development })
  return {
    handler: (req, res, proceed) => {
      if (!ADMIN_PATH.test(req.url)) return proceed()
      headers(req, res, (error?: unknown) => {
        if (error) return proceed(error)
        handle(withBody(req), res).catch(proceed)
      })
    },
    close: () => app.close(),
  }
}

/** Next reads a request's stream, which the gate before it has read already. */
function withBody(req: Parameters<RequestHandler>[0]): IncomingMessage {
  const body: unknown = req.body
  if (!Buffer.isBuffer(body)) return req
  const again = new IncomingMessage(req.socket)
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = req
  Object.assign(again, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true })
  Object.assign(again.headers, headers)
  again.push(body)
  again.push(null)
  return again
}
