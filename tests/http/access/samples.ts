import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import { createAccount, PASSWORD } from '../../helpers/people'
import { validDocument } from '../../helpers/validDocument'
import { makeFile, makePaper } from './papers'
import { PRINCIPALS, type Letter, type Principal } from './principals'
import { accountName, join, seeding, type World } from './world'

/** One document that a row of the matrix is asked about. */
export interface Sample {
  collection: string
  id: string
  /** A change that is valid for those who may make it. */
  change?: object
  /** The body that makes another one like it. */
  create?: () => unknown
  /** Puts it back as it was, or takes it away. */
  restore?: () => Promise<void>
}

let numbers = 1000

/**
 * @param variant the column of the table
 * @param letter whose it is, where the column is `own`
 */
export async function makeSample(world: World, collection: string, variant: string, letter: Letter): Promise<Sample> {
  switch (collection) {
    case 'users':
      return variant === 'own' ? ownAccount(world, letter) : account(world)
    case 'memberships':
      return variant === 'own' ? ownMembership(world, letter) : membership(world, variant)
    case 'working-groups':
      return group(world, variant)
    case 'documents':
      return document(world, variant)
    case 'images':
      return image(world)
    case 'site-settings':
      return {
        ...{ collection, id: '' },
        restore: async () => {
          await world.payload.updateGlobal({ slug: 'site-settings', data: { secondFactorFor: [] } })
        },
      }
    default:
      return plain(world, collection)
  }
}

async function account({ payload }: World): Promise<Sample> {
  const fields = () => ({
    name: 'Canary other',
    email: `${randomUUID()}@example.org`,
    password: PASSWORD,
  })
  const id = await createAccount(payload, { name: 'Canary other', email: `${randomUUID()}@example.org` })
  return sample(payload, 'users', id, { change: { name: 'Another name' }, create: fields })
}

function ownAccount(world: World, letter: Letter): Sample {
  return {
    collection: 'users',
    id: world.people[letter] || randomUUID(),
    change: { name: accountName(letter) },
  }
}

async function membership(world: World, variant: string): Promise<Sample> {
  const { id: user } = await account(world)
  const id = await join(world.payload, user, variant === 'A' ? world.groups.A : world.groups.B, {
    group: 'A',
    role: 'observer',
  })
  const made = sample(world.payload, 'memberships', id, { change: { role: 'contributor' } })
  return {
    ...made,
    restore: async () => {
      await made.restore?.()
      await world.payload.db.deleteMany({ collection: 'users', where: { id: { equals: user } } })
    },
  }
}

/** The asker's own membership, put back as the matrix says after each change; somebody without one asks for nothing. */
async function ownMembership(world: World, letter: Letter): Promise<Sample> {
  const { payload, people, groups } = world
  const { memberships }: Principal = PRINCIPALS[letter]
  const own = memberships?.[0]
  if (!own) return { collection: 'memberships', id: randomUUID(), change: { role: 'observer' } }
  const where = { user: { equals: people[letter] } }
  const { docs } = await payload.find({ collection: 'memberships', where, depth: 0, overrideAccess: true })
  const restore = async () => {
    await payload.db.deleteMany({ collection: 'memberships', where })
    await join(payload, people[letter], groups[own.group], own)
  }
  return { collection: 'memberships', id: docs[0]?.id ?? '', change: { role: own.role }, restore }
}

/** A group of its own each time; its leads are those of the group that it stands for. */
async function group(world: World, variant: string): Promise<Sample> {
  const { payload, people } = world
  const fields = () => ({ number: numbers++, name: `Group ${randomUUID()}`, slug: '', summary: 'What it does' })
  const status = variant === 'closed' ? ('closed' as const) : ('active' as const)
  const { id } = await payload.create({
    collection: 'working-groups',
    data: { ...fields(), publishing: 'lead', status },
  })
  const members = { A: 'OCRLFT', B: 'XMK', closed: '' }[variant] ?? ''
  for (const letter of members) {
    const own = (PRINCIPALS as Record<string, Principal>)[letter]?.memberships?.[0]
    if (own) await join(payload, people[letter as Letter], id, own)
  }
  const made = sample(payload, 'working-groups', id, { change: { focus: 'Another focus' }, create: fields })
  return {
    ...made,
    restore: async () => {
      await payload.db.deleteMany({ collection: 'memberships', where: { group: { equals: id } } })
      await made.restore?.()
    },
  }
}

async function document(world: World, variant: string): Promise<Sample> {
  const release = variant === 'released' || variant === 'taken-down' ? variant : 'none'
  const visibility = release === 'none' ? (variant as 'group' | 'attached' | 'public') : 'public'
  const { id } = await seeding(world, (req) =>
    makeFile(req, { group: world.groups.A, title: `Canary ${variant} ${randomUUID()}`, visibility, release }),
  )
  return sample(world.payload, 'documents', id, { change: { title: 'Another title' } })
}

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function image({ payload }: World): Promise<Sample> {
  const { id } = await payload.create({
    collection: 'images',
    data: { alt: 'A pixel' },
    file: { data: PIXEL, name: 'pixel.png', mimetype: 'image/png', size: PIXEL.length },
  })
  const form = () => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ alt: 'A pixel', originalName: 'Forged.png' }))
    body.set('file', new File([PIXEL], 'pixel.png', { type: 'image/png' }))
    return body
  }
  return sample(payload, 'images', id, { change: { alt: 'Another pixel' }, create: form })
}

/** One of a collection without anything particular, made as its fields demand. */
async function plain(world: World, slug: string): Promise<Sample> {
  const { payload, groups, bystander } = world
  const config = payload.config.collections.find((collection) => collection.slug === slug)
  if (!config) return { collection: slug, id: randomUUID() }
  const collection = config.slug
  const known = new Map([
    ['working-groups', groups.A],
    ['users', bystander],
  ])
  const isOfPaper = config.flattenedFields.some((field) => 'relationTo' in field && field.relationTo === 'publications')
  if (isOfPaper) known.set('publications', (await makePaper(world, 'draft')).id)
  const fields = () => validDocument(payload, payload.collections[collection].config, known)
  const changed = config.flattenedFields.find(
    (field) => (field.type === 'text' || field.type === 'textarea') && field.name !== 'slug' && !field.unique,
  )
  const { id } = await payload.create({ collection, data: await fields(), overrideAccess: true })
  return sample(payload, collection, String(id), {
    ...(changed && { change: { [changed.name]: 'Another value' } }),
    create: fields,
  })
}

function sample(
  payload: World['payload'],
  collection: CollectionSlug,
  id: string,
  more: { change?: object; create?: () => unknown },
): Sample {
  const restore = async () => {
    await payload.db.deleteMany({ collection, where: { id: { equals: id } } })
  }
  return { collection, id, restore, ...more }
}
