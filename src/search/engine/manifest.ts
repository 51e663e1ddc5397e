import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { FORMAT } from '../segment/image'

const MANIFEST = 'manifest.json'

const contents = z.object({
  format: z.literal(FORMAT),
  /** Describes what is put into the records; an index of another kind is built anew. */
  schema: z.string(),
  asOf: z.string(),
  segments: z.array(z.object({ name: z.string(), live: z.number(), deleted: z.string().nullable() })),
})

/** Which segments make the index. `deleted` is a bitmap in base64, or null. */
export type Manifest = z.infer<typeof contents>

const file = z.object({ checksum: z.string(), manifest: z.unknown() })

/**
 * @param directory of the index
 * @param schema of the records
 * @returns null when there is none, or none that can be relied on: then the index is built anew
 */
export function readManifest(directory: string, schema: string): Manifest | null {
  const at = path.join(directory, MANIFEST)
  if (!existsSync(at)) return null
  try {
    const { checksum, manifest } = file.parse(JSON.parse(readFileSync(at, 'utf8')))
    if (checksum !== checksumOf(manifest)) return null
    const parsed = contents.parse(manifest)
    return parsed.schema === schema ? parsed : null
  } catch {
    return null
  }
}

/** Takes the place of the manifest before it, all at once: whoever is killed leaves the old one or the new one. */
export function writeManifest(directory: string, manifest: Manifest): void {
  const at = path.join(directory, MANIFEST)
  const descriptor = openSync(`${at}.new`, 'w')
  try {
    writeSync(descriptor, JSON.stringify({ checksum: checksumOf(manifest), manifest }))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(`${at}.new`, at)
  syncDirectory(directory)
}

function syncDirectory(directory: string): void {
  const descriptor = openSync(directory, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function checksumOf(manifest: unknown): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
}
