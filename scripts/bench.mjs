// `npm run bench`: builds what is stale, then measures what was built. `npm run bench -- search`, `judged` or `load` measures
// the search, `door` what guards the API, `pages` the page cache; options behind the name are its own.
import { spawn } from 'node:child_process'
import { build } from './build.mjs'
import { root } from './support/root.mjs'

const NAMED = ['search', 'judged', 'load', 'door', 'pages']

const [name, ...options] = process.argv.slice(2)
if (name !== undefined && !NAMED.includes(name)) {
  console.error(`npm run bench [-- ${NAMED.join(' | ')}]`)
  process.exit(2)
}
await build()
if (name === undefined) await import(new URL('../dist/bench.js', import.meta.url).href)
else {
  // Packages of the hub need this condition, see scripts/serve.mjs.
  const args = ['-C', 'production', `dist/${name}.js`, ...options]
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 1))
}
