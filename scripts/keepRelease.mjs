// `node scripts/keepRelease.mjs`: keeps a small populated hub of the present version on both databases in
// tests/fixtures/releases, for tests/int/migrations/releases.test.ts. Run it for each release, before what follows changes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { endChildrenOnSignal, runLogged } from './support/children.mjs'
import { root } from './support/root.mjs'
import { step } from './support/steps.mjs'
import { findMongod } from '../tests/helpers/mongod.mjs'
import { startReplicaSet } from '../tests/helpers/replicaSet.mjs'

const { bundleTest } = createRequire(import.meta.url)('../tests/runner/bundleTest.cjs')

/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = join(root, 'tests/fixtures/releases', version)

/**
 * In a process of its own: Payload is one for each.
 * @param {'sqlite' | 'mongodb'} kind
 * @param {string} url of an empty database
 * @param {string} directory for everything else
 */
async function keep(kind, url, directory) {
  const bundle = await bundleTest(join(root, 'tests/helpers/releases/keep.ts'), directory)
  // Nothing else keeps a process alive that waits for pictures to be decoded.
  const program = `setInterval(() => {}, 60_000)
    globalThis.DATABASE_KIND = '${kind}'
    const { keepRelease } = await import('${pathToFileURL(bundle)}')
    await keepRelease(${JSON.stringify(folder)})
    process.exit(0)`
  const args = ['-C', 'production', '--input-type=module', '-e', program]
  const settings = { PLENARY_MODE: 'test', PLENARY_SECRET: 'a secret for tests, 0123456789abcdef' }
  const own = { DATA_DIR: directory, MEDIA_DIR: join(directory, 'media'), DATABASE_URL: url }
  await step(`Keeping ${version} on ${kind}`, () =>
    runLogged(`keep-${kind}`, process.execPath, args, { env: { ...process.env, ...settings, ...own } }),
  )
}

endChildrenOnSignal()
// Inside the project, so that the bundle finds the packages.
const directory = mkdtempSync(join(root, 'data/keep-'))
try {
  await keep('sqlite', `file:${join(directory, 'plenary.db')}`, directory)
  const mongod = findMongod()
  if ('problem' in mongod) throw new Error(mongod.problem)
  const replicaSet = await startReplicaSet(mongod.path)
  try {
    const url = new URL(replicaSet.url)
    url.pathname = '/plenary'
    await keep('mongodb', url.href, directory)
  } finally {
    await replicaSet.stop()
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}
