import { createServer } from 'node:http'
import path from 'node:path'
import { step } from '../scripts/support/steps.mjs'
import { seedDemoOnce } from '../seed'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../seed/accounts'
import { readEnv, type Env } from './config/env'
import { ROOT } from './config/root'
import { openDatabase, openHub } from './hub'
import { createShutdown } from './http/shutdown'
import { adminHandler } from './serving/admin'
import { announceHub } from './serving/console'
import { createApp } from './serving/createApp'

/** Bytes. A query of 2,000 characters takes up to 18,000 of them in an address. */
const MAX_HEADER_BYTES = 64 * 1024

/** Milliseconds. Bodies have deadlines of their own, by their size and pace; this is for what no door has asked for. */
const MAX_REQUEST_DURATION = 60 * 60_000

/**
 * Starts the hub: opens the database, seeds a demo, listens. The only place that listens, and that handles signals.
 *
 * @throws EnvError that names every setting to mend
 */
export async function main(): Promise<void> {
  // Whoever read the output may be gone. Next reports the error by printing it, which fails again, for ever.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const env = readEnv()
  const payload = await step('Opening the database', () => openDatabase(env))
  if (env.mode === 'demo')
    await step('Seeding the demo hub', (report) =>
      seedDemoOnce(payload, { onProgress: (what, done, total) => report(`${what}: ${done} of ${total}`) }),
    )
  const hub = await step('Reading the catalogue', (report: (detail: string) => void) =>
    openHub(payload, env, {
      workerFile: path.join(ROOT, 'dist/searchWorker.js'),
      onProgress: (records) => report(`${records} records`),
    }),
  )

  const server = createServer({
    requestTimeout: MAX_REQUEST_DURATION,
    headersTimeout: 20_000,
    maxHeaderSize: MAX_HEADER_BYTES,
  })
  server.on('error', (error) => fail(error, env))
  const admin = await step('Preparing the admin', () => adminHandler(env, server))
  const shutdown = createShutdown({
    server,
    resources: [
      { name: 'admin', close: admin.close },
      { name: 'hub', close: hub.close },
    ],
    log: (message, error) => payload.logger.info({ err: error }, message),
  })
  server.on('request', createApp(hub, env, { admin: admin.handler, draining: shutdown.draining }))
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void shutdown.begin(signal).then(() => process.exit(0)))
  await new Promise<void>((resolve) => server.listen(env.port, env.host, resolve))
  announceHub(env, env.mode === 'demo' ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : null)
}

/** Next would swallow this and let the process end as if all were well. */
function fail(error: Error & { code?: string }, env: Env): void {
  const taken = `Port ${env.port} is taken by another program. Set PORT to a free one, for example: PORT=3001 npm start`
  console.error(error.code === 'EADDRINUSE' ? taken : error)
  process.exit(1)
}
