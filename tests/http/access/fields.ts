import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { upload, type Question } from './ask'
import { CREATE, DOCUMENTS, FIELDS, PUBLICATIONS } from './matrix'
import { check, type Mismatch } from './mismatch'
import { makePaper } from './papers'
import type { Letter } from './principals'
import { makeSample } from './samples'
import type { World } from './world'

/** @returns makes what a person tries to plant in a field; one paper for everybody */
function forger(world: World, field: string): () => unknown {
  const { groups, bystander } = world
  let published: Promise<string> | undefined
  const paper = () => (published ??= makePaper(world, 'published').then(({ id }) => id))
  const values: Record<string, () => unknown> = {
    'publications.group': () => groups.B,
    'publications.state': () => 'accepted',
    'publications.slug': () => `forged-${randomUUID()}`,
    'publications.supersededBy': paper,
    'publications.publishedAt': () => '2001-01-01T00:00:00.000Z',
    'publications.round': () => 7,
    'publications.submittedRevision': () => 7,
    'documents.group': () => groups.B,
    'documents.originalName': () => 'Forged.txt',
    'documents.textNotice': () => 'Forged notice',
    // The samples are plain text, which the hub itself never finds locked.
    'documents.textState': () => 'locked',
    'documents.pageCount': () => 999,
    'documents.publication': paper,
    'documents.released': () => true,
    'documents.stage': () => 'published',
    'documents.release': () => 'released',
    'images.originalName': () => 'Forged.png',
    'memberships.user': () => bystander,
    'memberships.group': () => groups.B,
    'users.role': () => 'admin',
    'users.expert': async () => (await makeSample(world, 'experts', '', 'V')).id,
    'users.salt': () => 'forged',
    'users.hash': () => 'forged',
    'users.resetPasswordToken': () => 'forged',
    'users.resetPasswordExpiration': () => '2001-01-01T00:00:00.000Z',
    'users.email': () => 'forged@example.org',
    'users.password': () => 'a forged password',
    'users.disabledAt': () => '2001-01-01T00:00:00.000Z',
    'users.erasedAt': () => '2001-01-01T00:00:00.000Z',
    'site-settings.secondFactorFor': () => ['lead'],
    'users.sessions': () => [{ id: 'forged', expiresAt: '2099-01-01T00:00:00.000Z' }],
    'working-groups.number': () => Math.floor(Math.random() * 1e6) + 10_000,
    'working-groups.slug': () => `forged-${randomUUID()}`,
    'working-groups.name': () => `Forged ${randomUUID()}`,
    'working-groups.publishing': () => 'editor',
    'working-groups.status': () => 'closed',
  }
  const value = values[field]
  if (!value) throw new Error(`Nobody tries to forge ${field}`)
  return value
}

/** Asks every cell of the table of fields. */
export async function* checkFields(world: World, only: (collection: string) => boolean): AsyncGenerator<Mismatch> {
  for (const [row, operations] of FIELDS) {
    const [collection = '', field = ''] = row.split('.')
    if (!only(collection)) continue
    for (const [operation, letters] of operations) {
      const name = `${row} ${operation}`
      if (operation === 'read') {
        const { id, restore } = await readable(world, collection, field)
        yield* await check(world, {
          ...{ name, letters },
          question: () => ({ path: addressOf(collection, id) }),
          granted: ({ json }) =>
            json[field] !== undefined && (isGlobal(collection) || JSON.stringify(json[field]) !== '[]'),
        })
        await restore?.()
      } else yield* await checkWrite(world, { name, collection, field, operation, letters })
    }
  }
}

const isGlobal = (slug: string) => slug === 'site-settings'

function addressOf(slug: string, id: string): string {
  return isGlobal(slug) ? `/api/globals/${slug}` : `/api/${slug}/${id}`
}

interface Target {
  id: string
  restore?: () => Promise<void>
}

interface Write {
  name: string
  collection: string
  field: string
  operation: string
  letters: ReadonlySet<Letter>
}

/** Who may write the document at all, where that is no matter of its fields; others are refused whatever they send. */
const WRITERS: Record<string, Record<string, ReadonlySet<Letter> | undefined>> = {
  publications: {
    create: CREATE.get('publications')?.get('A'),
    update: PUBLICATIONS.get('update')?.get('draft'),
  },
  documents: { create: CREATE.get('documents')?.get('A'), update: DOCUMENTS.get('update')?.get('attached') },
}

