import type { DataFromCollectionSlug, Payload, SelectType, Where } from 'payload'
import type { SharedCollection } from '../accounts/store'
import { UnsoundDocument } from '../domain/unsound'
import { inHalves } from '../lib/inHalves'
import { faultsIn, type Fault } from './faults'

export interface Question {
  where?: Where
  sort?: string
  limit?: number
  page?: number
  pagination?: boolean
  select?: SelectType
  /** The newest text in the place of the live one. */
  draft?: boolean
}

/** What a document is follows from its collection here, and not in `find`: there it takes TypeScript a minute. */
type Find = (asked: { collection: SharedCollection; question: Question }) => Promise<{ docs: object[] }>

/**
 * Reads documents that may be stored in a shape that nobody expects.
 *
 * @param payload whose collections
 * @param readAs reads as somebody, and throws when one of the documents cannot be read
 */
export function reading(payload: Payload, readAs: Find) {
  async function find<Slug extends SharedCollection>(collection: Slug, question: Question) {
    const { docs } = await readAs({ collection, question })
    return docs as DataFromCollectionSlug<Slug>[]
  }
  const faultsOf = (collection: SharedCollection, document: object): Fault[] =>
    faultsIn(payload.collections[collection].config.flattenedFields, document)

  /** @returns those that are as they should be: a list never fails because of one that is not */
  async function sound<Slug extends SharedCollection>(collection: Slug, question: Question = {}) {
    const documents = await find(collection, question).catch(async () => {
      const { select: _, ...which } = question
      const listed = await find(collection, { ...which, select: { updatedAt: true } })
      const ids = listed.map(({ id }) => String(id))
      const those = (some: readonly string[]): Where => ({ id: { in: [...some] } })
      const { sort, select, draft } = question
      return inHalves(
        ids,
        (some) => find(collection, { where: those(some), sort, select, draft }),
        async (id) => {
          // Where not even this much can be read, the database is at fault and not the document.
          await find(collection, { where: those([id]), select: { updatedAt: true } })
          return []
        },
      )
    })
    // A part of a document says nothing of the rest.
    if (question.select) return documents
    return documents.filter((document) => faultsOf(collection, document as object).length === 0)
  }

  return {
    /** @throws as `readAs` does */
    find,
    faultsOf,

    /** @throws UnsoundDocument when one of them is not as it should be */
    async each<Slug extends SharedCollection>(collection: Slug, question: Question = {}) {
      const documents = await find(collection, question)
      for (const document of documents) {
        const [first] = faultsOf(collection, document)
        if (first) throw new UnsoundDocument(first.reason)
      }
      return documents
    },

    /** @returns ids in a fixed order: the first that come after one, or of all where that is empty */
    async ids(collection: SharedCollection, after: string, limit: number): Promise<string[]> {
      const where: Where = after === '' ? {} : { id: { greater_than: after } }
      const found = await sound(collection, { where, sort: 'id', limit, select: { updatedAt: true } })
      return found.map(({ id }) => String(id))
    },
    sound,
  }
}
