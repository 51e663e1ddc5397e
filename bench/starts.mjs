// The long form of tests/http/starts.test.ts: `node bench/starts.mjs [times]` starts the built server a hundred times, as
// npm start does, on one database, and stops each by SIGTERM. Prints how often it failed and how long a start takes.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/support/freePort.mjs'
import { root } from '../scripts/support/root.mjs'

const STARTUP_MS = 60_000
const POLL_MS = 20
const times = Number(process.argv[2] ?? 100)

const directory = mkdtempSync(join(tmpdir(), 'plenary-starts-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  NODE_ENV: 'production',
  PLENARY_MODE: 'test',
  PLENARY_SECRET: 'a secret for a benchmark, 0123456789abcdef',
  DATABASE_URL: process.env.DATABASE_URL ?? `file:${join(directory, 'plenary.db')}`,
  DATA_DIR: directory,
  MEDIA_DIR: join(directory, 'media'),
  PORT: String(port),
  PUBLIC_URL: url,
}

/** One start and stop. Returns milliseconds until ready, or null when it never was, and the exit code. */
async function once() {
  const began = performance.now()
  const server = spawn(process.execPath, ['-C', 'production', 'scripts/serve.mjs'], { cwd: root, env, stdio: 'pipe' })
  let output = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (/** @type {Buffer} */ text) => (output += text))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  /** @type {number | null} */
  let ready = null
  while (ready === null && server.exitCode === null && performance.now() - began < STARTUP_MS) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) ready = performance.now() - began
    else await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  server.kill(ready === null ? 'SIGKILL' : 'SIGTERM')
  const code = await ended
  if (ready === null || code !== 0) console.log(`a start failed with code ${code}: ${output.trim() || 'silence'}`)
  return { ready, code }
}

const starts = []
for (let start = 0; start < times; start++) starts.push(await once())
rmSync(directory, { recursive: true, force: true })

const good = starts.flatMap(({ ready, code }) => (ready !== null && code === 0 ? [ready] : []))
const sorted = good.toSorted((a, b) => a - b)
const seconds = (/** @type {number} */ part) =>
  ((sorted[Math.floor((sorted.length - 1) * part)] ?? NaN) / 1000).toFixed(2)
console.log(
  `${times} starts: ${good.length} good, ${times - good.length} failed; ready after ${seconds(0.5)} s (median), ${seconds(1)} s (slowest)`,
)
process.exit(good.length === times ? 0 : 1)
