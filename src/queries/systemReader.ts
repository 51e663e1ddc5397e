import type { Payload } from 'payload'
import { DEFAULT_LOCALE } from '../domain/locale'
import type { IndexReader } from './forIndex'
import { reading } from './reading'

/**
 * Reads everything, for the indexes alone: who may find it is written beside each record, and the one of visitors takes of
 * it only which documents to read as they may. Nothing that is read here goes to anybody otherwise.
 *
 * @param payload to read from
 */
export function systemReader(payload: Payload): IndexReader {
  // Whoever may read only a part would make an index of that part.
  const asSystem = { overrideAccess: true, depth: 0, pagination: false, locale: DEFAULT_LOCALE } as const
  const { each, sound, ids } = reading(payload, ({ collection, question }) =>
    payload.find({ collection, ...asSystem, ...question }),
  )
  return { find: sound, each, ids }
}
