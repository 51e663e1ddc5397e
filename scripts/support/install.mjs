import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runLogged } from './children.mjs'
import { hasCode } from './hasCode.mjs'
import { root } from './root.mjs'

const POLL_MS = 1000

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean, dev?: boolean, devOptional?: boolean }>}
 */
function packagesOf(lockFile) {
  try {
    const { '': _project, ...packages } = JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages
    return packages
  } catch (error) {
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return {}
    throw error
  }
}

/**
 * Whether the installed packages are those of package-lock.json. npm records what it has installed in
 * node_modules/.package-lock.json, as the last thing it does, so an interrupted installation does not count.
 * @param {boolean} withDev also demand the packages that only building and testing need
 */
export function isInstalled(withDev) {
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional, dev, devOptional }]) =>
      installed[path]?.version === version || (optional && !installed[path]) || ((dev || devOptional) && !withDev),
  )
}

/** @returns {[string, ...string[]]} */
function npmCommand() {
  const npm = process.env.npm_execpath
  return npm ? [process.execPath, npm] : ['npm']
}

/**
 * Installs exactly the packages of package-lock.json without running their scripts, none of which is needed.
 * @param {(detail: string) => void} report
 * @throws {ToolFailed} with the end of npm's output
 */
export async function install(report) {
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([, { optional }]) => !optional)
  const count = () => wanted.filter(([path]) => existsSync(join(root, path, 'package.json'))).length
  const timer = setInterval(() => report(`${count()} of ${wanted.length} packages`), POLL_MS)
  const [command, ...args] = npmCommand()
  try {
    await runLogged('install', command, [...args, 'ci', '--ignore-scripts', '--include=dev'], {
      env: { ...process.env, NODE_ENV: 'development' },
    })
  } finally {
    clearInterval(timer)
  }
}
