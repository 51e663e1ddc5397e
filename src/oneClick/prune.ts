import { createLocalReq } from 'payload'
import { removeRows } from '../accounts/store'
import { recurring } from '../jobs/recurring'

const DAY = 24 * 60 * 60_000

/** Days after its end that a link can say why it does nothing any more. */
const KEPT_DAYS = 90

/** Removes links that are long past. */
export const pruneLinks = recurring('prune-action-links', DAY, async (payload) => {
  const oldest = new Date(Date.now() - KEPT_DAYS * DAY).toISOString()
  await removeRows(await createLocalReq({}, payload), 'action-links', { expiresAt: { less_than: oldest } })
})
