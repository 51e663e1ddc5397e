import type { Payload, Where } from 'payload'
import type { SharedCollection } from '../accounts/store'
import { DEFAULT_LOCALE } from '../domain/locale'
import { reading } from '../queries/reading'

/**
 * Reads everything, for the index alone: who may find it is written beside each record. Nothing that is read here goes to
 * anybody otherwise.
 *
 * @param payload to read from
 */
export function systemReader(payload: Payload) {
  // Whoever may read only a part would make an index of that part.
  const asSystem = { overrideAccess: true, depth: 0, pagination: false, locale: DEFAULT_LOCALE } as const
  const { each, sound } = reading(payload, ({ collection, question }) =>
    payload.find({ collection, ...asSystem, ...question }),
  )
  return {
    /** Those that are as they should be. */
    find: sound,
    /** @throws UnsoundDocument when one of them is not as it should be */
    each,
    /** Ids in a fixed order: the first that come after one, or of all where that is empty. */
    async ids(collection: SharedCollection, after: string, limit: number): Promise<string[]> {
      const where: Where = after === '' ? {} : { id: { greater_than: after } }
      const found = await sound(collection, { where, sort: 'id', limit, select: { updatedAt: true } })
      return found.map(({ id }) => String(id))
    },
  }
}

export type SystemReader = ReturnType<typeof systemReader>
