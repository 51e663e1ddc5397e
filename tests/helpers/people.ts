import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { GroupRole, PlatformRole } from '../../src/domain/roles'

export const PASSWORD = 'a password for tests'

/** Whom a test needs: a role on the hub, a role in each of some groups. */
export interface Person {
  email: string
  name?: string
  role?: PlatformRole
  groups?: Record<string, GroupRole>
}

let numbers = 100

/**
 * @param payload to write to
 * @param name of a working group
 * @param publishing who publishes what it has accepted
 * @returns its id
 */
export async function createGroup(
  payload: Payload,
  name: string,
  publishing: 'lead' | 'editor' = 'lead',
): Promise<string> {
  const group = await payload.create({
    collection: 'working-groups',
    data: { number: numbers++, name, slug: '', summary: `The group on ${name}`, publishing, status: 'active' },
  })
  return group.id
}

/**
 * Makes an account with its memberships.
 *
 * @param payload to write to
 * @param person who
 * @param options.signsIn gives it a password, which takes a moment
 */
export async function createPerson(
  payload: Payload,
  { email, name, role, groups = {} }: Person,
  { signsIn = false } = {},
): Promise<TypedUser> {
  const data = { email, name: name ?? email, role: role ?? null, locale: 'en' as const }
  const { id } = signsIn
    ? await payload.create({ collection: 'users', data: { ...data, password: PASSWORD } })
    : await payload.db.create({ collection: 'users', data: { id: randomUUID(), ...data } })
  for (const [group, groupRole] of Object.entries(groups)) {
    await payload.create({
      collection: 'memberships',
      data: { user: String(id), group, role: groupRole, state: 'active' },
    })
  }
  const user = await payload.findByID({ collection: 'users', id: String(id), depth: 0 })
  return { ...user, collection: 'users' }
}

/** @returns a request of this person, without a transaction yet; of a visitor when there is none */
export function requestOf(payload: Payload, user: TypedUser | null): Promise<PayloadRequest> {
  return createLocalReq(user ? { user } : {}, payload)
}
