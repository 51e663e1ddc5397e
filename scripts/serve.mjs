// Runs the built server as it is, without looking at packages or sources: for tests, containers and process managers.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/root.mjs'

const PRODUCTION_CONDITION = /(?:^|\s)(?:-C|--conditions)[\s=]production(?:\s|$)/

process.chdir(root)
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })
process.env.NEXT_TELEMETRY_DISABLED ||= '1'

// Without that condition an import of lexical sometimes never settles, and Node then ends with code 13 and says nothing.
if (!PRODUCTION_CONDITION.test(`${process.execArgv.join(' ')} ${process.env.NODE_OPTIONS ?? ''}`)) {
  console.error('Run Node with `-C production`, as npm start does: node -C production scripts/serve.mjs')
  process.exit(1)
}
if (!existsSync(join(root, 'dist/server.js'))) {
  console.error('Nothing is built yet. Run `npm run build` first, or `npm start`, which does it all.')
  process.exit(1)
}
try {
  // Not by its name, or its types would be looked for in what was built.
  const { main } = await import(new URL('../dist/server.js', import.meta.url).href)
  await main()
} catch (error) {
  // A setting that is missing or wrong is explained by its message; anything else needs its stack.
  console.error(error instanceof Error && error.name === 'EnvError' ? error.message : error)
  process.exit(1)
}
