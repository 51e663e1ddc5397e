import type { JsonObject, PayloadRequest, SanitizedCollectionConfig } from 'payload'

/** Fields whose values the log keeps: roles, names, memberships, addresses, states. Never secrets, never the text of papers. */
const KEPT: Record<string, readonly string[]> = {
  users: ['name', 'email', 'role', 'disabledAt'],
  memberships: ['role', 'state', 'until'],
  'working-groups': ['name', 'slug', 'status', 'publishing'],
  themes: ['name', 'slug'],
  experts: ['name', 'slug'],
  pages: ['title', 'slug'],
  publications: ['slug', 'state'],
  documents: ['title', 'visibility'],
  'site-settings': ['name', 'secondFactorFor'],
}

/** Characters of a value or title. */
const MAX_LENGTH = 300

export interface ValueChange {
  field: string
  from: string | null
  to: string | null
}

/**
 * @param slug of the collection or global
 * @param doc as it is now; undefined where it was deleted
 * @param previous as it was; undefined where it is new
 * @returns values before and after of the fields that the log keeps, where they differ
 */
export function changedValues(
  slug: string,
  doc: JsonObject | undefined,
  previous: JsonObject | undefined,
): ValueChange[] {
  return (KEPT[slug] ?? [])
    .map((field) => ({ field, from: inWords(previous?.[field]), to: inWords(doc?.[field]) }))
    .filter(({ from, to }) => from !== to)
}

/**
 * @param req for its database and transaction
 * @param collection of the document
 * @param doc the document
 * @returns what it is called now, for readers of the log to whom its id says nothing
 */
export async function titleOf(
  req: PayloadRequest,
  collection: Pick<SanitizedCollectionConfig, 'slug' | 'admin'>,
  doc: JsonObject,
): Promise<string | null> {
  if (collection.slug === 'memberships') return membershipTitle(req, doc)
  return inWords(doc[collection.admin.useAsTitle ?? 'id'])
}

async function membershipTitle(req: PayloadRequest, { user, group }: JsonObject): Promise<string | null> {
  const [person, name] = await Promise.all([nameOf(req, 'users', user), nameOf(req, 'working-groups', group)])
  return inWords(`${person} in ${name}`)
}

async function nameOf(req: PayloadRequest, collection: 'users' | 'working-groups', relation: unknown): Promise<string> {
  const id = typeof relation === 'object' && relation !== null && 'id' in relation ? relation.id : relation
  const { docs } = await req.payload.find({
    collection,
    where: { id: { equals: id } },
    select: { name: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0]?.name ?? String(id)
}

function inWords(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value)
  return text.slice(0, MAX_LENGTH)
}
