import type { Payload } from 'payload'
import builtIn from './builtIn.json' with { type: 'json' }

/**
 * Gives a hub of before the synonyms that were built into the search then. A new one, without an account, has those that
 * it is given.
 *
 * @param payload with its database at the present schema
 */
export async function fillSynonyms(payload: Payload): Promise<void> {
  const { totalDocs: accounts } = await payload.count({ collection: 'users' })
  if (accounts === 0) return
  const settings = await payload.findGlobal({ slug: 'site-settings', depth: 0 })
  if (settings.synonyms) return
  const data = { synonyms: builtIn.join('\n') }
  // Past the checks of the other settings: what is wrong with one of them must not keep the hub from starting.
  if (settings.createdAt) await payload.db.updateGlobal({ slug: 'site-settings', data, returning: false })
  else await payload.updateGlobal({ slug: 'site-settings', data, depth: 0 })
}
