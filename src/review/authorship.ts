import type { PayloadRequest } from 'payload'
import { membershipsNow } from '../access/memberships'
import { isAmongAuthors, type Author, type Person } from '../domain/authorship'
import { idOf, idsOf } from '../domain/idOf'
import type { Publication, User } from '../payload-types'

/**
 * @param req for its transaction
 * @param publication whose authors
 * @returns the authors by name, those who are experts by the expert as well
 */
export async function authorsOf(req: PayloadRequest, { authors }: Pick<Publication, 'authors'>): Promise<Author[]> {
  const rows = authors ?? []
  const ids = idsOf(rows.flatMap(({ expert }) => expert ?? []))
  const experts = new Map<string, string>()
  if (ids.length > 0) {
    const where = { id: { in: ids } }
    const { docs } = await req.payload.find({
      ...{ collection: 'experts', where, select: { name: true }, depth: 0, pagination: false, req },
      // Names of public cards.
      overrideAccess: true,
    })
    for (const { id, name } of docs) experts.set(id, name)
  }
  return rows.map(({ expert, name }) => {
    const expertId = expert ? idOf(expert) : null
    return { expertId, name: name || experts.get(expertId ?? '') || '' }
  })
}

/** @returns the person that an account is of */
export function personOf({ name, expert }: Pick<User, 'name' | 'expert'>): Person {
  return { name, expertId: expert ? idOf(expert) : null }
}

/**
 * @param req for its transaction
 * @param publication whose authors
 * @param ids of accounts
 * @returns the names of those of them who are authors
 */
export async function authorsAmong(
  req: PayloadRequest,
  publication: Pick<Publication, 'authors'>,
  ids: string[],
): Promise<string[]> {
  const authors = await authorsOf(req, publication)
  const people = authors.length > 0 ? await peopleOf(req, ids) : []
  return people.filter((person) => isAmongAuthors(person, authors)).map(({ name }) => name)
}

/**
 * @param req for its transaction
 * @param groupId of a working group
 * @param authors of a paper of the group
 * @returns whether everyone who leads the group is one of them; false for a group without a lead
 */
export async function isByAllLeads(req: PayloadRequest, groupId: string, authors: Author[]): Promise<boolean> {
  if (authors.length === 0) return false
  const leads = await membershipsNow(req, { and: [{ group: { equals: groupId } }, { role: { equals: 'lead' } }] })
  if (leads.length === 0) return false
  const people = await peopleOf(
    req,
    leads.map(({ user }) => idOf(user)),
  )
  return people.every((lead) => isAmongAuthors(lead, authors))
}

async function peopleOf(req: PayloadRequest, ids: string[]): Promise<Person[]> {
  const { docs } = await req.payload.find({
    ...{ collection: 'users', where: { id: { in: ids } }, select: { name: true, expert: true } },
    ...{ depth: 0, pagination: false, req },
    // To say who decides and who does not: nothing of it is handed on but the name of somebody who was chosen by it.
    overrideAccess: true,
  })
  return docs.map(personOf)
}
