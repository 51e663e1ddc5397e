const MEGABYTE = 1024 * 1024

/** What one picture may cost, so that a hostile one costs little. */
export const IMAGE_LIMITS = {
  /** Pixels of either side, read from the header before anything is decoded. */
  side: 12_000,
  /** Pixels of all frames together. */
  pixels: 50_000_000,
  frames: 500,
  /** Seconds until the work on it is ended. */
  seconds: 20,
  /** Resident memory of the process that decodes it, in bytes: 50 megapixels that must be turned stand there as a whole. */
  memory: 700 * MEGABYTE,
} as const
