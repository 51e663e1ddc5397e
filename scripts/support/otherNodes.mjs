import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Releases of Node on which the hub must start, beside the one that develops it. */
export const OTHER_NODES = ['22.23.3', '24.9.0']

const TOOLS = join(root, '.tools')
const pathOf = (/** @type {string} */ version) => join(TOOLS, `node-${version}`, 'node')

/**
 * Looks for a release of Node that was fetched.
 * @param {string} version
 * @returns {{ path: string } | { problem: string }}
 */
export function findNode(version) {
  const path = pathOf(version)
  if (!existsSync(path)) return { problem: `it is not in .tools; node scripts/fetchNodes.mjs fetches it` }
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return stdout?.trim() === `v${version}` ? { path } : { problem: `${path} does not run` }
}

/**
 * Fetches a release of Node into .tools, once, from npm's packages, which carry the program and nothing else.
 * @param {string} version
 */
export function fetchNode(version) {
  if ('path' in findNode(version)) return
  mkdirSync(TOOLS, { recursive: true })
  const download = mkdtempSync(join(TOOLS, 'download-'))
  try {
    const name = `node-${process.platform}-${process.arch}@${version}`
    execFileSync('npm', ['pack', '--silent', '--pack-destination', download, name], { stdio: 'pipe', timeout: 300_000 })
    const [archive = ''] = readdirSync(download)
    execFileSync('tar', ['-xzf', archive, '--strip-components=2', 'package/bin/node'], { cwd: download })
    mkdirSync(join(pathOf(version), '..'), { recursive: true })
    renameSync(join(download, 'node'), pathOf(version))
  } finally {
    rmSync(download, { recursive: true, force: true })
  }
}
