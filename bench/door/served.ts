import express, { type RequestHandler } from 'express'
import { createServer, type RequestListener } from 'node:http'
import { handleEndpoints } from 'payload'
import { freePort } from '../../scripts/support/freePort.mjs'
import { seedDemo } from '../../seed'
import { payloadHandler } from '../../src/http/payloadHandler'
import { openDatabase, openHub } from '../../src/hub'
import { createApp } from '../../src/serving/createApp'
import { benchEnv } from '../support/benchEnv'
import type { Measured } from '../support/load'

export interface Served {
  /** Everything that a request of the API passes. */
  guarded: Measured
  /** Payload's handler, and nothing before it. */
  bare: Measured
  /** Switches the checks of what is written on or off. */
  checkWrites(on: boolean): void
  close(): Promise<void>
}

/**
 * Seeds the demo and serves it at two ports.
 *
 * @param directory for the database and the files, empty at first
 */
export async function openServed(directory: string): Promise<Served> {
  const [guardedPort, barePort] = [await freePort(), await freePort()]
  const env = benchEnv(directory, {
    PORT: String(guardedPort),
    PUBLIC_URL: `http://127.0.0.1:${guardedPort}`,
  })
  const payload = await openDatabase(env)
  await seedDemo(payload)
  const hub = await openHub(payload, env)
  const passOn: RequestHandler = (_req, _res, next) => next()
  const close = [
    await listen(guardedPort, createApp(hub, env, { admin: passOn, draining: () => false })),
    await listen(
      barePort,
      express()
        .set('query parser', 'simple')
        .use(
          '/api',
          express.raw({ type: '*/*' }),
          payloadHandler({
            handle: (request) => handleEndpoints({ config: payload.config, request }),
            publicURL: env.publicUrl,
            logger: payload.logger,
          }),
        ),
    ),
  ]
  // What reads files keeps no process alive; the servers do.
  await hub.settled()
  const switches = payload.config.collections.flatMap(({ hooks }) => [
    switchOf(hooks.beforeOperation, 'checkDocument'),
    switchOf(hooks.beforeValidate, 'checkRelations'),
  ])
  const processorSeconds = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
  return {
    guarded: { url: env.publicUrl, processorSeconds },
    bare: { url: `http://127.0.0.1:${barePort}`, processorSeconds },
    checkWrites(on) {
      for (const flip of switches) flip(on)
    },
    async close() {
      for (const end of close) end()
      await hub.close()
    },
  }
}

/** @returns takes a hook out of the list and puts it back */
function switchOf<Hook extends { name: string }>(list: Hook[], name: string): (on: boolean) => void {
  const all = [...list]
  return (on) => void list.splice(0, list.length, ...all.filter((hook) => on || hook.name !== name))
}

async function listen(port: number, app: RequestListener): Promise<() => void> {
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
