// Runs before each test file of the projects with a database: gives it a database, a data directory and files of its own
// by the same settings that an operator uses, so that it can run beside others.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freshDatabaseUrl } from './database'

const directory = mkdtempSync(path.join(tmpdir(), 'plenary-test-'))
// Known to tests/runner/NativeEnvironment.mjs, which removes it after the file; the mutants have no such runner.
if (process.env.JEST_WORKER_ID) process.env.PLENARY_TEST_FOLDER = directory
else process.on('exit', () => rmSync(directory, { recursive: true, force: true }))

Object.assign(process.env, {
  PLENARY_MODE: 'test',
  PLENARY_SECRET: 'a secret for tests, 0123456789abcdef',
  DATA_DIR: path.join(directory, 'data'),
  MEDIA_DIR: path.join(directory, 'media'),
  DATABASE_URL: freshDatabaseUrl(directory),
})
