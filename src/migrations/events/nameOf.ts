import { eventName, type EventName } from '../../domain/events'
import { SEARCH_INDEX } from '../../outbox/reindex'

/** @returns what a row of an earlier release tells; a collection that is no more has lost its words */
export function nameOf(collection: string, operation: string): EventName {
  if (collection === SEARCH_INDEX) return 'search-index.rebuild-asked'
  try {
    return eventName(collection, operation)
  } catch {
    return 'settings.changed'
  }
}
