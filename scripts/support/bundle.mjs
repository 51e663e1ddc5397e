import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, fingerprint } from './fingerprint.mjs'
import { pdfText } from './pdfText.mjs'
import { root } from './root.mjs'

/** @type {Record<string, string>} */
const ENTRIES = {
  server: 'src/server.ts',
  cli: 'src/cli/index.ts',
  textReader: 'src/files/text/child.ts',
  pictureDecoder: 'src/files/images/child.ts',
  searchWorker: 'src/search/engine/worker.ts',
  bench: 'bench/index.ts',
  writes: 'bench/writes.ts',
  search: 'bench/search/index.ts',
  judged: 'bench/search/judged.ts',
  load: 'bench/search/load.ts',
  door: 'bench/door/index.ts',
  pages: 'bench/pages/index.ts',
}

/** What the records of the search indexes are made of, and what reads them. */
const RECORDS = [
  ...['collections', 'src/access', 'src/domain', 'src/indexing', 'src/kinds', 'src/queries', 'src/search'],
  'package-lock.json',
]

/**
 * How esbuild bundles our own code for Node: packages stay outside and are loaded from
 * node_modules, but for PDF.js, which is changed.
 * @param {string[]} names of entries: server, cli, bench; those without a source file are left out
 * @returns {import('esbuild').BuildOptions}
 */
export function bundleOptions(names = Object.keys(ENTRIES)) {
  const entries = Object.entries(ENTRIES).filter(([name, file]) => names.includes(name) && existsSync(join(root, file)))
  return {
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries),
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    define: { RECORDS_FINGERPRINT: JSON.stringify(fingerprint(RECORDS)) },
    plugins: [pdfText],
    logLevel: 'silent',
  }
}

/**
 * Our files that the admin is made of: what Next's pages and the components under src/admin import.
 * @param {typeof import('esbuild')} esbuild
 * @returns {Promise<string[]>} paths relative to the repository
 */
export async function filesOfAdmin(esbuild) {
  /** @type {Record<string, import('esbuild').Loader>} */
  const empty = Object.fromEntries(['.css', '.scss', '.svg', '.png', '.woff2'].map((type) => [type, 'empty']))
  const { metafile } = await esbuild.build({
    ...bundleOptions([]),
    entryPoints: ['src/app', 'src/admin'].flatMap(filesUnder).filter((file) => /\.[jt]sx?$/.test(file)),
    loader: empty,
    metafile: true,
    write: false,
    outdir: 'dist/admin',
  })
  return Object.keys(metafile.inputs)
}
