import { existsSync } from 'node:fs'
import { inPath } from './mongod.mjs'

/**
 * Finds a Chromium: CHROMIUM_PATH, then PATH.
 * @returns {{ path: string } | { problem: string }}
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given)
    return existsSync(given) ? { path: given } : { problem: `CHROMIUM_PATH names ${given}, which is not there` }
  const path = inPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])
  return path ? { path } : { problem: 'no chromium, chromium-browser or google-chrome in PATH, and no CHROMIUM_PATH' }
}
