import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeAdmin, signIn } from '../helpers/accounts'
import { freshDatabaseUrl } from '../helpers/database'
import { exitOf, startServer } from '../helpers/server'

/** A short form of bench/starts.mjs. */
const STARTS = 6
const WRITERS = 4
const WRITES_BEFORE_END = 20
const MAX_WRITES = 200

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-starts-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Whether any process is left in the group that a process leads. */
function groupLives(leader: number): boolean {
  try {
    process.kill(-leader, 0)
    return true
  } catch {
    return false
  }
}

it(`starts ${STARTS} times without once ending in silence, and ends each time when asked`, async () => {
  const codes: (number | null)[] = []
  for (let start = 0; start < STARTS; start += 2) {
    codes.push(...(await Promise.all([startServer(), startServer()].map(async (server) => (await server).stop()))))
  }
  expect(codes).toEqual(Array(STARTS).fill(0))
}, 240_000)

it('loses no acknowledged write and leaves no process when npm start is asked to end', async () => {
  const settings = { DATABASE_URL: freshDatabaseUrl(directory), DATA_DIR: directory }
  const account = await makeAdmin(settings)
  const server = await startServer(settings, ['npm', 'start'])
  const session = await signIn(server.url, account)

  const acknowledged: string[] = []
  const write = async (writer: number) => {
    for (let number = 1; acknowledged.length < MAX_WRITES; number++) {
      const answer = await fetch(`${server.url}/api/themes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...session },
        body: JSON.stringify({ number, name: `Theme ${writer}-${number}`, description: 'Written during a shutdown.' }),
      }).catch(() => null)
      if (!answer?.ok) return answer?.status
      const { doc } = (await answer.json()) as { doc: { id: string } }
      acknowledged.push(doc.id)
      if (acknowledged.length === WRITES_BEFORE_END) server.process.kill('SIGTERM')
    }
  }
  const refusals = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))
  await exitOf(server.process)
  const orphaned = groupLives(server.process.pid!)
  if (orphaned) process.kill(-server.process.pid!, 'SIGKILL')
  expect(orphaned).toBe(false)
  expect(acknowledged.length).toBeGreaterThanOrEqual(WRITES_BEFORE_END)
  expect(refusals.filter((status) => status !== undefined && status !== 503)).toEqual([])

  const again = await startServer(settings)
  const found = await Promise.all(acknowledged.map(async (id) => (await fetch(`${again.url}/api/themes/${id}`)).status))
  await again.stop()
  expect(found).toEqual(acknowledged.map(() => 200))
}, 240_000)
