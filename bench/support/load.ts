import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Server } from './processes'

const CONNECTIONS = 20

/** As much of a server as its speed is measured by. */
export type Measured = Pick<Server, 'url' | 'processorSeconds'>

/** What is asked for, over and over. */
export interface Target {
  server: Measured
  path: string
  headers?: Record<string, string>
  method?: string
  body?: string
  /** How many ask at once; 20 unless told. */
  connections?: number
}

/** How fast it was answered. */
export interface Speed {
  /** Requests a second. */
  rate: number
  /** Requests a second of the server's processor time; null where that is not known. */
  perProcessorSecond: number | null
}

/**
 * Asks for one address by several connections at once, from a process of its own: a generator that shared a server's
 * event loop would measure itself.
 *
 * @param target what to ask for
 * @param seconds for how long
 * @throws Error when an answer is not 2xx
 */
export async function load(target: Target, seconds: number): Promise<Speed> {
  const { server, path, headers = {}, method = 'GET', body, connections = CONNECTIONS } = target
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const used = server.processorSeconds()
  const { stdout } = await promisify(execFile)(process.execPath, [
    'node_modules/autocannon/autocannon.js',
    ...['--json', '--no-progress', '-c', String(connections), '-d', String(seconds), '-m', method],
    ...(body === undefined ? [] : ['-b', body]),
    ...fields,
    server.url + path,
  ])
  const after = server.processorSeconds()
  const result = JSON.parse(stdout) as { requests: { total: number }; duration: number; non2xx: number; errors: number }
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${path}: ${result.non2xx} answers were not 2xx, ${result.errors} requests failed`)
  return {
    rate: result.requests.total / result.duration,
    perProcessorSecond: used === null || after === null ? null : result.requests.total / (after - used),
  }
}
