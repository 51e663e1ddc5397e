import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Style sheets, fonts and pictures with the hash of their content in the name, as `scripts/buildAssets.mjs` wrote them. */
export interface Assets {
  /** Folder of the files that are served under `/assets`. */
  directory: string
  /** @returns the address of a built file by its plain name; throws where the build has none of that name */
  href(name: string): string
}

/** Where the server mounts the built files. */
export const ASSETS_PATH = '/assets'

/** From plain to built names. */
const MANIFEST = z.record(z.string(), z.string())

/**
 * Reads the manifest of the built files once.
 *
 * @param directory the folder that `scripts/buildAssets.mjs` wrote
 * @throws when the folder holds no manifest, which means that the assets were not built
 */
export function readAssets(directory: string): Assets {
  const manifest = MANIFEST.parse(JSON.parse(readFileSync(path.join(directory, 'manifest.json'), 'utf8')))
  return {
    directory,
    href(name) {
      const file = manifest[name]
      if (!file) throw new Error(`No asset is named "${name}"; run the build.`)
      return `${ASSETS_PATH}/${file}`
    },
  }
}
