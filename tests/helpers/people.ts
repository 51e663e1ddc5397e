import { pbkdf2, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import type { User } from '../../src/payload-types'
import type { GroupRole, PlatformRole } from '../../src/domain/roles'

export const PASSWORD = 'a password for tests'

/** With one salt for all, the key of the password of tests is derived once a process; see environment.mjs. */
const SALT = 'a salt for tests'

/**
 * Makes an account that signs in with the password of tests, past the rules of the collection.
 *
 * @param payload to write to
 * @param data what else the account holds
 * @returns its id
 */
export async function createAccount(
  payload: Payload,
  data: Pick<User, 'email' | 'name'> & Partial<User>,
): Promise<string> {
  const key = await promisify(pbkdf2)(PASSWORD, SALT, 600_000, 32, 'sha256')
  // As Payload keeps it.
  const password = { salt: SALT, hash: `pbkdf2-sha256-v1:${key.toString('hex')}` }
  const id = randomUUID()
  await payload.db.create({ collection: 'users', data: { id, locale: 'en', ...data, ...password } })
  return id
}

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
 * @param number of the group, below 100 when it is given
 * @returns its id
 */
export async function createGroup(
  payload: Payload,
  name: string,
  publishing: 'lead' | 'editor' = 'lead',
  number = numbers++,
): Promise<string> {
  const group = await payload.create({
    collection: 'working-groups',
    data: { number, name, slug: '', summary: `The group on ${name}`, publishing, status: 'active' },
  })
  return group.id
}

/**
 * Makes an account with its memberships.
 *
 * @param payload to write to
 * @param person who
 */
export async function createPerson(payload: Payload, { email, name, role, groups = {} }: Person): Promise<TypedUser> {
  const id = await createAccount(payload, { email, name: name ?? email, role: role ?? null })
  for (const [group, groupRole] of Object.entries(groups)) {
    await payload.create({
      collection: 'memberships',
      data: { user: id, group, role: groupRole, state: 'active' },
    })
  }
  const user = await payload.findByID({ collection: 'users', id, depth: 0 })
  return { ...user, collection: 'users' }
}

/** @returns a request of this person, without a transaction yet; of a visitor when there is none */
export function requestOf(payload: Payload, user: TypedUser | null): Promise<PayloadRequest> {
  return createLocalReq(user ? { user } : {}, payload)
}
