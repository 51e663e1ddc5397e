import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

const LOCK = 'lock'

/** More processes than this on one machine have a folder of their own set. */
const MAX_PROCESSES = 64

export interface DirectoryLock {
  directory: string
  release(): void
}

/**
 * Takes a folder for this process alone: two that write one index would spoil it. Where another process has it, the next
 * one is taken, `search-2` after `search`; each holds an index of its own, since nothing in it is precious.
 *
 * @param wanted folder
 * @throws Error when all are taken
 */
export function lockDirectory(wanted: string): DirectoryLock {
  for (let number = 1; number <= MAX_PROCESSES; number++) {
    const directory = number === 1 ? wanted : `${wanted}-${number}`
    mkdirSync(directory, { recursive: true })
    const lock = path.join(directory, LOCK)
    if (take(lock)) return { directory, release: () => giveBack(lock) }
  }
  throw new Error(`${MAX_PROCESSES} processes hold the search index in ${wanted}. Give each a DATA_DIR of its own.`)
}

function take(lock: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(lock, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      held.add(lock)
      return true
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
      if (isHeld(lock)) return false
      rmSync(lock, { force: true })
    }
  }
  return false
}

function giveBack(lock: string): void {
  held.delete(lock)
  rmSync(lock, { force: true })
}

/** Locks of this process: its own number in a file may be left from a process that was killed before a restart. */
const held = new Set<string>()

function isHeld(lock: string): boolean {
  let holder: number
  try {
    holder = Number(readFileSync(lock, 'utf8'))
  } catch {
    return false
  }
  if (holder === process.pid) return held.has(lock)
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
