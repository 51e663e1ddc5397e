import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freshDatabaseUrl } from './database'
import { freePort } from '../../scripts/support/freePort.mjs'

const STARTUP_MS = 120_000
const POLL_MS = 50
const NODE = [process.execPath, '-C', 'production']
const SERVE = [...NODE, 'scripts/serve.mjs']

/** Fills the database with the demo first, in whatever mode the server runs. */
export const SEED_AND_SERVE = ['/bin/sh', '-c', `${NODE.join(' ')} dist/cli.js seed && exec ${SERVE.join(' ')}`]
const root = fileURLToPath(new URL('../../', import.meta.url))

export interface TestServer {
  /** Where it listens, without a slash at the end. */
  url: string
  /** Its data directory, with the database when that is SQLite. */
  dataDir: string
  databaseUrl: string
  process: ChildProcess
  /** All that it has printed so far. */
  output: () => string
  /** Asks it to end by SIGTERM, waits until it has, and removes its files. Returns its exit code. */
  stop: () => Promise<number | null>
}

/** @returns the exit code of a process, now or when it has ended; null when a signal ended it */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => child.once('exit', resolve))
  }
  return child.exitCode
}

/** Waits until the server answers that it can work. @throws Error with what it printed, when it ends or takes too long */
async function untilReady(server: TestServer): Promise<void> {
  const deadline = Date.now() + STARTUP_MS
  while (Date.now() < deadline) {
    if (server.process.exitCode !== null) break
    const answer = await fetch(`${server.url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  server.process.kill('SIGKILL')
  throw new Error(`The server did not start (code ${server.process.exitCode}). It printed:\n${server.output()}`)
}

/**
 * Starts the built server as an operator would, on a free port with a fresh database of the kind under test.
 * @param settings environment variables that differ from the tests' own; PLENARY_MODE=demo seeds the demo hub
 * @param command what to run, as the leader of a process group of its own when it is not the server itself
 */
export async function startServer(
  settings: Record<string, string> = {},
  command: readonly string[] = SERVE,
): Promise<TestServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'plenary-server-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const databaseUrl = settings.DATABASE_URL ?? freshDatabaseUrl(directory)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: directory,
    MEDIA_DIR: path.join(directory, 'media'),
    DATABASE_URL: databaseUrl,
    ...settings,
    NODE_ENV: 'production',
  }
  const [program = process.execPath, ...args] = command
  const child = spawn(program, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: command !== SERVE,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => (output += text))
  }
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await exitOf(child)
    rmSync(directory, { recursive: true, force: true })
    return code
  }
  const server = { url, dataDir: directory, databaseUrl, process: child, output: () => output, stop }
  await untilReady(server)
  return server
}
