import type { Payload, PayloadRequest, Where } from 'payload'
import { isOwnAddress, type Addressed } from '../domain/addressed'
import { HttpProblem } from '../domain/errors'
import type { Address } from '../payload-types'

interface Holder {
  collection: Addressed
  /** Id of the document. */
  document: string
}

/**
 * Writes down, in the transaction of a change, that a document has an address in public. From then on it is nobody else's.
 *
 * @param req for its transaction
 * @param holder the document
 * @param present its slug now, and until when visitors see nothing of it
 * @throws HttpProblem 409 when the address is or was another document's
 */
export async function keepAddress(
  req: PayloadRequest,
  { collection, document }: Holder,
  { slug, embargoUntil }: { slug: string; embargoUntil?: string | null },
): Promise<void> {
  if (!isOwnAddress(collection, slug)) return
  const known = await addressOf(req.payload, collection, slug, req)
  if (known && known.target !== document) throw taken()
  const asServer = { depth: 0, overrideAccess: true, req } as const
  const now = new Date()
  const publicFrom = (embargoUntil && new Date(embargoUntil) > now ? new Date(embargoUntil) : now).toISOString()
  if (!known) {
    const data = { targetCollection: collection, slug, target: document, publicFrom }
    await req.payload.create({ collection: 'addresses', data, ...asServer })
    return
  }
  const isPublicAlready = new Date(known.publicFrom) <= now
  if (isPublicAlready && !known.goneAt) return
  const data = { goneAt: null, ...(!isPublicAlready && { publicFrom }) }
  await req.payload.update({ collection: 'addresses', id: known.id, data, ...asServer })
}

/**
 * Writes down that nothing stands any more at the addresses a document had in public.
 *
 * @param req for its transaction
 * @param holder the document
 * @returns whether it ever was public
 */
export async function closeAddresses(req: PayloadRequest, holder: Holder): Promise<boolean> {
  const now = new Date().toISOString()
  const asServer = { collection: 'addresses', depth: 0, overrideAccess: true, req } as const
  const where: Where = { and: [heldBy(holder), { publicFrom: { less_than_equal: now } }] }
  const { docs } = await req.payload.find({ where, pagination: false, ...asServer })
  for (const { id } of docs) await req.payload.update({ id, data: { goneAt: now }, ...asServer })
  return docs.length > 0
}

/** @returns whether a document has an address in public, or had: then it keeps its slug */
export async function hasAddress(req: PayloadRequest, holder: Holder, slug: string): Promise<boolean> {
  return (await addressOf(req.payload, holder.collection, slug, req))?.target === holder.document
}

/**
 * Reads who has or had an address. It says nothing of what may be shown there: whoever answers a visitor reads the target
 * through the visitors' door.
 *
 * @param payload to read from
 * @param collection of the document
 * @param slug that stands in the address
 * @param req for its transaction, where there is one
 */
export async function addressOf(
  payload: Payload,
  collection: Addressed,
  slug: string,
  req?: PayloadRequest,
): Promise<Address | null> {
  const { docs } = await payload.find({
    collection: 'addresses',
    where: { and: [{ targetCollection: { equals: collection } }, { slug: { equals: slug } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req && { req }),
  })
  return docs[0] ?? null
}

function heldBy({ collection, document }: Holder): Where {
  return { and: [{ targetCollection: { equals: collection } }, { target: { equals: document } }] }
}

function taken(): HttpProblem {
  return new HttpProblem('address.taken', 409, 'This address belongs to another document. Choose another one.', {
    field: 'slug',
  })
}
