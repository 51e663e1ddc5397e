import path from 'node:path'
import { startServer, type Server } from './support/processes'
import { freePort } from '../scripts/support/freePort.mjs'

/** The hub's own door keepers would count a benchmark as an attack; everything else is as in production. */
const UNLIMITED = 'test'

export interface Hubs {
  /** As `npm start` does it: an empty database is migrated and seeded first. */
  everyday(): Promise<Server>
  /** Without rate limits. */
  unlimited(): Promise<Server>
  /** The same, and by SIGUSR2 it tells what memory it needs. */
  telling(): Promise<Server>
}

/**
 * Ways to start the built server in production, on one demo database.
 *
 * @param directory for the database and the files, empty at first
 */
export function hubsIn(directory: string): Hubs {
  const start = async (script: string, mode: string, options: string[] = []) => {
    const port = await freePort()
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      PLENARY_MODE: mode,
      DATABASE_URL: `file:${path.join(directory, 'plenary.db')}`,
      DATA_DIR: directory,
      MEDIA_DIR: path.join(directory, 'media'),
      LOG_LEVEL: 'info',
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    }
    return startServer(['-C', 'production', ...options, script], { port, ready: '/readyz', env })
  }
  return {
    everyday: () => start('scripts/start.mjs', 'demo'),
    unlimited: () => start('scripts/serve.mjs', UNLIMITED),
    telling: () =>
      start('scripts/serve.mjs', UNLIMITED, ['--expose-gc', '--import', './bench/support/memoryInUse.mjs']),
  }
}

/** @returns Express with one route that answers nothing, what every speed is a ratio to */
export async function startEmptyRoute(): Promise<Server> {
  const port = await freePort()
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' }
  return startServer(['bench/emptyRoute.mjs', String(port)], { port, ready: '/', env })
}
