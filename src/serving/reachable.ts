import { PRIVATE_COLLECTIONS } from '../accounts/store'

/** The server's own, which neither the API nor the admin reaches. */
const PLUMBING: readonly string[] = ['outbox', 'jobs', 'reviews', 'addresses', 'tombstones', ...PRIVATE_COLLECTIONS]

/** @returns whether a collection may be asked for from outside; those of Payload itself and the server's own may not */
export function isReachable(slug: string): boolean {
  return !slug.startsWith('payload-') && !PLUMBING.includes(slug)
}
