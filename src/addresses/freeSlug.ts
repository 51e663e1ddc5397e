import type { PayloadRequest } from 'payload'
import { isOwnAddress, type Addressed } from '../domain/addressed'
import { numberedSlug } from '../domain/slug'

/** How many candidates are asked for at a time. */
const BATCH = 20

/**
 * Finds a slug that no other document of the collection has or ever had in public.
 *
 * @param req for its transaction, in which the slug stays free
 * @param collection of the document
 * @param wanted the slug it would have if it were alone
 * @param document id of the document; its own former slugs are free for it
 * @returns the first that is free: `a-name`, `a-name-2`, `a-name-3`, …
 */
export async function freeSlug(
  req: PayloadRequest,
  collection: Addressed,
  wanted: string,
  document: string | undefined,
): Promise<string> {
  for (let first = 1; ; first += BATCH) {
    const candidates = Array.from({ length: BATCH }, (_, index) => numberedSlug(wanted, first + index))
    const taken = await takenAmong(req, collection, candidates, document)
    const free = candidates.find((candidate) => !taken.has(candidate))
    if (free !== undefined) return free
  }
}

async function takenAmong(
  req: PayloadRequest,
  collection: Addressed,
  slugs: string[],
  document: string | undefined,
): Promise<Set<string>> {
  const asServer = { depth: 0, pagination: false, overrideAccess: true, req } as const
  // One after the other: MongoDB begins a transaction with its first command, which cannot be two.
  const holders = await req.payload.find({
    collection,
    where: { slug: { in: slugs } },
    select: { slug: true },
    ...asServer,
  })
  const rows = await req.payload.find({
    collection: 'addresses',
    where: { and: [{ targetCollection: { equals: collection } }, { slug: { in: slugs } }] },
    ...asServer,
  })
  return new Set([
    ...holders.docs.filter(({ id }) => id !== document).map(({ slug }) => slug),
    ...rows.docs
      .filter(({ target, slug }) => target !== document && isOwnAddress(collection, slug))
      .map(({ slug }) => slug),
  ])
}
