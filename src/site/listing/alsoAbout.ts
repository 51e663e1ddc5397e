import type { AlsoAbout } from '../../kinds/pageSearch'
import type { PublicationPage } from '../../queries/viewModels'
import type { Site } from '../page'

/**
 * @param page of a publication
 * @returns publications like it that its page does not show yet, the likest first
 */
export async function alsoAbout({ search }: Site, page: PublicationPage): Promise<AlsoAbout[]> {
  const { slug, supersededBy, related, groups } = page
  const slugs = [slug, supersededBy?.slug ?? [], related.map(({ publication }) => publication.slug)].flat(2)
  // Much is of the same group, so that is no reason.
  const words = groups.map(({ name }) => name.toLowerCase())
  // The page itself comes from the database: where the index cannot be asked, it stands without these.
  return search.related(page.id, { slugs, words }).catch(() => [])
}
