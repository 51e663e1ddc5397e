import type { PayloadRequest } from 'payload'
import { freeSlug } from '../addresses/freeSlug'
import { hasAddress } from '../addresses/register'
import { slug } from '../domain/slug'
import type { UnderReview } from './reviewable'

/** The stem for a title without a letter or digit. */
const NAMELESS = 'publication'

/**
 * The slug under which a publication goes live: the one it has in public or had there, else a free one made of its title.
 *
 * @param req for its transaction, in which the slug stays free
 * @param publication as it stands
 */
export async function addressFor(
  req: PayloadRequest,
  { latest, live, isLive }: Pick<UnderReview, 'latest' | 'live' | 'isLive'>,
): Promise<string> {
  if (isLive) return live.slug
  const holder = { collection: 'publications', document: latest.id } as const
  if (await hasAddress(req, holder, latest.slug)) return latest.slug
  return freeSlug(req, 'publications', slug(latest.title) || NAMELESS, latest.id)
}
