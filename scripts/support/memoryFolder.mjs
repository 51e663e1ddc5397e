import { statfsSync } from 'node:fs'

const FOLDER = '/dev/shm'
const ENOUGH = 4 * 1024 ** 3

/**
 * Puts the temporary files of tests, databases among them, into memory where there is room: they wait for the disk at
 * every commit otherwise. A TMPDIR that is set stays.
 */
export function useMemoryFolder() {
  if (process.env.TMPDIR) return
  try {
    const { bavail, bsize } = statfsSync(FOLDER)
    if (bavail * bsize >= ENOUGH) process.env.TMPDIR = FOLDER
  } catch {
    // Not every system has one.
  }
}
