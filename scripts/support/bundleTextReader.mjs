// Bundles the process that reads files with all its libraries: `node scripts/support/bundleTextReader.mjs OUTFILE`.
import { build } from 'esbuild'
import { pdfText } from './pdfText.mjs'
import { root } from './root.mjs'

await build({
  absWorkingDir: root,
  entryPoints: ['src/files/text/child.ts'],
  outfile: process.argv[2],
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
  plugins: [pdfText],
})
