import type { Where } from 'payload'
import type { PublicReader } from './publicReader'
import type { IndexQueries, NamedCollection } from './forIndex'

/**
 * Longer answers are not given: whoever saves a new name would wait until all that show it are indexed, and SQLite takes
 * 32,766 ids in a question, while Payload asks for what it found by its ids.
 */
export const MAX_NAMING = 1000

/** Where publications name the documents of a collection. */
const IN_PUBLICATIONS: Record<NamedCollection, string[]> = {
  'working-groups': ['group', 'groups'],
  themes: ['themes'],
  experts: ['authors.expert'],
  documents: ['files.document'],
}

/**
 * Who names whom, and lists of addresses.
 *
 * @param reader for visitors
 */
export function namingQueries(reader: PublicReader): Pick<IndexQueries, 'naming' | 'publicationSlugs' | 'idsForIndex'> {
  const idsOf = async (collection: 'publications' | 'experts', fields: string[], ids: string[]): Promise<string[]> => {
    const where: Where = { or: fields.map((field) => ({ [field]: { in: ids } })) }
    const found = await reader.find(collection, { where, select: { slug: true }, limit: MAX_NAMING })
    return found.map(({ id }) => id)
  }
  return {
    async naming(collection, ids) {
      const [publications, experts] = await Promise.all([
        idsOf('publications', IN_PUBLICATIONS[collection], ids),
        collection === 'working-groups' ? idsOf('experts', ['groups'], ids) : [],
      ])
      return publications.length + experts.length < MAX_NAMING ? { publications, experts } : null
    },

    async publicationSlugs(page, pageSize) {
      const question = { sort: 'id', pagination: true, page, limit: pageSize, select: { slug: true } } as const
      return (await reader.find('publications', question))
        .map(({ slug }) => slug)
        .filter((slug) => typeof slug === 'string')
    },

    async idsForIndex(collection, after, limit) {
      const where: Where = after === '' ? {} : { id: { greater_than: after } }
      const found = await reader.find(collection, { where, sort: 'id', limit, select: { updatedAt: true } })
      return found.map(({ id }) => id)
    },
  }
}
