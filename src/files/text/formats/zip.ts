import { LIMITS } from '../limits'
import { RefusedFile } from '../types'

/** How the file of an office document with a password begins: it is no archive, but a compound file that holds one. */
const COMPOUND_FILE = 'd0cf11e0a1b11ae1'

type Entries = Map<string, Uint8Array>

export interface Archive {
  /**
   * @param wanted which of the entries to inflate, by their names
   * @returns their bytes by name
   * @throws RefusedFile when the archive is broken, or all that was read of it inflates to more than one file may
   */
  read(wanted: (name: string) => boolean): Promise<Entries>
}

/**
 * @param bytes of a ZIP archive
 * @throws RefusedFile when it is locked
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === COMPOUND_FILE) throw new RefusedFile('locked')
  let total = 0
  return {
    async read(wanted) {
      const { unzipSync } = await import('fflate')
      try {
        const entries = unzipSync(bytes, {
          // The inflater stops at the size that the archive declares, so that a false one gains nothing.
          filter({ name, originalSize }) {
            if (!wanted(partName(name))) return false
            total += originalSize
            if (total > LIMITS.inflated) throw new RefusedFile('too-large')
            return true
          },
        })
        return new Map(Object.entries(entries).map(([name, content]) => [partName(name), content]))
      } catch (error) {
        throw error instanceof RefusedFile ? error : new RefusedFile('broken')
      }
    },
  }
}

/** Some programs write names as those of Windows, or begin them with a slash. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '')
}
