import { LIMITS } from '../limits'
import { RefusedFile } from '../types'

/** How the file of an office document with a password begins: it is no archive, but a compound file that holds one. */
const COMPOUND_FILE = 'd0cf11e0a1b11ae1'

/**
 * @param bytes of a ZIP archive
 * @param wanted which of its entries to inflate
 * @returns the bytes of those entries by name
 * @throws RefusedFile when it is locked, broken, or inflates to more than one file may
 */
export async function readEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === COMPOUND_FILE) throw new RefusedFile('locked')
  const { unzipSync } = await import('fflate')
  let total = 0
  try {
    const entries = unzipSync(bytes, {
      // The inflater stops at the size that the archive declares, so that a false one gains nothing.
      filter({ name, originalSize }) {
        if (!wanted(name)) return false
        total += originalSize
        if (total > LIMITS.inflated) throw new RefusedFile('too-large')
        return true
      },
    })
    return new Map(Object.entries(entries))
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('broken')
  }
}
