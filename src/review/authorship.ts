import type { PayloadRequest } from 'payload'
import { membershipsNow } from '../access/memberships'
import { ACTIVE } from '../accounts/active'
import { isAuthor, type Author, type Authorship, type Person } from '../domain/authorship'
import { idOf, idsOf } from '../domain/idOf'
import type { Publication } from '../payload-types'

/** Whoever decides must not be an author; nothing of this is handed on but the name of somebody who was chosen. */
const asServer = { depth: 0, pagination: false, overrideAccess: true } as const

/**
 * @param req for its transaction
 * @param id of a publication
 * @returns who wrote it, as its versions and the audit log have it
 */
export async function authorshipOf(req: PayloadRequest, id: string): Promise<Authorship> {
  const versions = await req.payload.findVersions({
    ...{ collection: 'publications', where: { parent: { equals: id } }, ...asServer, req },
    // Of a group that is not named the adapter for SQLite joins every table.
    select: { version: { authors: true } },
  })
  const log = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { target: { equals: id } },
        { targetCollection: { equals: 'publications' } },
        { action: { in: ['create', 'submit'] } },
      ],
    },
    ...{ select: { actor: true }, ...asServer, req },
  })
  const rows = versions.docs.flatMap(({ version }) => version.authors ?? [])
  return { authors: await named(req, rows), accounts: new Set(idsOf(log.docs.map(({ actor }) => actor))) }
}

/**
 * @param req for its transaction
 * @param authorship of a paper
 * @param ids of accounts
 * @returns the names of those of them who wrote it
 */
export async function authorsAmong(req: PayloadRequest, authorship: Authorship, ids: string[]): Promise<string[]> {
  const people = await peopleOf(req, ids)
  return people.filter((person) => isAuthor(authorship, person)).map(({ name }) => name)
}

/**
 * @param req for its transaction
 * @param authorship of a paper
 * @param groupId of the group that it belongs to
 * @returns ids of those who lead the group, can sign in and did not write it
 */
export async function leadsWhoDidNotWrite(
  req: PayloadRequest,
  authorship: Authorship,
  groupId: string,
): Promise<string[]> {
  const leads = await membershipsNow(req, { and: [{ group: { equals: groupId } }, { role: { equals: 'lead' } }] })
  const people = await peopleOf(
    req,
    leads.map(({ user }) => idOf(user)),
  )
  return people.filter((person) => !isAuthor(authorship, person)).map(({ id }) => id)
}

/** The authors by name, those who are experts by the expert as well. */
async function named(req: PayloadRequest, rows: NonNullable<Publication['authors']>): Promise<Author[]> {
  const ids = idsOf(rows.flatMap(({ expert }) => expert ?? []))
  const where = { id: { in: ids } }
  const { docs } =
    ids.length > 0
      ? await req.payload.find({ collection: 'experts', where, select: { name: true }, ...asServer, req })
      : { docs: [] }
  const names = new Map(docs.map(({ id, name }) => [id, name]))
  return rows.map(({ expert, name }) => {
    const expertId = expert ? idOf(expert) : null
    return { expertId, name: name || names.get(expertId ?? '') || '' }
  })
}

/** Those of these accounts that can sign in. */
async function peopleOf(req: PayloadRequest, ids: string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    ...{ collection: 'users', where: { and: [{ id: { in: ids } }, ACTIVE] }, select: { name: true, expert: true } },
    ...{ ...asServer, req },
  })
  const renamed = await req.payload.find({
    collection: 'audit-log',
    where: {
      and: [
        { target: { in: ids } },
        { targetCollection: { equals: 'users' } },
        { 'changes.field': { equals: 'name' } },
      ],
    },
    ...{ select: { target: true, changes: true }, ...asServer, req },
  })
  return docs.map(({ id, name, expert }) => ({
    ...{ id, name, expertId: expert ? idOf(expert) : null },
    formerNames: renamed.docs
      .filter(({ target }) => target === id)
      .flatMap(({ changes }) => changes ?? [])
      .flatMap(({ field, from }) => (field === 'name' && from ? [from] : [])),
  }))
}
