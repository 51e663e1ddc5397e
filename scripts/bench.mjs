// `npm run bench`: builds what is stale, then measures what was built.
import { build } from './build.mjs'

await build()
await import('../dist/bench.js')
