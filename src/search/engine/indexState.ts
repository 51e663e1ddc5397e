import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { countBits, hasBit, setBit } from '../match/bits'
import type { Snapshot } from '../searcher'
import { FORMAT, imageOfFile, type SegmentImage } from '../segment/image'
import { Segment } from '../segment/segment'
import { readManifest, writeManifest } from './manifest'
import type { JobInput } from './jobs'

/** A segment of the index, and which of its records are gone. */
export interface Member {
  readonly segment: Segment
  /** Never changed, only replaced: threads that search read it meanwhile. */
  readonly deleted: SharedArrayBuffer | null
  readonly live: number
}

/** The segments of one index, and what of them is on the disk. */
export class IndexState {
  #members: readonly Member[] = []
  #lastName = 0
  /** Files that no segment needs once the manifest does not name them. */
  #obsolete: string[] = []

  constructor(
    readonly directory: string,
    readonly schema: string,
  ) {}

  get members(): readonly Member[] {
    return this.#members
  }

  get snapshot(): Snapshot {
    return this.#members.map(({ segment, deleted, live }) => ({ image: segment.image, deleted, live }))
  }

  get records(): number {
    return this.#members.reduce((sum, { live }) => sum + live, 0)
  }

  get bytes(): number {
    return this.#members.reduce((sum, { segment }) => sum + segment.image.size, 0)
  }

  /** A name that no segment of this folder has had. */
  nextName(): string {
    return `${Date.now().toString(36)}-${(this.#lastName++).toString(36)}`
  }

  fileOf(name: string): string {
    return path.join(this.directory, `${name}.segment`)
  }

  /** Opens what the manifest names. @returns up to when changes are in it; null when the index must be built anew */
  open(): string | null {
    const manifest = readManifest(this.directory, this.schema)
    this.#sweep(manifest?.segments.map(({ name }) => name) ?? [])
    if (!manifest) return null
    try {
      this.#members = manifest.segments.map(({ name, live, deleted }) => ({
        segment: new Segment(imageOfFile(name, this.fileOf(name))),
        deleted: deleted === null ? null : shared(Buffer.from(deleted, 'base64')),
        live,
      }))
      return manifest.asOf
    } catch {
      this.close()
      return null
    }
  }

  /** Writes down which segments there are, and removes the files of others. Those in memory alone are left out. */
  commit(asOf: string): void {
    const kept = this.#members.filter(({ segment }) => segment.image.file !== null)
    writeManifest(this.directory, {
      format: FORMAT,
      schema: this.schema,
      asOf,
      segments: kept.map(({ segment, live, deleted }) => ({
        name: segment.image.name,
        live,
        deleted: deleted && Buffer.from(deleted).toString('base64'),
      })),
    })
    for (const file of this.#obsolete.splice(0)) rmSync(file, { force: true })
  }

  /** Removes what a process that was killed left behind. */
  #sweep(names: readonly string[]): void {
    const files = new Set(names.map((name) => path.basename(this.fileOf(name))))
    for (const file of readdirSync(this.directory))
      if (/\.(segment|part)$/.test(file) && !files.has(file)) rmSync(path.join(this.directory, file), { force: true })
  }

  add(image: SegmentImage): void {
    this.#members = [...this.#members, { segment: new Segment(image), deleted: null, live: image.contents.records }]
  }

  /** Marks records as gone, wherever they are. */
  remove(ids: Iterable<string>): void {
    const wanted = [...ids]
    this.#members = this.#members.map((member) => withoutIds(member, wanted))
    this.#dropEmpty()
  }

  /**
   * Puts a merged segment in the place of those that went into it, without the records that went meanwhile.
   *
   * @param inputs as they were given to the merge
   * @param image of the merged segment; null when nothing was left
   */
  replace(inputs: readonly JobInput[], image: SegmentImage | null): void {
    const names = new Set(inputs.map((input) => input.image.name))
    const replaced = this.#members.filter(({ segment }) => names.has(segment.image.name))
    const survivors = new Map(replaced.map((member) => [member.segment.image.name, member]))
    const gone = inputs.flatMap((input) => goneSince(input, survivors.get(input.image.name)))
    const first = this.#members.findIndex(({ segment }) => names.has(segment.image.name))
    const others = this.#members.filter(({ segment }) => !names.has(segment.image.name))
    if (image) {
      const merged: Member = { segment: new Segment(image), deleted: null, live: image.contents.records }
      others.splice(Math.max(first, 0), 0, withoutIds(merged, gone))
    }
    this.#members = others
    for (const member of replaced) this.#drop(member)
    this.#dropEmpty()
  }

  /** Puts other segments in the place of all. */
  replaceAll(images: readonly SegmentImage[]): void {
    for (const member of this.#members) this.#drop(member)
    this.#members = []
    for (const image of images) this.add(image)
    this.#dropEmpty()
  }

  close(): void {
    for (const { segment } of this.#members) segment.close()
    this.#members = []
  }

  #dropEmpty(): void {
    for (const member of this.#members) if (member.live === 0) this.#drop(member)
    this.#members = this.#members.filter(({ live }) => live > 0)
  }

  #drop({ segment }: Member): void {
    segment.close()
    if (segment.image.file !== null) this.#obsolete.push(segment.image.file)
  }
}

function withoutIds(member: Member, ids: readonly string[]): Member {
  const records = ids.map((id) => member.segment.find(id)).filter((record) => record >= 0)
  const fresh = records.filter((record) => !member.deleted || !hasBit(new Uint32Array(member.deleted), record))
  if (fresh.length === 0) return member
  const deleted = shared(member.deleted ? new Uint8Array(member.deleted) : new Uint8Array(bytesFor(member)))
  const bits = new Uint32Array(deleted)
  for (const record of fresh) setBit(bits, record)
  return { ...member, deleted, live: member.segment.records - countBits(bits) }
}

function bytesFor({ segment }: Member): number {
  return 4 * Math.ceil(segment.records / 32)
}

/** @returns ids of the records that were there when a merge began and are not any more */
function goneSince(input: JobInput, now: Member | undefined): string[] {
  const before = input.deleted && new Uint32Array(input.deleted)
  const after = now?.deleted ? new Uint32Array(now.deleted) : null
  // A member without any record left is dropped, so all that it had are gone.
  const segment = now?.segment ?? new Segment(input.image)
  const gone: string[] = []
  for (let record = 0; record < segment.records; record++) {
    const wasThere = !before || !hasBit(before, record)
    const isThere = now !== undefined && (!after || !hasBit(after, record))
    if (wasThere && !isThere) gone.push(segment.stored(record).record.id)
  }
  if (!now) segment.close()
  return gone
}

function shared(bytes: Uint8Array): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(bytes.length)
  new Uint8Array(memory).set(bytes)
  return memory
}
