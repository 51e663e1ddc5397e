import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import type { Paper } from './papers'
import { seeding, type World } from './world'

type Row = Record<string, unknown> & { id: string }

/** All that is stored of a paper, its files and its versions from the first on. */
interface Stored {
  paper: Paper
  publication: Row | null
  tombstone: Row | null
  reviews: Row[]
  documents: (Row | null)[]
  versions: { version: Record<string, unknown>; createdAt: string; updatedAt: string }[]
}

/**
 * Remembers a paper that was just made.
 *
 * @returns a function that makes another like it, with other ids, past every rule and hook: those were asked for the first
 *   one. Nothing that is derived from papers hears of it.
 */
export async function copierOf(world: World, paper: Paper): Promise<() => Promise<Paper>> {
  const { db } = world.payload
  const files = [...new Set([paper.file.id, paper.latestFile.id])]
  const { docs: versions } = await db.findVersions<Record<string, unknown>>({
    ...{ collection: 'publications', where: { parent: { equals: paper.id } }, sort: 'createdAt' },
    ...{ pagination: false, limit: 0 },
  })
  const stored: Stored = {
    paper,
    publication: await db.findOne<Row>({ collection: 'publications', where: { id: { equals: paper.id } } }),
    tombstone: await db.findOne<Row>({ collection: 'tombstones', where: { publication: { equals: paper.id } } }),
    reviews: (
      await db.find<Row>({ collection: 'reviews', where: { publication: { equals: paper.id } }, pagination: false })
    ).docs,
    documents: await Promise.all(
      files.map((id) => db.findOne<Row>({ collection: 'documents', where: { id: { equals: id } } })),
    ),
    versions: versions.map(({ version, createdAt, updatedAt }) => ({ version, createdAt, updatedAt })),
  }
  return () => copy(world, stored)
}

async function copy(world: World, original: Stored): Promise<Paper> {
  const { file, latestFile, id, slug } = original.paper
  const fresh = new Map([id, file.id, latestFile.id].map((one) => [one, randomUUID() as string]))
  for (const { stored } of [file, latestFile]) fresh.set(stored, `${randomUUID()}.txt`)
  fresh.set(slug, `paper-${randomUUID().slice(0, 8)}`)
  const { paper, publication, tombstone, reviews, documents, versions } = renamed(original, fresh)
  const folder = path.join(world.hub.env.mediaDir, 'documents')
  const names = new Set([file.stored, latestFile.stored])
  await Promise.all([...names].map((name) => copyFile(path.join(folder, name), path.join(folder, fresh.get(name)!))))
  return seeding(world, async (req) => {
    const { db } = world.payload
    // A paper and its files point to each other.
    for (const file of documents)
      await db.create({ collection: 'documents', data: { ...file, publication: null }, req })
    await db.create({ collection: 'publications', data: publication!, req })
    for (const file of documents)
      await db.updateOne({ collection: 'documents', id: file!.id, data: file!, returning: false, req })
    if (tombstone) await db.create({ collection: 'tombstones', data: { ...tombstone, id: randomUUID() }, req })
    for (const review of reviews) await db.create({ collection: 'reviews', data: { ...review, id: randomUUID() }, req })
    const ids: string[] = []
    for (const { version, createdAt, updatedAt } of versions) {
      const made = await db.createVersion({
        ...{ collectionSlug: 'publications', parent: publication!.id, autosave: false, createdAt, updatedAt, req },
        versionData: version as never,
      })
      ids.push(String(made.id))
    }
    return { ...paper, firstVersion: ids[0]!, latestVersion: ids.at(-1)! }
  })
}

/** The same with other names, and ids of rows of their own. */
function renamed(stored: Stored, fresh: Map<string, string>): Stored {
  const value: unknown = JSON.parse(JSON.stringify(stored), (_, part: unknown) => {
    if (typeof part === 'string') return fresh.get(part) ?? part
    if (!Array.isArray(part)) return part
    return part.map((row: unknown) => (isRow(row) ? { ...row, id: randomUUID() } : row))
  })
  return value as Stored
}

/** Documents, alone of those that stand in a list here, have a time at which they were made. */
const isRow = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'id' in value && !('createdAt' in value)
