import type { Payload, PayloadRequest } from 'payload'
import type { Document } from '../payload-types'

/**
 * A file for whoever asks: a visitor gets what is public, a member what the group has.
 *
 * @param payload to read from
 * @param id of the document
 * @param user who is signed in, or null
 * @returns null when there is none, or none for this reader; the two look alike
 */
export async function readableDocument(
  payload: Payload,
  id: string,
  user: PayloadRequest['user'],
): Promise<Document | null> {
  const { docs } = await payload.find({
    collection: 'documents',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return docs[0] ?? null
}
