import { createServer } from 'node:http'
import path from 'node:path'
import { freePort } from '../../scripts/support/freePort.mjs'
import { seedDemo } from '../../seed'
import { openDatabase, openHub, type Hub } from '../../src/hub'
import type { PageCacheStats } from '../../src/http/pageCache'
import { createApp } from '../../src/serving/createApp'
import { benchEnv } from '../support/benchEnv'

/** A way in which the hub keeps its pages. */
export interface Served {
  name: string
  url: string
  /** Share of requests that the cache is to serve. */
  target: number | null
  stats(): Promise<PageCacheStats>
}

/**
 * Seeds the demo and serves it at two ports, each with a page cache of its own.
 *
 * @param directory for the database and the files, empty at first
 */
export async function openServed(
  directory: string,
): Promise<{ hub: Hub; ways: [Served, Served]; close(): Promise<void> }> {
  const env = benchEnv(directory)
  const payload = await openDatabase(env)
  await seedDemo(payload)
  const hub = await openHub(payload, env, { workerFile: path.resolve('dist/searchWorker.js') })
  const serve = async (name: string, target: number | null, of: Hub): Promise<Served & { close(): void }> => {
    const port = await freePort()
    const app = createApp(of, env, { admin: (_req, _res, next) => next(), draining: () => false })
    const server = createServer(app)
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const close = () => {
      server.close()
      server.closeAllConnections()
    }
    const url = `http://127.0.0.1:${port}`
    const stats = async () => ((await (await fetch(`${url}/readyz`)).json()) as { pages: PageCacheStats }).pages
    return { name, target, url, stats, close }
  }
  const ways: [Awaited<ReturnType<typeof serve>>, Awaited<ReturnType<typeof serve>>] = [
    await serve('Pages are kept by what they show', 0.8, hub),
    await serve('Every change drops all pages', null, dropping(hub)),
  ]
  await hub.settled()
  return {
    ...{ hub, ways },
    async close() {
      for (const way of ways) way.close()
      await hub.close()
    },
  }
}

/** @returns the hub, whose pages hold as long as nothing changes at all */
function dropping(hub: Hub): Hub {
  return {
    ...hub,
    async track(make) {
      const at = hub.revision()
      const { made, dependencies } = await hub.track(make)
      const hold = () => hub.revision() === at
      return { made, dependencies: dependencies && { hold, recheck: () => Promise.resolve(hold()), size: 0 } }
    },
  }
}
