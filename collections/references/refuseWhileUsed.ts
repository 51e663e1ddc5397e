import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { lockForDeletion } from '../../src/config/database'
import { HttpProblem } from '../../src/domain/errors'
import { labelText } from '../../src/words/labels'
import { usesOf, type Use } from './uses'

/** So many titles are named; the others are counted. */
const NAMED = 5

declare module 'payload' {
  interface CollectionCustom {
    /** What to do with a document instead of deleting it while it is used. */
    whileUsed?: string
  }
}

/**
 * Refuses to delete what anything points to, in any version: a paper of last year must go on showing what it was published
 * with. Says where it is used, by the titles of what the person may read, and by number for the rest.
 */
export const refuseWhileUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const current = await lockForDeletion(req, `${collection.slug} ${id}`)
  const places = await placesUsing(current, collection, String(id))
  if (places.length === 0) return
  const { custom, labels } = collection
  throw new HttpProblem(
    `${collection.slug}.used`,
    409,
    `This ${word(labels.singular)} is used by ${listed(places)}. ${custom?.whileUsed ?? 'Remove it there first.'}`,
  )
}

async function placesUsing(req: PayloadRequest, target: SanitizedCollectionConfig, id: string): Promise<string[]> {
  const uses = usesOf(req.payload.config, target.slug)
  const holders = new Map<CollectionSlug, Set<string>>()
  const globals = new Set<string>()
  for (const use of uses) {
    if ('global' in use.holder) {
      if (await isUsedByGlobal(req, use, use.holder.global, id)) globals.add(use.holder.global)
      continue
    }
    const { collection } = use.holder
    const known = holders.get(collection) ?? new Set<string>()
    for (const holder of await holdersOf(req, use, collection, id))
      if (collection !== target.slug || holder !== id) known.add(holder)
    holders.set(collection, known)
  }
  const places = await Promise.all(
    [...holders].filter(([, ids]) => ids.size > 0).map(([slug, ids]) => named(req, slug, [...ids])),
  )
  const { globals: known } = req.payload.config
  return [...places, ...known.filter(({ slug }) => globals.has(slug)).map(({ label }) => `the ${word(label)}`)]
}

/** @returns ids of the documents that point to it, as they are or in a version */
async function holdersOf(req: PayloadRequest, use: Use, collection: CollectionSlug, id: string): Promise<string[]> {
  const asServer = { collection, depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({ ...asServer, where: use.pointingTo(id), select: {} })
  const ids = docs.map((doc) => String(doc.id))
  if (!use.holder.hasVersions) return ids
  const versions = await req.payload.findVersions({
    ...asServer,
    where: use.pointingTo(id, 'version.'),
    // Of a group that is not named the adapter for SQLite joins every table.
    select: { parent: true, version: { state: true } },
  })
  return [...ids, ...versions.docs.map(({ parent }) => parentId(parent))]
}

function parentId(parent: unknown): string {
  return typeof parent === 'object' && parent !== null && 'id' in parent ? String(parent.id) : String(parent)
}

async function isUsedByGlobal(req: PayloadRequest, use: Use, slug: string, id: string): Promise<boolean> {
  const { db } = req.payload
  const found: unknown = await db.findGlobal({ slug, where: use.pointingTo(id), req })
  const isThere = typeof found === 'object' && found !== null && Object.keys(found).length > 0
  if (isThere || !use.holder.hasVersions) return isThere
  const where = use.pointingTo(id, 'version.')
  const { totalDocs } = await db.countGlobalVersions({ global: slug, where, req })
  return totalDocs > 0
}

/** @returns the documents in words: `publications “A” and “B”, and 3 more` */
async function named(req: PayloadRequest, slug: CollectionSlug, ids: string[]): Promise<string> {
  const { config } = req.payload.collections[slug]
  const titles = await titlesOf(req, config, ids)
  const rest = ids.length - titles.length
  const { singular, plural } = config.labels
  if (titles.length === 0) return `${rest} ${word(rest === 1 ? singular : plural)}`
  const quoted = titles.map((title) => `“${title}”`).join(', ')
  return `${word(ids.length === 1 ? singular : plural)} ${quoted}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** Of those that the person may read; none where a title is no name, as of a membership. */
async function titlesOf(req: PayloadRequest, config: SanitizedCollectionConfig, ids: string[]): Promise<string[]> {
  const { useAsTitle = 'id' } = config.admin
  const field = config.flattenedFields.find(({ name }) => name === useAsTitle)
  if (!field || field.admin?.hidden === true) return []
  const { docs } = await req.payload.find({
    collection: config.slug,
    where: { id: { in: ids } },
    limit: NAMED,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.flatMap((doc) => {
    const title: unknown = Reflect.get(doc, useAsTitle)
    return typeof title === 'string' && title !== '' ? [title] : []
  })
}

function listed(places: string[]): string {
  const last = places.at(-1) ?? ''
  return places.length === 1 ? last : `${places.slice(0, -1).join(', ')} and ${last}`
}

function word(label: unknown): string {
  const text = labelText(label) ?? 'entry'
  return text.charAt(0).toLowerCase() + text.slice(1)
}
