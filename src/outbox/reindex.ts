import type { Payload } from 'payload'
import type { EventName } from '../domain/events'

/** Stands in the outbox in the place of a collection: every node builds its search index anew. */
export const SEARCH_INDEX = 'search-index'

/**
 * Asks every node, those that start later included, to build its search index anew. The old one serves meanwhile.
 *
 * @param payload whose outbox
 */
export async function requestReindex(payload: Payload): Promise<void> {
  await payload.create({
    collection: 'outbox',
    data: {
      at: new Date().toISOString(),
      targetCollection: SEARCH_INDEX,
      target: 'all',
      name: 'search-index.rebuild-asked' satisfies EventName,
      isPublic: true,
    },
    depth: 0,
    // Nobody may write the change feed; an operator asks by the command line.
    overrideAccess: true,
  })
}
