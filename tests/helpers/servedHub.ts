import { createServer } from 'node:http'
import type { Env } from '../../src/config/env'
import { openHub, type Hub } from '../../src/hub'
import { createApp } from '../../src/serving/createApp'
import { freePort } from '../../scripts/support/freePort.mjs'
import { NOTHING, openFilled, type Filling } from './openFilled'

export interface ServedHub<Made = unknown> extends Hub {
  /** What its filling made. */
  made: Made
  env: Env
  port: number
  /** Origin, without a slash at the end. */
  url: string
}

/**
 * Serves the whole hub but its admin in this process, on the database of this test file. Once a file: Payload's REST API
 * is one for each process. startServer() starts further ones.
 *
 * @param settings environment variables that differ from those of all tests
 * @param filling what the hub holds before it opens
 */
export function serveHub(settings?: Record<string, string>): Promise<ServedHub>
export function serveHub<Made>(settings: Record<string, string>, filling: Filling<Made>): Promise<ServedHub<Made>>
export async function serveHub(
  settings: Record<string, string> = {},
  filling: Filling<unknown> = NOTHING,
): Promise<ServedHub> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const { payload, env, made } = await openFilled(filling, { PORT: String(port), PUBLIC_URL: url, ...settings })
  const hub = await openHub(payload, env)
  await hub.settled()
  const app = createApp(hub, env, { admin: (_req, _res, next) => next(), draining: () => false })
  // A test may be busy for longer than a connection is usually kept, and would meet its end.
  const server = createServer({ keepAliveTimeout: 120_000 }, app)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    ...hub,
    made,
    env,
    port,
    url,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await hub.close()
    },
  }
}
