import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Bundles the process that reads files as it is now, with its libraries, so that a test of it needs no build.
 *
 * @returns the path of the script
 */
export function bundleTextReader(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'plenary-text-'))
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
  const script = path.join(directory, 'textReader.mjs')
  execFileSync(process.execPath, ['scripts/support/bundleTextReader.mjs', script])
  return script
}
