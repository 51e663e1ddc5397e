// Runs the built server as it is, without looking at packages or sources: for tests, containers and process managers.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/root.mjs'

const PRODUCTION_CONDITION = /(?:^|\s)(?:-C|--conditions)[\s=]production(?:\s|$)/

process.chdir(root)
process.env.NODE_ENV ||= 'production'
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
  const { main } = await import('../dist/server.js')
  await main()
} catch (error) {
  // A setting that is missing or wrong is explained by its message; anything else needs its stack.
  console.error(error?.name === 'EnvError' ? error.message : error)
  process.exit(1)
}
