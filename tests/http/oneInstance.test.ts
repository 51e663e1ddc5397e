import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import * as esbuild from 'esbuild'
import { filesOfAdmin } from '../../scripts/support/bundle.mjs'
import { makeAdmin, signIn } from '../helpers/accounts'
import { databaseKind, freshDatabaseUrl } from '../helpers/database'
import { startServer, type TestServer } from '../helpers/server'

/** One connection to the file that reads and one that writes; one client of MongoDB, whatever its pool holds. */
const EXPECTED = databaseKind === 'sqlite' ? 2 : 1

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-instance-'))
const name = `one-instance-${randomUUID().slice(0, 8)}`
let server: TestServer
beforeAll(async () => {
  server = await startServer({ DATABASE_URL: named(freshDatabaseUrl(directory)) })
})
afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
})

/** MongoDB tells clients apart by the name that each gives; other tests use the same MongoDB. */
function named(databaseUrl: string): string {
  if (databaseKind === 'sqlite') return databaseUrl
  const url = new URL(databaseUrl)
  url.searchParams.set('appName', name)
  return url.href
}

/** Uses every part of the process that could open a hub of its own: the site, REST, and the admin, signed in and not. */
async function useEverything(): Promise<number[]> {
  const account = await makeAdmin({ DATABASE_URL: server.databaseUrl, DATA_DIR: server.dataDir })
  const pages = ['/', '/publications', '/api/themes', '/admin/login']
  const open = await Promise.all(pages.map((page) => fetch(server.url + page)))
  const headers = { ...(await signIn(server.url, account)), 'content-type': 'application/json' }
  const body = JSON.stringify({ number: 1, name: 'Remittances', description: 'Money sent home.' })
  const written = await fetch(`${server.url}/api/themes`, { method: 'POST', headers, body })
  const admin = await Promise.all(
    ['/admin', '/admin/collections/themes'].map((page) => fetch(server.url + page, { headers })),
  )
  const answers = [...open, written, ...admin]
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  return answers.map(({ status }) => status)
}

/** How often the server has opened its database. */
async function connections(): Promise<number> {
  return databaseKind === 'sqlite' ? openDatabaseFiles() : mongoClients()
}

function openDatabaseFiles(): number {
  const file = server.databaseUrl.replace('file:', '')
  const descriptors = `/proc/${server.process.pid}/fd`
  return readdirSync(descriptors).filter((name) => linkOf(`${descriptors}/${name}`) === file).length
}

/** A descriptor may close while the list is read. */
function linkOf(descriptor: string): string | null {
  try {
    return readlinkSync(descriptor)
  } catch {
    return null
  }
}

/** Every client of MongoDB watches each member of the set, of which there is one, by a hello that waits for news. */
async function mongoClients(): Promise<number> {
  const observer = await MongoClient.connect(server.databaseUrl, { appName: 'observer' })
  try {
    const watching = observer.db('admin').aggregate([
      { $currentOp: { allUsers: true, idleConnections: true } },
      {
        $match: {
          'clientMetadata.application.name': name,
          'command.hello': 1,
          'command.maxAwaitTimeMS': { $exists: true },
        },
      },
    ])
    return (await watching.toArray()).length
  } finally {
    await observer.close()
  }
}

it('serves the site, REST and the admin from one Payload on one database', async () => {
  const before = await connections()
  expect(await useEverything()).toEqual([200, 200, 200, 200, 201, 200, 200])
  const after = await connections()
  expect({ before, after }).toEqual({ before: EXPECTED, after: EXPECTED })
}, 120_000)

it('keeps the configuration out of what Next compiles, or its hooks would exist twice', async () => {
  const files = await filesOfAdmin(esbuild)
  expect(files).toContain('src/app/(payload)/layout.tsx')
  expect(
    files.filter((file) => /^(collections|src\/(payload\.config|hub|server|config\/database))\b/.test(file)),
  ).toEqual([])
})
