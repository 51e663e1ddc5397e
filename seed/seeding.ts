import { createLocalReq, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'
import { inTransaction } from '../src/review/transaction'

/**
 * Writes something in one transaction, as the server itself. Hooks that guard what people may do let it pass.
 *
 * @param payload the running Payload
 * @param work the writes, all with this request
 */
export async function asServer<T>(payload: Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> {
  const req = await createLocalReq({ context: { seeding: true } }, payload)
  return inTransaction(req, () => work(req))
}

/** Ids by slug. */
export type Ids = Map<string, string>

/**
 * @param collection one whose documents have a slug
 * @returns the ids of all that is there, by slug
 */
export async function idsBySlug(req: PayloadRequest, collection: CollectionSlug): Promise<Ids> {
  const { docs } = await req.payload.find({
    collection,
    select: { slug: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.flatMap((doc) => ('slug' in doc && doc.slug ? [[doc.slug, doc.id]] : [])))
}

/**
 * @param ids by slug
 * @param slug of something that was written before
 * @throws Error when it was not
 */
export function idOf(ids: Ids, slug: string): string {
  const id = ids.get(slug)
  if (!id) throw new Error(`The demo content refers to ${slug}, which is not in the hub`)
  return id
}
