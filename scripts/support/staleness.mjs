import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { root } from './root.mjs'

const BASE = ['package-lock.json', 'tsconfig.json', 'scripts']

/** @typedef {{ hash?: string, files?: string[] }} Stamp */
/** @typedef {'server' | 'admin'} Part */

/**
 * The parts of a build, each with what it is made from and a file without which it does not stand.
 * @type {Record<Part, { inputs: (stamp: Stamp) => string[], output: string }>}
 */
const parts = {
  server: { inputs: () => [...BASE, 'src', 'collections', 'seed', 'bench', 'tests/search'], output: 'dist/server.js' },
  admin: {
    inputs: (stamp) => [...BASE, 'next.config.mjs', 'src/app', 'src/admin', ...(stamp.files ?? [])],
    output: '.next/BUILD_ID',
  },
}

const stampPath = (/** @type {Part} */ part) => join(root, `dist/.${part}.stamp.json`)

/** @param {Part} part @returns {Stamp} */
function readStamp(part) {
  try {
    return JSON.parse(readFileSync(stampPath(part), 'utf8'))
  } catch {
    return {}
  }
}

/**
 * Whether a part must be built: it is missing, or its sources are not those it was built from.
 * @param {Part} part
 */
export function isStale(part) {
  const stamp = readStamp(part)
  return !existsSync(join(root, parts[part].output)) || stamp.hash !== fingerprint(parts[part].inputs(stamp))
}

/**
 * The record to keep once a part is built. Take it before building, so that a change made meanwhile is noticed.
 * @param {Part} part
 * @param {string[]} [files] further sources, found while building
 * @returns {() => void} writes the record
 */
export function stampFor(part, files) {
  const stamp = { hash: fingerprint(parts[part].inputs({ files })), files }
  return () => {
    mkdirSync(dirname(stampPath(part)), { recursive: true })
    writeFileSync(stampPath(part), JSON.stringify(stamp, null, 1))
  }
}
