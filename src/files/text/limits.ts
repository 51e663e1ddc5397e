/** What one file may cost, so that a hostile one costs little. */
export const LIMITS = {
  /** Seconds until its extraction is ended. */
  seconds: 20,
  /** Resident memory of the process that reads it, in bytes. */
  memory: 300 * 1024 * 1024,
  /** Bytes of the file itself, where it is read as a whole. A PDF is read in ranges and has no such limit. */
  wholeFile: 64 * 1024 * 1024,
  /** Bytes that the parts of an office document may have when they are inflated. */
  inflated: 48 * 1024 * 1024,
  /** How deep elements may stand in one another. */
  depth: 1000,
  /** UTF-16 code units of text: about six thousand printed pages. Beyond it a file is refused, never cut. */
  characters: 16 * 1024 * 1024,
} as const
