import { createServer, type Server } from 'node:http'
import { seedDemo } from '../../../seed'
import { createApp } from '../../../src/serving/createApp'
import { freePort } from '../../../scripts/support/freePort.mjs'
import { serveHub, type ServedHub } from '../../helpers/servedHub'
import { testCitations } from './citations'
import { testContents } from './contents'
import { testEveryAddress } from './everyAddress'
import { testFailures } from './failures'
import { readerOf } from './reader'

/** Milliseconds; the demo is seeded on both databases, beside everything else. */
const PATIENCE = 240_000

let hub: ServedHub
/** The same hub without its page cache. */
let uncached: { url: string; port: number; server: Server }

beforeAll(async () => {
  hub = await serveHub({}, { name: 'demo', fill: seedDemo })
  const port = await freePort()
  const parts = { admin: (_req: unknown, _res: unknown, next: () => void) => next(), draining: () => false }
  const server = createServer(createApp(hub, hub.env, { ...parts, cachePages: false }))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  uncached = { url: hub.url, port, server }
}, PATIENCE)
afterAll(async () => {
  uncached?.server.close()
  uncached?.server.closeAllConnections()
  await hub?.close()
})

const demo = readerOf(() => hub)

testEveryAddress(
  demo,
  readerOf(() => uncached),
)
testContents(demo)
testCitations(demo)
testFailures(demo)
