import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * @param source path of a module from the root of the project
 * @param directory where the bundle goes
 * @returns the path of the module as one file that Node runs as it is
 */
export function bundleModule(source: string, directory: string): string {
  const outfile = path.join(directory, `${path.basename(source, '.ts')}.mjs`)
  buildSync({
    ...{ absWorkingDir: ROOT, entryPoints: [source], outfile },
    ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    // Packages that are looked up at run time are found from the source, wherever the bundle is.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(ROOT, source)).href) },
  })
  return outfile
}
