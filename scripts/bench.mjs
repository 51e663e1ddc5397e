// `npm run bench`: builds what is stale, then measures what was built. `npm run bench -- search`, `judged` or `load` measures
// the search; options behind the name are its own.
import { spawn } from 'node:child_process'
import { build } from './build.mjs'
import { root } from './support/root.mjs'

const OF_THE_SEARCH = ['search', 'judged', 'load']

const [name, ...options] = process.argv.slice(2)
if (name !== undefined && !OF_THE_SEARCH.includes(name)) {
  console.error(`npm run bench [-- ${OF_THE_SEARCH.join(' | ')}]`)
  process.exit(2)
}
await build()
if (name === undefined) await import('../dist/bench.js')
else {
  // Packages of the hub need this condition, see scripts/serve.mjs.
  const args = ['-C', 'production', `dist/${name}.js`, ...options]
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 1))
}
