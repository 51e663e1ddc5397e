import { createServer } from 'node:http'
import type { Payload } from 'payload'
import { readEnv, type Env } from '../../src/config/env'
import { openDatabase, openHub, type Hub } from '../../src/hub'
import { createApp } from '../../src/serving/createApp'
import { freePort } from '../../scripts/support/freePort.mjs'

export interface ServedHub extends Hub {
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
 * @param fill writes what the hub holds before it opens
 */
export async function serveHub(
  settings: Record<string, string> = {},
  fill?: (payload: Payload) => Promise<void>,
): Promise<ServedHub> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = readEnv({ ...process.env, PORT: String(port), PUBLIC_URL: url, ...settings })
  const payload = await openDatabase(env)
  await fill?.(payload)
  const hub = await openHub(payload, env)
  await hub.settled()
  const app = createApp(hub, env, { admin: (_req, _res, next) => next(), draining: () => false })
  // A test may be busy for longer than a connection is usually kept, and would meet its end.
  const server = createServer({ keepAliveTimeout: 120_000 }, app)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    ...hub,
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
