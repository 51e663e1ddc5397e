import type { PayloadRequest } from 'payload'
import { isDraftSlug, publicSlug } from '../domain/publicationSlug'
import { slug } from '../domain/slug'
import type { Publication } from '../payload-types'

/**
 * The slug under which a publication goes live: the one it has, or a free one made of its title.
 *
 * @param req for its transaction, in which the slug stays free
 * @param publication as its latest version stands
 */
export async function addressOf(req: PayloadRequest, publication: Publication): Promise<string> {
  if (!isDraftSlug(publication.slug)) return publication.slug
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { slug: { like: slug(publication.title) } },
    select: { slug: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return publicSlug(publication.title, new Set(docs.map((other) => other.slug)))
}