async function checkWrite(world: World, { name, collection, field, operation, letters }: Write): Promise<Mismatch[]> {
  const forge = forger(world, `${collection}.${field}`)
  let tried: Target & { value: unknown; stuck: boolean } = { id: '', value: null, stuck: false }
  // A document that keeps its value will do for the next person too; an account is each person's own.
  let untouched: Target | undefined
  return check(world, {
    ...{ name, letters, near: WRITERS[collection]?.[operation] },
    question: async (letter) => {
      const value = await forge()
      if (operation === 'create') {
        tried = { id: '', value, stuck: false }
        return createWith(world, collection, { [field]: value })
      }
      const to = (collection === 'users' ? undefined : untouched) ?? (await target(world, collection, letter))
      untouched = to
      tried = { ...to, value, stuck: false }
      const method = isGlobal(collection) ? 'POST' : 'PATCH'
      return { method, path: addressOf(collection, to.id), body: { [field]: value } }
    },
    granted: async ({ json }) => {
      const id = tried.id || json.doc?.id
      if (!id && !isGlobal(collection)) return false
      const stored = await storedValue(world, collection as CollectionSlug, id ?? '', field)
      tried.stuck = includes(stored, tried.value)
      return tried.stuck
    },
    restore: async () => {
      if (!tried.stuck) return
      await tried.restore?.()
      untouched = undefined
    },
  })
}

/** A document whose fields are read; of documents one that everyone may read, so that its fields alone differ. */
async function readable(world: World, collection: string, field: string): Promise<Target> {
  if (collection === 'users') return ['disabledAt', 'erasedAt'].includes(field) ? ended(world) : { id: world.people.N }
  if (collection === 'documents') return makeSample(world, 'documents', 'released', 'V')
  return target(world, collection, 'V')
}

/** An account that was disabled and then erased, past the hooks that would end sessions. */
async function ended(world: World): Promise<Target> {
  const account = await makeSample(world, 'users', 'other', 'V')
  const at = new Date().toISOString()
  const data = { disabledAt: at, erasedAt: at }
  await world.payload.db.updateOne({ collection: 'users', id: account.id, data, returning: false })
  return account
}

/** A document of group A, open for writing; of accounts, the asker's own. */
async function target(world: World, collection: string, letter: Letter): Promise<Target> {
  if (collection === 'publications') return { id: (await makePaper(world, 'draft')).id }
  if (collection === 'documents') return makeSample(world, 'documents', 'attached', letter)
  if (collection === 'users' && letter === 'V') return { id: world.bystander }
  return makeSample(world, collection, collection === 'users' ? 'own' : 'A', letter)
}

async function createWith(world: World, collection: string, forgery: object): Promise<Question> {
  const path = `/api/${collection}`
  const group = world.groups.A
  if (collection === 'documents') return { method: 'POST', path, body: upload({ title: 'A file', group, ...forgery }) }
  if (collection === 'publications')
    return { method: 'POST', path, body: { title: 'A paper', type: 'report', language: 'en', group, ...forgery } }
  const { create, restore } = await makeSample(world, collection, 'A', 'V')
  await restore?.()
  const body = create?.()
  return { method: 'POST', path, body: body instanceof FormData ? body : { ...(body as object), ...forgery } }
}

/** As the database has it, hidden fields and the newest text included. */
async function storedValue(
  { payload }: World,
  collection: CollectionSlug,
  id: string,
  field: string,
): Promise<unknown> {
  if (isGlobal(collection)) {
    const settings = await payload.findGlobal({ slug: 'site-settings', depth: 0, overrideAccess: true })
    return (settings as unknown as Record<string, unknown>)[field]
  }
  const { docs } = await payload.find({
    collection,
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    showHiddenFields: true,
    overrideAccess: true,
  })
  return (docs[0] as Record<string, unknown> | undefined)?.[field]
}

function includes(stored: unknown, value: unknown): boolean {
  if (Array.isArray(value)) {
    const [wanted] = value as unknown[]
    const entries = Array.isArray(stored) ? (stored as unknown[]) : []
    if (typeof wanted !== 'object' || wanted === null) return entries.includes(wanted)
    const text = JSON.stringify(entries)
    return Object.values(wanted).every((part) => text.includes(JSON.stringify(part)))
  }
  return stored === value
}
