import { readdir } from 'node:fs/promises'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readEnv } from '../src/config/env'
import { openDatabase } from '../src/hub'

/** The long form of tests/int/database/openFiles.test.ts. Run by hand after a build: node -C production dist/writes.js */
const WRITES = 1500
const MAX_OPEN_FILES = 40

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-writes-'))
const databaseUrl = process.env.DATABASE_URL ?? `file:${path.join(directory, 'plenary.db')}`
const payload = await openDatabase(
  readEnv({ ...process.env, PLENARY_MODE: 'test', DATA_DIR: directory, DATABASE_URL: databaseUrl }),
)

const started = performance.now()
let most = 0
let uncommittedSeen = 0
for (let number = 1; number <= WRITES; number++) {
  const data = { number, name: `Theme ${number}`, slug: `theme-${number}`, description: 'On work.', colour: '#0a5c66' }
  const [themes, rows] = await Promise.all([
    payload.count({ collection: 'themes' }),
    // Written last in the same transaction: a theme without its row, counted later, was not committed yet.
    new Promise((resolve) => setTimeout(resolve, 1)).then(() => payload.count({ collection: 'outbox' })),
    payload.create({ collection: 'themes', data }),
  ])
  if (themes.totalDocs > rows.totalDocs) uncommittedSeen++
  if (number % 50 === 0) most = Math.max(most, (await readdir('/proc/self/fd')).length)
}
const seconds = (performance.now() - started) / 1000
const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024)

console.log(`${WRITES} writes in ${seconds.toFixed(1)} s (${Math.round(WRITES / seconds)}/s), ${megabytes} MB resident`)
console.log(`At most ${most} open files (allowed: ${MAX_OPEN_FILES}); ${uncommittedSeen} readings of uncommitted rows`)

await payload.destroy()
rmSync(directory, { recursive: true, force: true })
process.exit(most <= MAX_OPEN_FILES && uncommittedSeen === 0 ? 0 : 1)
