import type { Payload, SelectType, Where } from 'payload'
import type { SharedCollection } from '../accounts/store'
import { DEFAULT_LOCALE } from '../domain/locale'

interface Question {
  where?: Where
  sort?: string
  limit?: number
  select?: SelectType
  /** The newest text in the place of the live one. */
  draft?: boolean
}

/**
 * Reads everything, for the index alone: who may find it is written beside each record. Nothing that is read here goes to
 * anybody otherwise.
 *
 * @param payload to read from
 */
export function systemDoor(payload: Payload) {
  // Whoever may read only a part would make an index of that part.
  const asSystem = { overrideAccess: true, depth: 0, pagination: false, locale: DEFAULT_LOCALE } as const
  return {
    async find<Slug extends SharedCollection>(collection: Slug, question: Question = {}) {
      const { docs } = await payload.find({ collection, ...asSystem, ...question })
      return docs
    },
  }
}

export type SystemDoor = ReturnType<typeof systemDoor>
