import { createHash } from 'node:crypto'

/**
 * An id that is the same at every run, so that a run that was broken off, or that two nodes begin at once, writes nothing
 * twice.
 *
 * @param parts what makes it what it is
 * @returns in the shape of a UUID
 */
export function stableUuid(...parts: string[]): string {
  return digest(parts).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

/** @returns as `stableUuid`, in the shape of an ObjectId: 24 hexadecimal digits */
export function stableObjectId(...parts: string[]): string {
  return digest(parts).slice(0, 24)
}

function digest(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
