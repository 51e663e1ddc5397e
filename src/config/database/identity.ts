import { createHash } from 'node:crypto'
import type { Payload } from 'payload'

/**
 * Tells a database from others, also from one of the same address that was made anew: what was derived from another must
 * not be taken for this one's.
 *
 * @param payload connected to it
 * @returns the same text for as long as the database lives
 */
export async function databaseIdentity(payload: Payload): Promise<string> {
  const { docs } = await payload.find({
    collection: 'users',
    // Several accounts may be made in one moment.
    sort: ['createdAt', 'id'],
    limit: 1,
    pagination: false,
    depth: 0,
    // Whose account it is shows nowhere: only a hash of it leaves this function.
    overrideAccess: true,
  })
  const first = docs[0]
  return createHash('sha256')
    .update(first ? `${first.id} ${first.createdAt}` : 'empty')
    .digest('hex')
    .slice(0, 16)
}

/**
 * Asks the database for next to nothing.
 *
 * @param payload connected to it
 * @throws Error when it does not answer
 */
export async function reachDatabase(payload: Payload): Promise<void> {
  await payload.count({ collection: 'themes', overrideAccess: true })
}
