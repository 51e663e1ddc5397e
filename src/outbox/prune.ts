import { recurring } from '../jobs/recurring'
import { DAY, KEPT_DAYS } from './changes'

/** Removes rows of the outbox that no process needs any more, daily. */
export const pruneOutbox = recurring('prune-outbox', DAY, async (payload) => {
  const oldest = new Date(Date.now() - KEPT_DAYS * DAY).toISOString()
  await payload.db.deleteMany({ collection: 'outbox', where: { at: { less_than: oldest } } })
})
