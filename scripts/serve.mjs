// Runs the built server as it is, without looking at packages or sources: for tests, containers and process managers.
// Start it as `node -C production scripts/serve.mjs`: without that condition the imports of lexical sometimes never
// settle, and Node then ends with code 13 and says nothing.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './support/root.mjs'

const UNSETTLED_IMPORT = 13

process.chdir(root)
process.env.NODE_ENV ||= 'production'
process.on('exit', (code) => {
  if (code === UNSETTLED_IMPORT)
    console.error('An import never settled. Run Node with `-C production`, as npm start does.')
})

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
