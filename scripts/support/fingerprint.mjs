import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * The files of a directory at any depth, or the file itself, or none; paths are relative to the repository.
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(`${path}/${name}`))
}

/**
 * A hash over the names and contents of files, which unlike their times is the same in every clone.
 * @param {string[]} paths files and directories relative to the repository; those that do not exist are left out
 * @returns {string} SHA-256 in hexadecimal
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of [...new Set(paths.flatMap(filesUnder))].sort()) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
