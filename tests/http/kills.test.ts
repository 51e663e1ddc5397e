import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeAdmin, signIn } from '../helpers/accounts'
import { freshDatabaseUrl } from '../helpers/database'
import { exitOf, startServer } from '../helpers/server'

/** A short form; `KILLS=200 npm test -- tests/http/kills.test.ts` is the long one. */
const KILLS = Number(process.env.KILLS ?? 4)
const WRITERS = 4
const MAX_RUN_MS = 1500

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-kills-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** What the hub has acknowledged: the present name of each theme, by its id. */
type Acknowledged = Map<string, { name: string; number: number }>

it(
  `loses nothing that it acknowledged when it is killed at any moment under ${WRITERS} writers`,
  async () => {
    const settings = { DATABASE_URL: freshDatabaseUrl(directory), DATA_DIR: directory }
    const account = await makeAdmin(settings)
    const acknowledged: Acknowledged = new Map()
    for (let kill = 0; kill < KILLS; kill++) {
      const server = await startServer(settings)
      const session = await signIn(server.url, account)
      expect(await lost(server.url, acknowledged)).toEqual([])
      // The first write of a process takes its time, and would be all that a slow machine does before the kill.
      const send = sender(server.url, session)
      const first = { name: `Theme ${kill}`, number: kill + 1 }
      const made = await send('POST', '', { ...first, description: 'Written before a kill.' })
      if (!made) throw new Error('The hub took no write before the kill')
      acknowledged.set(made.id, first)
      setTimeout(() => server.process.kill('SIGKILL'), Math.random() * MAX_RUN_MS)
      await Promise.all(
        Array.from({ length: WRITERS }, (_, writer) => writeUntilDead(send, acknowledged, kill, writer)),
      )
      await exitOf(server.process)
    }
    const last = await startServer(settings)
    expect(await lost(last.url, acknowledged)).toEqual([])
    await last.stop()
    expect(acknowledged.size).toBeGreaterThan(KILLS)
  },
  KILLS * 30_000 + 120_000,
)

type Send = (method: string, address: string, body: object) => Promise<{ id: string } | null>

/** @returns sends to the themes of a hub, and gives what it acknowledged, or null */
function sender(url: string, session: Record<string, string>): Send {
  return (method, address, body) =>
    fetch(`${url}/api/themes${address}`, {
      method,
      headers: { 'content-type': 'application/json', ...session },
      body: JSON.stringify(body),
    })
      .then(async (answer) => (answer.ok ? ((await answer.json()) as { doc: { id: string } }).doc : null))
      .catch(() => null)
}

/** Makes themes and renames them, until the hub answers no more. */
async function writeUntilDead(send: Send, acknowledged: Acknowledged, kill: number, writer: number): Promise<void> {
  for (let number = 1; ; number++) {
    const name = `Theme ${kill} ${writer} ${number}`
    const made = await send('POST', '', { number, name, description: 'Written before a kill.' })
    if (!made) return
    acknowledged.set(made.id, { name, number })
    const renamed = { name: `${name}, renamed`, number }
    // Whether a change was written that nobody was told of cannot be known.
    if (!(await send('PATCH', `/${made.id}`, renamed))) return void acknowledged.delete(made.id)
    acknowledged.set(made.id, renamed)
  }
}

/** @returns what is not there as it was acknowledged */
async function lost(url: string, acknowledged: Acknowledged): Promise<string[]> {
  const found = new Map<string, string>()
  for (let page = 1; ; page++) {
    const answer = await fetch(`${url}/api/themes?limit=100&page=${page}&sort=createdAt&select[name]=true`)
    const { docs, hasNextPage } = (await answer.json()) as {
      docs: { id: string; name: string }[]
      hasNextPage: boolean
    }
    for (const { id, name } of docs) found.set(id, name)
    if (!hasNextPage) break
  }
  return [...acknowledged].filter(([id, { name }]) => found.get(id) !== name).map(([id]) => id)
}
