import type { GlobalSlug, Payload, SelectType, Where } from 'payload'
import type { SharedCollection } from '../accounts/store'
import { DEFAULT_LOCALE } from '../domain/locale'

interface Question {
  where?: Where
  sort?: string
  limit?: number
  page?: number
  pagination?: boolean
  select?: SelectType
}

/**
 * The one door for what visitors read: no account, no override, only live text. Whatever is not public is not there.
 *
 * @param payload to read from
 */
export function visitorsDoor(payload: Payload) {
  const asVisitor = { overrideAccess: false, depth: 0, draft: false, locale: DEFAULT_LOCALE } as const
  return {
    async find<Slug extends SharedCollection>(collection: Slug, question: Question = {}) {
      const { docs } = await payload.find({ collection, ...asVisitor, pagination: false, ...question })
      return docs
    },
    async first<Slug extends SharedCollection>(collection: Slug, where: Where) {
      const { docs } = await payload.find({ collection, ...asVisitor, pagination: false, limit: 1, where })
      return docs[0] ?? null
    },
    global<Slug extends GlobalSlug>(slug: Slug) {
      return payload.findGlobal({ slug, ...asVisitor })
    },
  }
}

/**
 * @param ids of documents; undefined for all
 * @returns the question for these
 */
export function among(ids: string[] | undefined): Question {
  return ids ? { where: { id: { in: ids } } } : {}
}

export type Door = ReturnType<typeof visitorsDoor>

/**
 * @param relation a relation as its id, or as the document where it was populated; null where that is gone
 * @returns the id; empty for a relation to nothing, which no document has
 */
export function idOf(relation: string | { id: string } | null | undefined): string {
  if (!relation) return ''
  return typeof relation === 'string' ? relation : relation.id
}
