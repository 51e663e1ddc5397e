// `npm run payload -- <command>`: Payload's own command line (generate:types, generate:importmap, migrate:create NAME, …).
// Without Node's `production` condition an import of lexical sometimes never settles, and it ends with nothing written.
import { spawnSync } from 'node:child_process'
import { root } from './support/root.mjs'

const ATTEMPTS = 3
const UNSETTLED_IMPORT = 13
const NODE_OPTIONS = ['-C', 'production', '--import', './scripts/support/noSilentEnd.mjs']

/** @returns {number} its exit code */
function run() {
  const args = [...NODE_OPTIONS, 'node_modules/payload/bin.js', ...process.argv.slice(2)]
  const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  return signal ? 1 : (status ?? 1)
}

let code = UNSETTLED_IMPORT
for (let attempt = 1; attempt <= ATTEMPTS && code === UNSETTLED_IMPORT; attempt++) code = run()
if (code === UNSETTLED_IMPORT) console.error('An import never settled, so Payload ended before it had done anything.')
process.exit(code)
