import type { PayloadRequest } from 'payload'
import { isPublic } from '../domain/isPublic'
import type { Publication } from '../payload-types'

/**
 * The text of a publication that readers saw last. It is not the live one while that is under embargo, and the one before
 * it was not.
 *
 * @param req for its transaction
 * @param id of a publication that is live
 * @returns null when readers never saw any
 */
export async function lastSeen(req: PayloadRequest, id: string): Promise<Omit<Publication, 'id'> | null> {
  const { docs } = await req.payload.findVersions({
    collection: 'publications',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    sort: '-createdAt',
    depth: 0,
    pagination: false,
    // All of them were public once, whoever withdraws it.
    overrideAccess: true,
    req,
  })
  let replacedAt = new Date()
  for (const { version, createdAt } of docs) {
    if (isPublic(version, null, null, replacedAt)) return version
    replacedAt = new Date(createdAt)
  }
  return null
}
