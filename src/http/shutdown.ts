import type { Server } from 'node:http'

export interface ShutdownOptions {
  server: Server
  /** Closed one after another, once no request is left. A failure is reported and does not keep the rest open. */
  resources: ReadonlyArray<{ name: string; close: () => Promise<void> | void }>
  /** Milliseconds that requests in flight may still take before their connections are cut. */
  drain?: number
  /** Milliseconds that a resource may take to close. */
  patience?: number
  log: (message: string, error?: unknown) => void
}

export interface Shutdown {
  /** Begins to close. Later calls return the promise of the first. Resolves when everything is closed. */
  begin(reason: string): Promise<void>
  /** @returns true from the first begin() on */
  draining(): boolean
}

/**
 * Closes a server without losing a request: stops listening, lets requests in flight finish, then closes what they used.
 *
 * Ctrl-C on `npm start` delivers SIGINT twice, so a second signal must change nothing.
 */
export function createShutdown(options: ShutdownOptions): Shutdown {
  let closing: Promise<void> | undefined
  return {
    draining: () => closing !== undefined,
    begin(reason) {
      closing ??= close(options, reason)
      return closing
    },
  }
}

async function close({ server, resources, drain = 10_000, patience = 5_000, log }: ShutdownOptions, reason: string) {
  log(`closing: ${reason}`)
  await closeServer(server, drain, log)
  for (const resource of resources) {
    try {
      await within(patience, Promise.resolve(resource.close()))
    } catch (error) {
      log(`could not close ${resource.name}`, error)
    }
  }
  log('closed')
}

function closeServer(server: Server, drain: number, log: ShutdownOptions['log']): Promise<void> {
  return new Promise((resolve) => {
    // A connection kept alive after its answer would otherwise hold the server open until the deadline.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    const done = () => {
      clearInterval(sweep)
      clearTimeout(deadline)
      resolve()
    }
    const deadline = setTimeout(() => {
      log(`requests still open after ${drain} ms were cut`)
      server.closeAllConnections()
      // A socket that was upgraded is no connection of the server any more, and would keep it from closing.
      done()
    }, drain)
    server.close(done)
    server.closeIdleConnections()
  })
}

function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
